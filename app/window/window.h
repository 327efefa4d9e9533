// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace throughline::app {

/// Shows the window and returns the exit status of the program: with a workspace as the only argument that one, without
/// arguments the last one, or the welcome page.
[[nodiscard]] int runWindow(int argc, char** argv);

} // namespace throughline::app
