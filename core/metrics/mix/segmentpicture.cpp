// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/mix/segmentpicture.h"

#include "core/customers/customerrepository.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/metrics/metricsrepository.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/voices/voicefilter.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

Result<QSet<AccountId>> accountsOf(db::Connection& connection, SegmentId id) {
    TRY_ASSIGN(db::Rows rows,
               connection.query(u"SELECT a.id FROM account a WHERE a.segment_id = ? AND %1"_s.arg(db::live(u"a"_s)),
                                {id.value}));
    QSet<AccountId> accounts;
    while (rows.next())
        accounts.insert(rows.id<AccountId>(0));
    TRY(rows.finished());
    return accounts;
}

/// The piece of evidence that says best what is wanted.
const DemandEvidence* bestWords(const QList<DemandEvidence>& evidence) {
    const auto rank = [](const DemandEvidence& one) {
        return std::tuple(one.isQuote, one.importance.value_or(1), one.voiceDate, one.linkedAt);
    };
    const DemandEvidence* best = nullptr;
    for (const DemandEvidence& one : evidence) {
        if (one.stance == Stance::Supports && one.lane == Lane::Aggregate && (!best || rank(*best) < rank(one)))
            best = &one;
    }
    return best;
}

Result<void> addWords(const RoadmapRepository& roadmap, const DemandEvidence& said, WantedItem& wanted) {
    TRY_ASSIGN(const QList<EvidenceRow> rows, roadmap.evidence(said.item));
    for (const EvidenceRow& row : rows) {
        if (row.evidence.id == said.id) {
            wanted.voice = row.voice;
            wanted.words = row.words;
            wanted.saidBy = row.person.isEmpty() ? row.account : row.person;
        }
    }
    return {};
}

Result<QList<WantedItem>> wantedBy(db::Connection& connection, const QSet<AccountId>& accounts, qsizetype most) {
    struct Candidate {
        WantedItem wanted;
        QList<DemandEvidence> evidence;
    };
    const RoadmapRepository roadmap(connection);
    TRY_ASSIGN(const QList<Item> items, roadmap.items());
    TRY_ASSIGN(const auto evidence, roadmap.evidenceByItem());
    QList<Candidate> candidates;
    for (const Item& item : items) {
        Candidate one{{item.id, item.title, item.horizon, 0, 0, {}, {}, {}}, {}};
        for (const DemandEvidence& each : evidence.value(item.id)) {
            if (each.account && accounts.contains(*each.account))
                one.evidence.append(each);
        }
        const Demand demand = demandOf(one.evidence);
        one.wanted.demand = demand.score;
        one.wanted.customers = static_cast<int>(demand.customers.size());
        if (one.wanted.customers > 0)
            candidates.append(one);
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& one, const Candidate& other) {
        return one.wanted.demand > other.wanted.demand;
    });
    QList<WantedItem> wanted;
    for (const Candidate& one : candidates.mid(0, most)) {
        WantedItem item = one.wanted;
        if (const DemandEvidence* said = bestWords(one.evidence))
            TRY(addWords(roadmap, *said, item));
        wanted.append(item);
    }
    return wanted;
}

Result<QList<SegmentTheme>> themesOf(const MetricsRepository& metrics, const VoiceFilter& filter, qsizetype most) {
    TRY_ASSIGN(const ThemesHeard heard, metrics.themesHeard(filter));
    QList<SegmentTheme> themes;
    for (const ThemeBySentiment& each : heard.themes) {
        SegmentTheme theme{each.theme, each.name, 0};
        for (const qint64 voices : each.voices)
            theme.voices += voices;
        themes.append(theme);
    }
    std::stable_sort(themes.begin(), themes.end(),
                     [](const SegmentTheme& one, const SegmentTheme& other) { return one.voices > other.voices; });
    return themes.mid(0, most);
}

Result<void> addFreshness(db::Connection& connection, const VoiceFilter& filter, QDate today, SegmentPicture& picture) {
    const VoiceCondition where = conditionFor(filter);
    TRY_ASSIGN(db::Rows rows,
               connection.query(u"SELECT count(v.date), sum(CASE WHEN v.date > ? THEN 1 ELSE 0 END) FROM voice v "
                                "WHERE %1"_s.arg(where.sql),
                                QVariantList{today.addDays(-kFreshDays).toString(Qt::ISODate)} + where.binds));
    if (rows.next()) {
        picture.datedVoices = rows.integer(0);
        picture.recentVoices = rows.integer(1);
    }
    return rows.finished();
}

Result<int> datapointsAsEvidence(db::Connection& connection, SegmentId id) {
    TRY_ASSIGN(db::Rows rows,
               connection.query(u"SELECT count(*) FROM datapoint d WHERE d.segment_id = ? AND %1 AND EXISTS (SELECT 1 "
                                "FROM evidence n JOIN item i ON i.id = n.item_id WHERE n.datapoint_id = d.id AND "
                                "n.deleted_at IS NULL AND %2)"_s.arg(db::live(u"d"_s), db::live(u"i"_s)),
                                {id.value}));
    const int count = rows.next() ? static_cast<int>(rows.integer(0)) : 0;
    TRY(rows.finished());
    return count;
}

} // namespace

Result<SegmentPicture> segmentPicture(db::Connection& connection, SegmentId id, QDate today, qsizetype most) {
    SegmentPicture picture;
    TRY(CustomerRepository(connection).segment(id)); // only one that shows
    TRY_ASSIGN(const QList<SegmentSummary> summaries, segmentSummaries(connection));
    for (const SegmentSummary& each : summaries) {
        if (each.segment.id == id)
            picture.summary = each;
    }
    VoiceFilter filter;
    filter.segments = {id};
    filter.lane = Lane::Aggregate;
    TRY(addFreshness(connection, filter, today, picture));
    TRY_ASSIGN(picture.datapointsAsEvidence, datapointsAsEvidence(connection, id));
    TRY_ASSIGN(const QSet<AccountId> accounts, accountsOf(connection, id));
    TRY_ASSIGN(picture.wanted, wantedBy(connection, accounts, most));
    const MetricsRepository metrics(connection);
    TRY_ASSIGN(picture.themes, themesOf(metrics, filter, most));
    TRY_ASSIGN(const VoicesBySegment voices, metrics.voicesBySegment({}));
    const Representation representation = representationOf(voices.segments);
    for (const SegmentRepresentation& each : representation.segments) {
        if (representation.isShown() && each.segment.segment == id)
            picture.representation = each;
    }
    return picture;
}

} // namespace throughline::core
