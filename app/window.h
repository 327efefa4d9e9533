// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace throughline::app {

/// Shows the window and returns the exit status of the program.
int runWindow(int argc, char** argv);

} // namespace throughline::app
