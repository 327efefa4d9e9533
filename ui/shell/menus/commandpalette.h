// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/menus/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QKeyEvent;
class QListView;
class QSettings;

namespace throughline::ui {

class ActionRegistry;
class Navigator;
class PlainLabel;
class RecordFinder;
class SearchField;

/// Ctrl+K: every action that makes sense now, found by a few letters, with its key; below them the records of the
/// workspace that have the words, to jump to. It lies over the window (a child,
/// not a window of its own: what assistive technology sees), keeps the focus, and gives it back when it closes.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    /// What leads the list while nothing is typed.
    enum class Lead { LastUsed, Menus };

    /// `settings` keeps which commands were used last; both outlive the palette.
    CommandPalette(ActionRegistry& actions, QSettings& settings, Navigator& navigator, QWidget& window);
    ~CommandPalette() override;
    Q_DISABLE_COPY_MOVE(CommandPalette)

    /// Finds the records of the open workspace; without one only commands are found.
    void setFinder(RecordFinder* finder);
    /// Opens over `anchor`, right edge on right edge, the field empty.
    void openOver(QWidget& anchor, Lead lead);
    /// Closes; the focus goes back to where it was unless it has already gone elsewhere.
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QList<Command> commands() const;
    bool handleKey(QKeyEvent& event);
    void search(const QString& query);
    void choose(const QModelIndex& index);
    void run(QAction& action);
    void remember(const QString& id);
    void tellCurrent();
    void place();

    ActionRegistry& m_actions;
    QSettings& m_settings;
    Navigator& m_navigator;
    QPointer<RecordFinder> m_finder;
    PaletteModel m_model;
    SearchField* m_field;
    QListView* m_list;
    PlainLabel* m_nothing; ///< In place of rows, once everything was searched.
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
};

} // namespace throughline::ui
