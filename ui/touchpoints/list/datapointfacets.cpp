// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/list/datapointfacets.h"

#include "ui/common/words/touchpointwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DatapointFacets)
};

} // namespace

QList<Facet> datapointFacets(const QList<core::DatapointRow>& rows) {
    QList<Facet::Value> segments;
    QList<Facet::Value> touchpoints;
    for (const core::DatapointRow& row : rows) {
        const QString& touchpoint = row.datapoint.touchpoint;
        touchpoints.append({touchpoint, touchpoint.isEmpty() ? Texts::tr("not said") : touchpointName(touchpoint)});
        if (row.datapoint.segment && !row.segment.isEmpty())
            segments.append({row.datapoint.segment->value, row.segment});
    }
    segments = distinctValues(segments);
    segments.append({QJsonValue(), Texts::tr("without a segment")});
    return {{u"touchpoints"_s, Texts::tr("Touchpoint"), Facet::Kind::Values, distinctValues(touchpoints)},
            {u"segments"_s, Texts::tr("Segment"), Facet::Kind::Values, segments},
            {u"evidence"_s, Texts::tr("Evidence for an item"), Facet::Kind::Switch},
            {u"not_yet_evidence"_s, Texts::tr("Not yet evidence"), Facet::Kind::Switch}};
}

} // namespace throughline::ui
