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

/// Lets Shift+F10 open the context menu of what has the focus, as the Menu key does, on systems that do not.
void addMenuKey(QWidget& window);

/// Pops up what can be done with the saved view that a page shows.
void popupViewMenu(const ActionRegistry& actions, const QString& page, const QPoint& position, QWidget* parent);

} // namespace throughline::ui
