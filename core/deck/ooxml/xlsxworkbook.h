// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace throughline::core {

/// A cell by its row and column, both counted from 0: "A1"; absolute "$A$1".
[[nodiscard]] QString cellReference(qsizetype row, qsizetype column);
[[nodiscard]] QString absoluteReference(qsizetype row, qsizetype column);

/// A workbook (.xlsx) with the table on one sheet. Text is always stored as text, never as a formula; texts longer than
/// Excel's 32,767 characters are cut with an ellipsis. `sheetName` must be a valid sheet name.
[[nodiscard]] Result<QByteArray> writeWorkbook(const Grid& grid, const QString& sheetName);

} // namespace throughline::core
