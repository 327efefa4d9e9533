// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace throughline::test {

/// What a call of the built program answered.
struct Answer {
    int status = -1; ///< -1: it crashed or did not end
    QString out;
    QString error;
};

/// Calls the program as from a shell, without a display.
[[nodiscard]] Answer runProgram(const QStringList& arguments);

} // namespace throughline::test
