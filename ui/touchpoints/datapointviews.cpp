// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/datapointviews.h"

#include "core/touchpoints/datapointfilter.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

core::Result<RowMatch<core::DatapointRow>> matchOf(const core::ListQuery& query) {
    TRY_ASSIGN(const core::DatapointFilter filter, core::datapointFilterFrom(query));
    return RowMatch<core::DatapointRow>([filter](const core::DatapointRow& row) { return passes(filter, row); });
}

core::Result<ViewCounts> count(core::db::Connection& connection, const QList<core::View>& views) {
    TRY_ASSIGN(const QList<core::DatapointRow> rows, core::DatapointRepository(connection).rows());
    return countRows(rows, views, matchOf);
}

bool mayChange(const core::ChangeSet& changes, const QList<core::View>&) {
    return changes.touches(core::Record::Datapoint) || changes.touches(core::Record::Segment) ||
           changes.touches(core::Record::Evidence) || changes.touches(core::Record::Item);
}

} // namespace

ViewCounter datapointViewCounter() {
    return {u"datapoints"_s, count, mayChange};
}

} // namespace throughline::ui
