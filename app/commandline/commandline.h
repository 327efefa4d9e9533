// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace throughline::app {

/// Whether the first word behind "throughline" is meant as a command or option and not as a workspace.
[[nodiscard]] bool isCommand(const QStringList& arguments);

/// Whether a command draws: then the application object must be a QApplication, which needs no display with
/// QT_QPA_PLATFORM=offscreen.
[[nodiscard]] bool draws(const QStringList& arguments);

/// Runs a command. Needs an application object but no window; gives the exit status: 0 done, 1 refused or not possible
/// (one line on standard error), 2 wrong usage.
[[nodiscard]] int runCommand(const QStringList& arguments);

} // namespace throughline::app
