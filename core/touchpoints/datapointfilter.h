// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapointrepository.h"
#include "core/views/listquery.h"

#include <QStringList>

#include <optional>

namespace throughline::core {

/// Which datapoints; every empty part lets all pass, parts are joined by "and", the values of one part by "or".
struct DatapointFilter {
    QString words; ///< each begins a word of metric, segment, source, touchpoint, note or unit
    QList<std::optional<SegmentId>> segments; ///< none among them: those without a segment
    QStringList touchpoints;                  ///< as they are stored; an empty one: it is not said
    bool isEvidence = false;                  ///< for an item or against one
    bool notYetEvidence = false;              ///< for none; with both nothing passes

    bool operator==(const DatapointFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == DatapointFilter(); }
};

/// What a search finds a datapoint by (searchKey()).
[[nodiscard]] QString searchKeyOf(const DatapointRow& row);
[[nodiscard]] bool passes(const DatapointFilter& filter, const DatapointRow& row);

/// What a saved view keeps: {"touchpoints": ["survey"], "evidence": true}; the words are the text of its query.
[[nodiscard]] QJsonObject toJson(const DatapointFilter& filter);
/// Text and filter of a query; InvalidInput for what this program does not know.
[[nodiscard]] Result<DatapointFilter> datapointFilterFrom(const ListQuery& query);

} // namespace throughline::core
