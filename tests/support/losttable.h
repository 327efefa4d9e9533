// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace throughline::test {

/// Takes a table out of the file of an open workspace, behind its back: what reads it fails from now on.
void loseTable(const QString& workspace, const QByteArray& table);

} // namespace throughline::test
