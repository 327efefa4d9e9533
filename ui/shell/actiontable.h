// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

namespace throughline::ui {

/// The menu that an action stands in; Appearance is a submenu of View.
enum class Menu { None, File, Edit, View, Appearance, Go, Insert, Tools, Help };

/// One action of the program. Menus, command palette and the page of keys all read it.
struct ActionSpec {
    QString id = {};               ///< area.verb, as in "voices.quote".
    QString text = {};             ///< Translated, with a mnemonic for its menu.
    QString icon = {};             ///< Lucide name; may be empty.
    QList<QKeySequence> keys = {}; ///< The first is shown.
    Menu menu = Menu::None;
    QString page = {}; ///< Acts only while this page shows; empty: everywhere.
    bool checkable = false;
    bool edits = false; ///< Changes records: not while a workspace is read-only.

    /// Whether a key of it is also a character: it then acts only when no text field has the focus.
    [[nodiscard]] bool isTyped() const;
};

/// Every action of the program in menu order. Add yours here, and only here.
[[nodiscard]] QList<ActionSpec> actionTable();

/// "first and second both have Ctrl+N" for every two actions that one key could mean at the same time. A page may take
/// over a key of the whole program while it shows, for the actions that `mayBeTakenOver` names.
[[nodiscard]] QStringList keyClashes(const QList<ActionSpec>& table, const QStringList& mayBeTakenOver);

} // namespace throughline::ui
