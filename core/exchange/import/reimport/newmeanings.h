// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/rowvalues.h"
#include "core/exchange/import/tableimport.h"
#include "core/exchange/tables/csvreader.h"

#include <QSet>

namespace throughline::core {

/// The words of voices for which a person chose another value than at the last import of their source. A voice whose
/// row is as it was then does not take it by itself.
class NewMeanings {
public:
    /// Nothing for other kinds of record: of those every field knows what it said.
    explicit NewMeanings(const PreparedTable& table);

    /// The columns that such words of a row fill; none where it has no such word.
    [[nodiscard]] QStringList columnsOf(const CsvRecord& row, RowValuesReader& values) const;

private:
    QHash<QString, QSet<QString>> m_words; ///< their keys by field
};

/// Says how many voices keep their value though they have such a word, with the lines of the first of them.
[[nodiscard]] QString keptValuesWarning(const QList<qint64>& lines, qint64 count);

} // namespace throughline::core
