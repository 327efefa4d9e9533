// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/columnmapping.h"
#include "core/exchange/tables/tablesurvey.h"

#include <QDateTime>
#include <QJsonObject>

namespace throughline::core {

namespace db {
class Connection;
}

/// How the table of an import was read, kept with the import: the next file of the same source is read alike. The
/// source of a table is the set of its column names, in any order; a table without a header has none.
struct ConfirmedMapping {
    struct Column {
        QString name;
        QString field; ///< empty: none

        bool operator==(const Column&) const = default;
    };
    QString file;
    QDateTime on; ///< when it was imported
    RecordKind kind = RecordKind::Voices;
    QString voiceKind;
    std::vector<Column> columns;
    QString sheet;                    ///< of a workbook, where a person chose it
    std::optional<qint64> headerLine; ///< where a person chose it
    DateOrder dateOrder = DateOrder::Unknown;
    std::optional<double> ratingScale;
    std::optional<SentimentScheme> sentiment;
    std::vector<ValueChoice> values; ///< what was said about words, in this and in earlier imports of the source

    bool operator==(const ConfirmedMapping&) const = default;

    [[nodiscard]] bool isOfSource(const CsvFormat& format) const;
    /// For a table of the source: which column fills each field, and which field none.
    [[nodiscard]] std::vector<FieldChoice> choicesFor(const CsvFormat& format) const;
};

/// As an import holds it: without file and time.
[[nodiscard]] QJsonObject toJson(const ConfirmedMapping& mapping);
/// The reverse; no columns where there is no mapping.
[[nodiscard]] ConfirmedMapping confirmedMappingFrom(const QJsonObject& json);

/// The mapping of every import that is done and has one, the newest first; of the same source, sheet and header row the
/// newest only.
[[nodiscard]] Result<std::vector<ConfirmedMapping>> confirmedMappings(db::Connection& connection);

} // namespace throughline::core
