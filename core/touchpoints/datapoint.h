// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace throughline::core {

/// A number that is evidence beside what customers say: usage, a survey figure, a market or competitive fact.
struct Datapoint {
    DatapointId id;
    QString metric; ///< "Weekly active teams"; datapoints of one metric make a line over time
    double value = 0;
    QString unit;         ///< "%", "hours", "EUR"; may be empty
    std::optional<int> n; ///< how many stand behind it; none: not known
    std::optional<SegmentId> segment;
    QDate asOf;         ///< invalid: undated
    QString touchpoint; ///< where it was measured: "usage", "survey", "market", "competitive", "bi" or other words
    QString source;     ///< the report, dashboard or page
    QString note;
    QString externalId;
    QJsonObject attributes; ///< further columns of the file that it came with

    bool operator==(const Datapoint&) const = default;
};

} // namespace throughline::core
