// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/customers/customerfilter.h"

#include <QList>

namespace throughline::core {

namespace db {
class Connection;
}

/// A segment with its accounts, their people, and what was heard from them without individual cases.
struct SegmentSummary {
    Segment segment;
    int accounts = 0;
    int people = 0;
    qint64 voices = 0;
    QDate lastVoice;    ///< invalid: none, or none with a date
    int datapoints = 0; ///< that say something of the segment

    bool operator==(const SegmentSummary&) const = default;
};

/// What a segment is filtered by: name and definition, population, and when it was heard.
[[nodiscard]] CustomerTraits traitsOf(const SegmentSummary& segment);

/// All segments by name. Counts all voices: on large workspaces, not for the window's thread.
[[nodiscard]] Result<QList<SegmentSummary>> segmentSummaries(db::Connection& connection);

} // namespace throughline::core
