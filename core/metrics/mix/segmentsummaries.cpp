// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/mix/segmentsummaries.h"

#include "core/customers/customerrepository.h"
#include "core/db/connection.h"
#include "core/db/live.h"

#include <QHash>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

Result<QHash<SegmentId, int>> countsBySegment(db::Connection& connection, const QString& from) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT a.segment_id, count(*) FROM %1 AND a.segment_id IS NOT NULL "
                                               "GROUP BY a.segment_id"_s.arg(from)));
    QHash<SegmentId, int> counts;
    while (rows.next())
        counts.insert(rows.id<SegmentId>(0), static_cast<int>(rows.integer(1)));
    TRY(rows.finished());
    return counts;
}

} // namespace

CustomerTraits traitsOf(const SegmentSummary& summary) {
    const Segment& segment = summary.segment;
    CustomerTraits traits;
    traits.key = searchKey({segment.name, segment.definition});
    traits.population = segment.population ? Population::Known : Population::Unknown;
    traits.heard = {summary.voices, summary.lastVoice, 0};
    return traits;
}

Result<QList<SegmentSummary>> segmentSummaries(db::Connection& connection) {
    TRY_ASSIGN(const QList<Segment> segments, CustomerRepository(connection).segments());
    TRY_ASSIGN(const auto accounts, countsBySegment(connection, u"account a WHERE "_s + db::live(u"a"_s)));
    TRY_ASSIGN(const auto people,
               countsBySegment(connection, u"person p JOIN account a ON a.id = p.account_id WHERE %1 AND %2"_s.arg(
                                               db::live(u"p"_s), db::live(u"a"_s))));
    TRY_ASSIGN(const auto datapoints, countsBySegment(connection, u"datapoint a WHERE "_s + db::live(u"a"_s)));
    TRY_ASSIGN(db::Rows rows,
               connection.query(u"SELECT a.segment_id, count(*), max(v.date) FROM voice v LEFT JOIN person p ON "
                                "p.id = v.person_id JOIN account a ON a.id = coalesce(v.account_id, p.account_id) "
                                "WHERE %1 AND v.lane = 'aggregate' AND a.segment_id IS NOT NULL "
                                "GROUP BY a.segment_id"_s.arg(db::live(u"v"_s))));
    QHash<SegmentId, SegmentSummary> heard;
    while (rows.next()) {
        SegmentSummary& one = heard[rows.id<SegmentId>(0)];
        one.voices = rows.integer(1);
        one.lastVoice = rows.date(2);
    }
    TRY(rows.finished());
    QList<SegmentSummary> summaries;
    for (const Segment& segment : segments) {
        const SegmentSummary from = heard.value(segment.id);
        summaries.append({segment, accounts.value(segment.id), people.value(segment.id), from.voices, from.lastVoice,
                          datapoints.value(segment.id)});
    }
    return summaries;
}

} // namespace throughline::core
