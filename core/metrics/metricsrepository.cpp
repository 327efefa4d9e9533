// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricsrepository.h"

#include "core/db/connection.h"
#include "core/db/live.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

VoiceFilter withoutLane(VoiceFilter filter) {
    filter.lane.reset();
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

/// A condition for voices that an aggregate counts.
VoiceCondition countedVoices(const VoiceFilter& filter) {
    VoiceFilter counted = filter;
    counted.lane = Lane::Aggregate;
    VoiceCondition where = conditionFor(counted);
    where.sql += u" AND v.date IS NOT NULL"_s;
    return where;
}

/// A condition for `voice v`: it, or a quote of it, is evidence.
QString isEvidence() {
    return u"v.id IN (SELECT coalesce(e.voice_id, q.voice_id) FROM evidence e LEFT JOIN quote q ON q.id = e.quote_id "
           "WHERE e.deleted_at IS NULL AND (e.quote_id IS NULL OR q.deleted_at IS NULL))"_s;
}

/// Each voice once with each theme that it carries, itself or through a quote.
QString themesOfVoices() {
    return u"(SELECT m.theme_id, m.voice_id FROM theme_mark m WHERE m.voice_id IS NOT NULL UNION ALL "
           "SELECT DISTINCT m.theme_id, q.voice_id FROM theme_mark m JOIN quote q ON q.id = m.quote_id "
           "WHERE q.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM theme_mark own WHERE own.voice_id = q.voice_id "
           "AND own.theme_id = m.theme_id))"_s;
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
    // One look into an index for each person and account: there are far fewer of them than voices.
    const VoiceCondition where = countedVoices(filter);
    const QString some = u"EXISTS (SELECT 1 FROM voice v WHERE %1 AND "_s.arg(where.sql);
    TRY_ASSIGN(
        const QVariant people,
        m_connection.value(u"SELECT count(*) FROM person p WHERE "_s + some + u"v.person_id = p.id)"_s, where.binds));
    TRY_ASSIGN(const QVariant nameless, m_connection.value(u"SELECT count(*) FROM account a WHERE "_s + some +
                                                               u"v.account_id = a.id AND v.person_id IS NULL)"_s,
                                                           where.binds));
    TRY_ASSIGN(const QVariant accounts,
               m_connection.value(u"SELECT count(*) FROM account a WHERE "_s + some +
                                      u"v.account_id = a.id) OR "
                                      "EXISTS (SELECT 1 FROM person p WHERE p.account_id = a.id AND "_s +
                                      some + u"v.person_id = p.id AND v.account_id IS NULL))"_s,
                                  where.binds + where.binds));
    return VoiceBase{people.toLongLong() + nameless.toLongLong(), accounts.toLongLong()};
}

Result<QHash<Sentiment, qint64>> MetricsRepository::sentimentCounts(const VoiceFilter& filter) const {
    VoiceFilter aggregate = filter;
    aggregate.lane = Lane::Aggregate;
    const VoiceCondition where = conditionFor(aggregate);
    TRY_ASSIGN(
        db::Rows rows,
        m_connection.query(u"SELECT v.sentiment, count(*) FROM voice v WHERE %1 GROUP BY v.sentiment"_s.arg(where.sql),
                           where.binds));
    QHash<Sentiment, qint64> counts;
    while (rows.next())
        counts[valueNamed<Sentiment>(rows.text(0)).value_or(Sentiment::Unknown)] = rows.integer(1);
    TRY(rows.finished());
    return counts;
}

Result<EvidenceVoices> MetricsRepository::evidenceVoices(const VoiceFilter& filter) const {
    const VoiceCondition where = conditionFor(withoutLane(filter));
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT v.id, v.incentivised FROM voice v WHERE %1 AND %2"_s.arg(
                                                     where.sql, isEvidence()),
                                                 where.binds));
    EvidenceVoices found;
    while (rows.next()) {
        const auto id = rows.id<VoiceId>(0);
        found.all.insert(id);
        if (rows.flag(1))
            found.incentivised.insert(id);
    }
    TRY(rows.finished());
    return found;
}

