// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QVariantMap>

#include <optional>

namespace throughline::core {

/// The kinds of record that edits touch.
enum class Record {
    Setting,
    Segment,
    Account,
    Person,
    Voice,
    Turn,
    Quote,
    Theme,
    ThemeMark,
    Item,
    Evidence,
    Goal,
    Contribution,
    Import,
    Deck,
    Slide,
    Datapoint,
    View,
    Distinction,
};

/// What every record of a kind carries besides its own fields.
struct RecordTraits {
    Record record;
    QLatin1StringView name; ///< Its table, and its name in JSON and on the command line.
    bool hasUid;
    bool hasTimes;     ///< created_at and changed_at
    bool hasDeletedAt; ///< false: removing it removes the row
};

/// The traits of a kind of record.
[[nodiscard]] const RecordTraits& traits(Record record);

/// The kind with that table name; none for a name of no record.
[[nodiscard]] std::optional<Record> recordNamed(QStringView name);

/// Column name → value, as stored: text, 64-bit integer, real or null.
using Fields = QVariantMap;

} // namespace throughline::core
