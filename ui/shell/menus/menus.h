// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>

class QMenuBar;
class QWidget;

namespace throughline::ui {

class ActionRegistry;

/// Fills the menu bar from the table of actions, in its order. Actions of other pages hide themselves.
void fillMenus(QMenuBar& bar, const ActionRegistry& actions);

/// Pops up what can be done with the saved view that a page shows.
void popupViewMenu(const ActionRegistry& actions, const QString& page, const QPoint& position, QWidget* parent);

} // namespace throughline::ui