Result<QList<ThemeBySentiment>> MetricsRepository::themesBySentiment(const VoiceFilter& filter) const {
    VoiceFilter aggregate = filter;
    aggregate.lane = Lane::Aggregate;
    const VoiceCondition where = conditionFor(aggregate);
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(u"SELECT t.id, t.name, v.sentiment, count(*) FROM %1 m JOIN theme t ON "
                                  "t.id = m.theme_id AND t.deleted_at IS NULL JOIN voice v ON v.id = m.voice_id "
                                  "WHERE %2 GROUP BY t.id, t.name, v.sentiment ORDER BY lower(t.name), t.id"_s.arg(
                                      themesOfVoices(), where.sql),
                                  where.binds));
    QList<ThemeBySentiment> themes;
    while (rows.next()) {
        const auto theme = rows.id<ThemeId>(0);
        if (themes.isEmpty() || themes.last().theme != theme)
            themes.append({theme, rows.text(1), {}});
        themes.last().voices.insert(valueNamed<Sentiment>(rows.text(2)).value_or(Sentiment::Unknown), rows.integer(3));
    }
    TRY(rows.finished());
    return themes;
}

Result<ThemedVoices> MetricsRepository::themedVoices(const VoiceFilter& filter) const {
    const VoiceCondition where = conditionFor(withoutLane(filter));
    TRY_ASSIGN(
        db::Rows rows,
        m_connection.query(
            u"SELECT v.lane, v.incentivised, count(*) FROM voice v WHERE %1 AND v.id IN (SELECT m.voice_id FROM "
            "%2 m JOIN theme t ON t.id = m.theme_id AND t.deleted_at IS NULL) GROUP BY v.lane, v.incentivised"_s.arg(
                where.sql, themesOfVoices()),
            where.binds));
    ThemedVoices themed;
    while (rows.next()) {
        if (valueNamed<Lane>(rows.text(0)) == Lane::Individual) {
            themed.individual += rows.integer(2);
        } else {
            themed.n += rows.integer(2);
            themed.incentivised += rows.flag(1) ? rows.integer(2) : 0;
        }
    }
    TRY(rows.finished());
    return themed;
}

Result<VoicesBySegment> MetricsRepository::voicesBySegment(const VoiceFilter& filter, Among among) const {
    VoiceCondition where = conditionFor(withoutLane(filter));
    if (among == Among::Evidence)
        where.sql += u" AND "_s + isEvidence();
    TRY_ASSIGN(db::Rows counts,
               m_connection.query(u"SELECT s.id, v.lane, v.incentivised, count(*) FROM voice v LEFT JOIN person p ON "
                                  "p.id = v.person_id LEFT JOIN account a ON a.id = coalesce(v.account_id, "
                                  "p.account_id) LEFT JOIN segment s ON s.id = a.segment_id AND s.deleted_at IS NULL "
                                  "WHERE %1 GROUP BY s.id, v.lane, v.incentivised"_s.arg(where.sql),
                                  where.binds));
    VoicesBySegment voices;
    QHash<SegmentId, qint64> bySegment;
    while (counts.next()) {
        const qint64 count = counts.integer(3);
        if (valueNamed<Lane>(counts.text(1)) == Lane::Individual) {
            voices.individual += count;
            continue;
        }
        voices.incentivised += counts.flag(2) ? count : 0;
        if (const auto segment = counts.optionalId<SegmentId>(0))
            bySegment[*segment] += count;
        else
            voices.unsegmented += count;
    }
    TRY(counts.finished());
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT s.id, s.name, s.population FROM segment s WHERE "
                                                 "s.deleted_at IS NULL ORDER BY lower(s.name), s.id"_s));
    while (rows.next()) {
        const auto segment = rows.id<SegmentId>(0);
        voices.segments.append({segment, rows.text(1), rows.optionalInteger(2), bySegment.value(segment)});
    }
    TRY(rows.finished());
    return voices;
}

} // namespace throughline::core
