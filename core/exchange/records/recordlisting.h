// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"
#include "core/base/result.h"

#include <QJsonArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace throughline::core {

namespace db {
class Connection;
}

/// The kinds of record that can be listed and exported: "voices", "items", "evidence", …
[[nodiscard]] QStringList listableRecords();

/// One condition on a listed field; a field compares as it is shown.
struct FieldCondition {
    QString field;
    QString value;
};

/// What to list.
struct Listing {
    QString records; ///< one of listableRecords()
    QList<FieldCondition> conditions;
    std::optional<int> limit; ///< none: all
};

/// The fields of a kind of record as lists show them, the names behind ids beside the ids. InvalidInput for a kind
/// that does not exist, naming those that do.
[[nodiscard]] Result<QStringList> listedFields(const QString& records);

/// The records as JSON objects by field name: numbers as numbers, none as null, attributes as an object.
[[nodiscard]] Result<QJsonArray> listRecords(db::Connection& connection, const Listing& listing);

/// How many records of a kind show.
[[nodiscard]] Result<qint64> countRecords(db::Connection& connection, const QString& records);

/// Hands the records row by row to `row`, header first, without holding them all. An error of `row` stops.
[[nodiscard]] Result<void> eachRecord(db::Connection& connection, const Listing& listing,
                                      const std::function<Result<void>(const QList<Cell>&)>& row);

} // namespace throughline::core
