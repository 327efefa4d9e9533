// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/datapointfilter.h"

#include "core/base/partsjson.h"
#include "core/customers/customers.h"

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
    if (!filter.segments.isEmpty() && !(datapoint.segment && filter.segments.contains(*datapoint.segment)))
        return false;
    if (!filter.touchpoints.isEmpty() && !filter.touchpoints.contains(datapoint.touchpoint))
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
    TRY_ASSIGN(DatapointFilter filter, (partsFrom<Parts, DatapointFilter>(query.filter)));
    filter.words = query.text;
    return filter;
}

} // namespace throughline::core
