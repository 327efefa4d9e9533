// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricsrepository.h"

#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/db/statement.h"
#include "core/voices/themes/voicesbytheme.h"
#include "core/voices/traits/voicetraits.h"
#include "core/voices/voicerepository.h"

#include <utility>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

VoiceFilter withoutLane(VoiceFilter filter) {
    filter.lane.reset();
    return filter;
}

VoiceFilter ofAggregateLane(VoiceFilter filter) {
    filter.lane = Lane::Aggregate;
    return filter;
}

bool isWholeMonths(const VoiceFilter& filter) {
    return (!filter.since.isValid() || filter.since.day() == 1) &&
           (!filter.until.isValid() || filter.until.addDays(1).day() == 1);
}

/// Whether nothing but kinds and whole months is asked for.
bool isAnsweredByMonths(const VoiceFilter& filter) {
    VoiceFilter rest = withoutLane(filter);
    rest.kinds.clear();
    rest.since = {};
    rest.until = {};
    return rest.isEmpty() && isWholeMonths(filter);
}

MonthCount monthCountFrom(const db::Rows& row) {
    return {row.isNull(0) ? QDate() : QDate::fromString(row.text(0) + "-01"_L1, Qt::ISODate),
            valueNamed<VoiceKind>(row.text(1)).value_or(VoiceKind::Interview),
            valueNamed<Lane>(row.text(2)).value_or(Lane::Aggregate), row.flag(3), row.integer(4)};
}

bool passes(const MonthCount& count, const VoiceFilter& filter) {
    if (!filter.kinds.isEmpty() && !filter.kinds.contains(count.kind))
        return false;
    if (!filter.since.isValid() && !filter.until.isValid())
        return true;
    return count.month.isValid() && (!filter.since.isValid() || count.month >= filter.since) &&
           (!filter.until.isValid() || count.month <= filter.until);
}

/// A condition for `voice v`: it, or a quote of it, is evidence.
QString isEvidence() {
    return u"v.id IN (SELECT coalesce(e.voice_id, q.voice_id) FROM evidence e LEFT JOIN quote q ON q.id = e.quote_id "
           "WHERE e.deleted_at IS NULL AND (e.quote_id IS NULL OR q.deleted_at IS NULL))"_s;
}

void count(const VoiceTraits::Traits& voice, ThemedVoices& voices) {
    if (voice.lane == Lane::Individual) {
        ++voices.individual;
        return;
    }
    ++voices.n;
    voices.incentivised += voice.incentivised ? 1 : 0;
}

/// The segment of each account, and the account of each person.
struct SegmentsOfCustomers {
    QHash<AccountId, SegmentId> ofAccount;
    QHash<PersonId, AccountId> accountOf;

    /// The account of a voice, else of its person; id 0 where there is none.
    [[nodiscard]] AccountId accountBehind(AccountId account, PersonId person) const {
        return account == AccountId{} ? accountOf.value(person) : account;
    }
    [[nodiscard]] SegmentId of(AccountId account, PersonId person) const {
        return ofAccount.value(accountBehind(account, person));
    }
};

/// The accounts of segments that are not deleted. (To ask for those in the same query takes twice as long.)
Result<QHash<AccountId, SegmentId>> segmentsOfAccounts(db::Connection& connection) {
    QSet<SegmentId> kept;
    TRY(db::scan(connection, u"SELECT id FROM segment WHERE deleted_at IS NULL"_s, {},
                 [&](const db::Statement& row) { kept.insert(SegmentId{row.integer(0)}); }));
    QHash<AccountId, SegmentId> segments;
    TRY(db::scan(connection, u"SELECT id, segment_id FROM account WHERE segment_id IS NOT NULL"_s, {},
                 [&](const db::Statement& row) {
                     if (const SegmentId segment{row.integer(1)}; kept.contains(segment))
                         segments.insert(AccountId{row.integer(0)}, segment);
                 }));
    return segments;
}

Result<SegmentsOfCustomers> segmentsOfCustomers(db::Connection& connection) {
    SegmentsOfCustomers segments;
    TRY_ASSIGN(segments.ofAccount, segmentsOfAccounts(connection));
    TRY(db::scan(connection, u"SELECT p.id, p.account_id FROM person p WHERE p.account_id IS NOT NULL"_s, {},
                 [&](const db::Statement& row) {
                     segments.accountOf.insert(PersonId{row.integer(0)}, AccountId{row.integer(1)});
                 }));
    return segments;
}

