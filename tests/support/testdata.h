// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Skips the current test, with a clear word, unless the public test data is there.
#define REQUIRE_TEST_DATA(relative)                                                                                    \
    if (throughline::test::testData(QStringLiteral(relative)).isEmpty())                                               \
    GTEST_SKIP() << "THROUGHLINE_TEST_DATA is not set or has no " << (relative)

namespace throughline::test {

/// The absolute path of a file or folder below THROUGHLINE_TEST_DATA; empty when it is not there.
[[nodiscard]] QString testData(const QString& relative);

/// The absolute path of a program below THROUGHLINE_TOOLS (checkers and makers of files that are not part of the
/// repository); empty when it is not there.
[[nodiscard]] QString testTool(const QString& name);

} // namespace throughline::test
