// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QVariantList>

#include <optional>

namespace throughline::core::db {

/// A row as it lies on a page of a table.
struct StoredRow {
    qint64 id = 0;
    qsizetype columns = 0; ///< how many the row has
    QVariantList values;   ///< text, integer, real, bytes or null; fewer than `columns` where its end is lost
    bool damaged = false;  ///< a text is cut off or has bytes that are no text
};

/// A number of one to nine bytes, seven bits each, taken off the front of `bytes`; none where they end too early.
[[nodiscard]] std::optional<quint64> takeVarint(QByteArrayView& bytes);

/// Reads a row from its payload, of which `payload` is what can be read and `size` what there should be; none where
/// the lengths in it contradict each other. https://www.sqlite.org/fileformat2.html#record_format
[[nodiscard]] std::optional<StoredRow> readRow(qint64 id, QByteArrayView payload, quint64 size);

} // namespace throughline::core::db
