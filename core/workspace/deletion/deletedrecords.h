// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

#include <QDateTime>

namespace throughline::core {

namespace db {
class Connection;
}

/// A record that was deleted and can be restored.
struct DeletedRecord {
    RecordKey key;
    QString name; ///< title, name, or the first words; of a chart's slide without a title the name of the chart
    QDateTime deletedAt;
    QString mergedInto; ///< the name of the record that it was merged into; empty: it was deleted

    bool operator==(const DeletedRecord&) const = default;
};

/// What was deleted last comes first: voices, quotes, themes, roadmap items, accounts, people, segments, datapoints,
/// saved views, goals, decks and slides, and among them what was merged into another one. The slides of a deleted deck
/// come with it. What an undone import brought was never there.
/// @param limit  at most so many
[[nodiscard]] Result<QList<DeletedRecord>> deletedRecords(db::Connection& connection, int limit);

} // namespace throughline::core
