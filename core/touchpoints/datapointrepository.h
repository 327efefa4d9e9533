// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/roadmap/item.h"
#include "core/touchpoints/datapoint.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace throughline::core {

namespace db {
class Connection;
}

/// A datapoint with the names behind its ids.
struct DatapointRow {
    Datapoint datapoint;
    QString segment; ///< empty: no segment
    int items = 0;   ///< roadmap items that it is evidence for

    bool operator==(const DatapointRow&) const = default;
};

/// A number that stands behind an item, or against it.
struct DatapointEvidence {
    Evidence evidence;
    DatapointRow row;

    bool operator==(const DatapointEvidence&) const = default;
};

/// A roadmap item that a number stands behind, or against.
struct DatapointUse {
    ItemId item;
    QString title;
    Horizon horizon = Horizon::None;
    Stance stance = Stance::Supports;

    bool operator==(const DatapointUse&) const = default;
};

/// Reads datapoints that show. Any thread that owns the connection.
class DatapointRepository {
public:
    explicit DatapointRepository(db::Connection& connection) : m_connection(connection) {}

    /// All, by metric, newest first; undated ones last.
    [[nodiscard]] Result<QList<DatapointRow>> rows() const;

    /// NotFound when there is none with that id.
    [[nodiscard]] Result<Datapoint> find(DatapointId id) const;

    /// The quantitative half of an item's evidence, newest first.
    [[nodiscard]] Result<QList<DatapointEvidence>> evidence(ItemId item) const;

    /// How many numbers stand behind each item, and against it; items without any are left out.
    [[nodiscard]] Result<QHash<ItemId, StanceCounts>> evidenceCounts() const;

    /// The items that a datapoint is evidence for, by title.
    [[nodiscard]] Result<QList<DatapointUse>> uses(DatapointId id) const;

    /// Those of one metric in one unit and segment, oldest first: a line over time. Undated ones are left out.
    [[nodiscard]] Result<QList<Datapoint>> overTime(const Datapoint& like) const;

    /// The metrics that there are, for completion, as they were written first.
    [[nodiscard]] Result<QStringList> metrics() const;

private:
    db::Connection& m_connection;
};

} // namespace throughline::core
