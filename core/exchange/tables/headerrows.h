// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace throughline::core {

/// A row of the sample from which the header is found.
struct SampleRow {
    qint64 offset = 0;
    qint64 line = 0;
    QStringList cells;
};

/// Which rows of a sample are the header.
struct HeaderRows {
    std::optional<size_t> header; ///< Index of the header row; none when the table has no header.
    size_t firstData = 0;         ///< Index of the first data row; may be the size of the sample.
    QStringList names;            ///< One a column of the header; blank where the file leaves it blank.
};

/// The most frequent number of cells in a row.
[[nodiscard]] qsizetype usualWidth(const std::vector<SampleRow>& rows);

/// Skips title lines above the header, tells a header from data, and joins the two header rows (question, answer) that
/// survey tools write. `headerLine`: what the user said, 0 for none.
[[nodiscard]] HeaderRows findHeader(const std::vector<SampleRow>& rows, std::optional<qint64> headerLine);

} // namespace throughline::core
