// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline::test {

/// Makes every unexpected qWarning() and qCritical() fail the test in which it appears.
void failOnUnexpectedWarnings();

/// Lets messages that contain `part` pass for the rest of the current test.
void expectWarning(const QString& part);

} // namespace throughline::test
