// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/tables/csvformat.h"
#include "core/exchange/tables/values/valuemapping.h"

#include <optional>
#include <vector>

namespace throughline::core {

/// What is done with one column.
struct MappedColumn {
    int column = 0; ///< From 0.
    QString header;
    QString field;        ///< The field that it fills; empty: it is kept as an attribute under its header.
    QString reason;       ///< Why, in words; empty for an attribute.
    bool leftOut = false; ///< It is neither a field nor an attribute.

    bool operator==(const MappedColumn&) const = default;
};

/// How the columns of a table become the fields of a record; the user may change any of it.
struct ColumnMapping {
    RecordKind kind = RecordKind::Voices;
    QString voiceKind; ///< The kind of the voices where no column says it, such as "review".
    std::vector<MappedColumn> columns;
    QStringList warnings;         ///< Every guess, explained.
    std::vector<Error> questions; ///< What only a person can decide; the command line refuses with the first.

    /// The columns that fill a field, in their order. Several fill text (each under its header) or person (first, last
    /// name).
    [[nodiscard]] QList<qsizetype> columnsOf(QStringView field) const;
};

/// "FIELD=COLUMN": the column by its header or its number from 1; an empty COLUMN keeps the field empty.
struct FieldChoice {
    QString field;
    QString column;
    /// The column from 0, where it is chosen by its place; `column` does not count then.
    std::optional<int> index = {};
    QString reason = {}; ///< Why, in words; empty: the user said so.
};
[[nodiscard]] Result<FieldChoice> parseFieldChoice(const QString& option);

/// What the user said about the mapping.
struct MappingChoices {
    std::optional<RecordKind> kind;
    std::optional<QString> voiceKind;
    std::vector<FieldChoice> fields;
    std::vector<ValueChoice> values = {}; ///< about words of the rows
};

/// Proposes a mapping by the words of the headers in several languages and by what the sample rows hold; the user's
/// choices win. InvalidInput or NotFound when a choice names no field or no column.
[[nodiscard]] Result<ColumnMapping> proposeMapping(const CsvFormat& format, const std::vector<QStringList>& sampleRows,
                                                   const MappingChoices& choices = {});

} // namespace throughline::core
