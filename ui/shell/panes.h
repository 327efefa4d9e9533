// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace throughline::ui {

/// Moves the focus to the pane after (step 1) or before (-1) the one that has it, going round. Hidden panes and those
/// in which nothing takes the focus are passed over.
void focusNextPane(const QList<QWidget*>& panes, int step);

} // namespace throughline::ui
