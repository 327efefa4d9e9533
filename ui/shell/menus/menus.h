// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenuBar;

namespace throughline::ui {

class ActionRegistry;

/// Fills the menu bar from the table of actions, in its order. Actions of other pages hide themselves.
void fillMenus(QMenuBar& bar, const ActionRegistry& actions);

} // namespace throughline::ui