/// Every segment by its name, with its voices out of these.
Result<QList<SegmentVoices>> withVoices(db::Connection& connection, const QHash<SegmentId, qint64>& voices) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT s.id, s.name, s.population FROM segment s WHERE "
                                               "s.deleted_at IS NULL ORDER BY lower(s.name), s.id"_s));
    QList<SegmentVoices> segments;
    while (rows.next()) {
        const auto segment = rows.id<SegmentId>(0);
        segments.append({segment, rows.text(1), rows.optionalInteger(2), voices.value(segment)});
    }
    TRY(rows.finished());
    return segments;
}

/// Every segment, with the marked voices of the aggregate lane.
Result<QList<SegmentVoices>> segmentsOf(db::Connection& connection, const PerVoice<quint8>& marked) {
    TRY_ASSIGN(const SegmentsOfCustomers segments, segmentsOfCustomers(connection));
    QHash<SegmentId, qint64> voices;
    TRY(db::scan(
        connection,
        u"SELECT v.id, v.account_id, v.person_id FROM voice v WHERE v.deleted_at IS NULL AND v.lane = '%1'"_s.arg(
            nameOf(Lane::Aggregate)),
        {}, [&](const db::Statement& row) {
            if (marked.value(VoiceId{row.integer(0)}) != 0)
                ++voices[segments.of(AccountId{row.integer(1)}, PersonId{row.integer(2)})];
        }));
    return withVoices(connection, voices);
}

} // namespace

QString MetricsRepository::indexedMonthsSql() {
    return u"SELECT substr(v.date, 1, 7), v.kind, v.lane, v.incentivised, count(*) FROM voice v "
           "WHERE v.deleted_at IS NULL "
           "GROUP BY substr(v.date, 1, 7), v.kind, v.lane, v.incentivised, v.import_id HAVING "_s +
           db::ofDoneImport(u"v"_s);
}

Result<QList<MonthCount>> MetricsRepository::monthCounts(const VoiceFilter& filter) const {
    const bool indexed = isAnsweredByMonths(filter);
    const VoiceCondition where = indexed ? VoiceCondition() : conditionFor(withoutLane(filter));
    TRY_ASSIGN(
        db::Rows rows,
        indexed ? m_connection.query(indexedMonthsSql())
                : m_connection.query(u"SELECT substr(v.date, 1, 7), v.kind, v.lane, v.incentivised, count(*) "
                                     "FROM voice v WHERE %1 "
                                     "GROUP BY substr(v.date, 1, 7), v.kind, v.lane, v.incentivised"_s.arg(where.sql),
                                     where.binds));
    QList<MonthCount> counts;
    while (rows.next()) {
        const MonthCount count = monthCountFrom(rows);
        if (!indexed || passes(count, filter))
            counts.append(count);
    }
    TRY(rows.finished());
    return counts;
}

Result<VoiceBase> MetricsRepository::voiceBase(const VoiceFilter& filter) const {
    const VoiceCondition where = conditionFor(ofAggregateLane(filter));
    TRY_ASSIGN(const SegmentsOfCustomers customers, segmentsOfCustomers(m_connection));
    QSet<PersonId> people;
    QSet<AccountId> accounts;
    QSet<AccountId> nameless; // of voices without a person
    QHash<SegmentId, qint64> bySegment;
    TRY(db::scan(m_connection, u"SELECT v.person_id, v.account_id FROM voice v WHERE "_s + where.sql, where.binds,
                 [&](const db::Statement& row) {
                     const PersonId person{row.integer(0)};
                     const AccountId account = customers.accountBehind(AccountId{row.integer(1)}, person);
                     if (person != PersonId{})
                         people.insert(person);
                     else if (account != AccountId{})
                         nameless.insert(account);
                     if (account != AccountId{})
                         accounts.insert(account);
                     ++bySegment[customers.ofAccount.value(account)];
                 }));
    TRY(db::scan(m_connection,
                 u"SELECT q.person_id FROM quote q JOIN voice v ON v.id = q.voice_id WHERE q.person_id IS NOT NULL AND "
                 "q.deleted_at IS NULL AND "_s +
                     where.sql,
                 where.binds, [&](const db::Statement& row) {
                     const PersonId speaker{row.integer(0)};
                     people.insert(speaker);
                     if (const AccountId account = customers.accountBehind({}, speaker); account != AccountId{})
                         accounts.insert(account);
                 }));
    TRY_ASSIGN(QList<SegmentVoices> segments, withVoices(m_connection, bySegment));
    return VoiceBase{people.size() + nameless.size(), accounts.size(), std::move(segments)};
}

