// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/datapointfilter.h"

#include "core/customers/customers.h"
#include "core/views/filterparts.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    template <typename Filter, typename Visit>
    static void each(Filter& filter, Visit visit) {
        visit("segments"_L1, filter.segments);
        visit("touchpoints"_L1, filter.touchpoints);
        visit("evidence"_L1, filter.isEvidence);
        visit("not_yet_evidence"_L1, filter.notYetEvidence);
    }
};

} // namespace

bool passes(const DatapointFilter& filter, const DatapointRow& row) {
    const Datapoint& datapoint = row.datapoint;
    if (!allows(filter.segments, datapoint.segment) || !allows(filter.touchpoints, datapoint.touchpoint))
        return false;
    if ((filter.isEvidence && row.items == 0) || (filter.notYetEvidence && row.items > 0))
        return false;
    return filter.words.isEmpty() || matchesSearch(searchKeyOf(row), searchWords(filter.words));
}

QString searchKeyOf(const DatapointRow& row) {
    const Datapoint& one = row.datapoint;
    return searchKey({one.metric, row.segment, one.source, one.touchpoint, one.note, one.unit});
}

QJsonObject toJson(const DatapointFilter& filter) {
    return partsToJson<Parts>(filter);
}

Result<DatapointFilter> datapointFilterFrom(const ListQuery& query) {
    return filterFrom<Parts, DatapointFilter>(query);
}

} // namespace throughline::core
