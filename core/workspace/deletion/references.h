// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/record.h"

#include <QHashFunctions>
#include <QList>
#include <QSet>

namespace throughline::core {

/// One row of one kind.
struct RecordKey {
    Record record = Record::Voice;
    qint64 id = 0;

    bool operator==(const RecordKey&) const = default;
};
[[nodiscard]] inline size_t qHash(const RecordKey& key, size_t seed = 0) {
    return qHashMulti(seed, static_cast<int>(key.record), key.id);
}

/// A column that names a row of another kind, or of the same.
struct Reference {
    Record from;
    QLatin1StringView column;
    Record to;
    bool hangs; ///< The row makes no sense without the other one: it goes with it. Else the column becomes empty.
};

/// Every reference between records, as in the schema (a test compares them).
[[nodiscard]] const QList<Reference>& references();

} // namespace throughline::core