Result<QHash<Sentiment, qint64>> MetricsRepository::sentimentCounts(const VoiceFilter& filter) const {
    TRY_ASSIGN(const VoiceTraits traits, VoiceTraits::read(m_connection, ofAggregateLane(filter)));
    return traits.bySentiment();
}

Result<QSet<VoiceId>> MetricsRepository::evidenceVoices(const VoiceFilter& filter) const {
    const VoiceCondition where = conditionFor(withoutLane(filter));
    QSet<VoiceId> found;
    TRY(db::scan(m_connection, u"SELECT v.id FROM voice v WHERE %1 AND %2"_s.arg(where.sql, isEvidence()), where.binds,
                 [&](const db::Statement& row) { found.insert(VoiceId{row.integer(0)}); }));
    return found;
}

Result<ThemesHeard> MetricsRepository::themesHeard(const VoiceFilter& filter) const {
    TRY_ASSIGN(const QList<Theme> themes, VoiceRepository(m_connection).themes());
    TRY_ASSIGN(const VoiceTraits traits, VoiceTraits::read(m_connection, withoutLane(filter)));
    TRY_ASSIGN(const VoicesByTheme voices, voicesByTheme(m_connection));
    ThemesHeard heard;
    PerVoice<quint8> counted;
    for (const Theme& theme : themes) {
        const auto found = voices.constFind(theme.id);
        if (found == voices.cend())
            continue;
        ThemeBySentiment bySentiment{theme.id, theme.name, {}};
        for (const VoiceId voice : *found) {
            const VoiceTraits::Traits one = traits.of(voice);
            if (!one.passes)
                continue;
            if (std::exchange(counted[voice], quint8{1}) == 0)
                count(one, heard.all);
            if (one.lane == Lane::Aggregate)
                ++bySentiment.voices[one.sentiment];
        }
        if (!bySentiment.voices.isEmpty())
            heard.themes.append(bySentiment);
    }
    TRY_ASSIGN(heard.segments, segmentsOf(m_connection, counted));
    return heard;
}

Result<VoicesBySegment> MetricsRepository::voicesBySegment(const VoiceFilter& filter) const {
    const VoiceCondition where = conditionFor(withoutLane(filter));
    TRY_ASSIGN(const SegmentsOfCustomers segments, segmentsOfCustomers(m_connection));
    VoicesBySegment voices;
    QHash<SegmentId, qint64> bySegment;
    TRY(db::scan(
        m_connection,
        u"SELECT v.account_id, v.person_id, CASE v.lane WHEN '%1' THEN 1 ELSE 0 END, v.incentivised FROM voice v "
        "WHERE %2"_s.arg(nameOf(Lane::Individual), where.sql),
        where.binds, [&](const db::Statement& row) {
            if (row.integer(2) != 0) {
                ++voices.individual;
                return;
            }
            voices.incentivised += row.integer(3);
            if (const SegmentId segment = segments.of(AccountId{row.integer(0)}, PersonId{row.integer(1)});
                segment != SegmentId{})
                ++bySegment[segment];
            else
                ++voices.unsegmented;
        }));
    TRY_ASSIGN(voices.segments, withVoices(m_connection, bySegment));
    return voices;
}

Result<QList<SegmentVoices>> MetricsRepository::evidenceBySegment(const QList<DemandEvidence>& evidence) const {
    TRY_ASSIGN(const auto segments, segmentsOfAccounts(m_connection));
    QSet<VoiceId> counted;
    counted.reserve(evidence.size());
    QHash<SegmentId, qint64> bySegment;
    for (const DemandEvidence& one : evidence) {
        if (one.lane == Lane::Individual || one.stance == Stance::Contradicts || !one.account ||
            counted.contains(one.voice))
            continue;
        counted.insert(one.voice);
        if (const SegmentId segment = segments.value(*one.account); segment != SegmentId{})
            ++bySegment[segment];
    }
    return withVoices(m_connection, bySegment);
}

} // namespace throughline::core
