// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicerepository.h"

#include "core/customers/customerrepository.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOpeningCharacters = 240;
constexpr int kRowsAQuery = 64;

/// The items that a voice, or a quote of it, is evidence for, each once. `voice` is a column or `?`, twice. Two parts,
/// because with OR the evidence of all voices would be read.
QString itemsOf(const QString& voice) {
    return u"SELECT e.item_id FROM evidence e WHERE e.voice_id = %1 AND e.deleted_at IS NULL UNION "
           "SELECT e.item_id FROM quote q JOIN evidence e ON e.quote_id = q.id "
           "WHERE q.voice_id = %1 AND q.deleted_at IS NULL AND e.deleted_at IS NULL"_s.arg(voice);
}

Voice voiceFrom(const db::Rows& row) {
    Voice voice;
    voice.id = row.id<VoiceId>(0);
    voice.kind = valueNamed<VoiceKind>(row.text(1)).value_or(VoiceKind::Interview);
    voice.touchpoint = row.text(2);
    voice.state = valueNamed<VoiceState>(row.text(3)).value_or(VoiceState::New);
    voice.lane = valueNamed<Lane>(row.text(4)).value_or(Lane::Aggregate);
    voice.date = row.date(5);
    voice.person = row.optionalId<PersonId>(6);
    voice.account = row.optionalId<AccountId>(7);
    voice.lifecycleThen = valueNamed<Lifecycle>(row.text(8));
    voice.title = row.text(9);
    voice.text = row.text(10);
    voice.rating = row.optionalReal(11);
    voice.ratingScale = row.optionalReal(12);
    voice.sentiment = valueNamed<Sentiment>(row.text(13)).value_or(Sentiment::Unknown);
    voice.sentimentFrom = valueNamed<SentimentFrom>(row.text(14));
    voice.language = row.text(15);
    voice.url = row.text(16);
    voice.externalId = row.text(17);
    voice.import = row.optionalId<ImportId>(18);
    voice.incentivised = row.flag(19);
    voice.attributes = objectFrom(row.text(20));
    return voice;
}

Quote quoteFrom(const db::Rows& row) {
    Quote quote;
    quote.id = row.id<QuoteId>(0);
    quote.voice = row.id<VoiceId>(1);
    if (!row.isNull(2))
        quote.range = TextRange{static_cast<int>(row.integer(2)), static_cast<int>(row.integer(3))};
    quote.verbatim = row.text(4);
    quote.person = row.optionalId<PersonId>(5);
    quote.note = row.text(6);
    return quote;
}

const QString kQuoteColumns = u"id, voice_id, \"from\", \"to\", verbatim, person_id, note"_s; // NOLINT(cert-err58-cpp)

} // namespace

Result<QList<VoiceId>> VoiceRepository::ids(const VoiceFilter& filter, std::optional<int> limit,
                                            std::optional<VoiceId> before, const VoiceOrder& order) const {
    VoiceCondition where = conditionFor(filter);
    QString sql = u"SELECT v.id FROM voice v WHERE "_s + where.sql;
    if (before) {
        sql += u" AND v.id < ?"_s;
        where.binds.append(before->value);
    }
    sql += u" ORDER BY "_s + orderSql(order);
    if (limit) {
        sql += u" LIMIT ?"_s;
        where.binds.append(*limit);
    }
    TRY_ASSIGN(db::Rows rows, m_connection.query(sql, where.binds));
    QList<VoiceId> found;
    while (rows.next())
        found.append(rows.id<VoiceId>(0));
    TRY(rows.finished());
    return found;
}

Result<qint64> VoiceRepository::count(const VoiceFilter& filter) const {
    const VoiceCondition where = conditionFor(filter);
    TRY_ASSIGN(const QVariant count,
               m_connection.value(u"SELECT count(*) FROM voice v WHERE "_s + where.sql, where.binds));
    return count.toLongLong();
}

Result<QList<VoiceRow>> VoiceRepository::rows(const QList<VoiceId>& ids) const {
    static const QString sql =
        u"SELECT v.id, v.kind, v.state, v.lane, v.sentiment, v.date, v.title, substr(v.text, 1, %1), "
        "p.name, coalesce(a.name, pa.name), (SELECT count(*) FROM (%2) AS items) FROM voice v "
        "LEFT JOIN person p ON p.id = v.person_id LEFT JOIN account a ON a.id = v.account_id "
        "LEFT JOIN account pa ON pa.id = p.account_id WHERE v.id IN (%3) AND %4"_s.arg(
            QString::number(kOpeningCharacters), itemsOf(u"v.id"_s), QStringList(kRowsAQuery, u"?"_s).join(u','),
            db::live(u"v"_s));
    QHash<VoiceId, VoiceRow> byId;
    for (qsizetype begin = 0; begin < ids.size(); begin += kRowsAQuery) {
        QVariantList binds;
        for (const VoiceId id : ids.mid(begin, kRowsAQuery))
            binds.append(id.value);
        binds.resize(kRowsAQuery); // NULL finds nothing; the statement stays the same
        TRY_ASSIGN(db::Rows rows, m_connection.query(sql, binds));
        while (rows.next()) {
            VoiceRow row{rows.id<VoiceId>(0),
                         valueNamed<VoiceKind>(rows.text(1)).value_or(VoiceKind::Interview),
                         valueNamed<VoiceState>(rows.text(2)).value_or(VoiceState::New),
                         valueNamed<Lane>(rows.text(3)).value_or(Lane::Aggregate),
                         valueNamed<Sentiment>(rows.text(4)).value_or(Sentiment::Unknown),
                         rows.date(5),
                         rows.text(6),
                         rows.text(7),
                         rows.text(8),
                         rows.text(9),
                         static_cast<int>(rows.integer(10))};
            byId.insert(row.id, row);
        }
        TRY(rows.finished());
    }
    QList<VoiceRow> ordered;
    for (const VoiceId id : ids) {
        if (const auto found = byId.constFind(id); found != byId.constEnd())
            ordered.append(*found);
    }
    return ordered;
}

Result<Voice> VoiceRepository::find(VoiceId id) const {
    TRY_ASSIGN(
        db::Rows rows,
        m_connection.query(
            u"SELECT id, kind, touchpoint, state, lane, date, person_id, account_id, lifecycle_then, title, text, "
            "rating, rating_scale, sentiment, sentiment_from, language, url, external_id, import_id, "
            "incentivised, attributes FROM voice v WHERE v.id = ? AND "_s +
                db::live(u"v"_s),
            {id.value}));
    if (rows.next())
        return voiceFrom(rows);
    TRY(rows.finished());
    return Error{
        ErrorCode::NotFound,
        QCoreApplication::translate("throughline::core", "There is no voice with the number %1.").arg(id.value),
        {}};
}

Result<VoiceDetail> VoiceRepository::detail(VoiceId id) const {
    VoiceDetail detail;
    TRY_ASSIGN(detail.voice, find(id));
    TRY_ASSIGN(detail.turns, turns(id));
    TRY_ASSIGN(const QList<Quote> all, quotes(id));
    for (const Quote& quote : all)
        detail.quotes.append({quote, {}});
    TRY(addThemes(id, detail));
    TRY(addCustomer(detail));
    TRY_ASSIGN(db::Rows items, m_connection.query(itemsOf(u"?"_s) + u" ORDER BY item_id"_s, {id.value, id.value}));
    while (items.next())
        detail.items.append(items.id<ItemId>(0));
    TRY(items.finished());
    return detail;
}

Result<void> VoiceRepository::addThemes(VoiceId id, VoiceDetail& detail) const {
    TRY_ASSIGN(db::Rows marks,
               m_connection.query(u"SELECT m.theme_id, m.quote_id FROM theme_mark m JOIN theme t ON t.id = m.theme_id "
                                  "WHERE t.deleted_at IS NULL AND (m.voice_id = ? OR m.quote_id IN "
                                  "(SELECT id FROM quote WHERE voice_id = ?)) ORDER BY m.id"_s,
                                  {id.value, id.value}));
    while (marks.next()) {
        const auto theme = marks.id<ThemeId>(0);
        const auto quote = marks.optionalId<QuoteId>(1);
        if (!quote) {
            detail.themes.append(theme);
            continue;
        }
        for (MarkedQuote& marked : detail.quotes) {
            if (marked.quote.id == *quote)
                marked.themes.append(theme);
        }
    }
    return marks.finished();
}

Result<void> VoiceRepository::addCustomer(VoiceDetail& detail) const {
    const CustomerRepository customers(m_connection);
    if (detail.voice.person) {
        TRY_ASSIGN(detail.person, customers.person(*detail.voice.person));
    }
    std::optional<AccountId> account = detail.voice.account;
    if (!account && detail.person)
        account = detail.person->account;
    if (!account)
        return {};
    TRY_ASSIGN(detail.account, customers.account(*account));
    if (detail.account->segment) {
        TRY_ASSIGN(const Segment segment, customers.segment(*detail.account->segment));
        detail.segment = segment.name;
    }
    return {};
}

Result<QList<Turn>> VoiceRepository::turns(VoiceId id) const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(
                   u"SELECT id, ordinal, speaker, role, person_id, start_ms, end_ms, \"from\", \"to\" FROM turn "
                   "WHERE voice_id = ? ORDER BY ordinal"_s,
                   {id.value}));
    QList<Turn> found;
    while (rows.next()) {
        found.append({rows.id<TurnId>(0), id, static_cast<int>(rows.integer(1)), rows.text(2),
                      valueNamed<TurnRole>(rows.text(3)).value_or(TurnRole::Customer), rows.optionalId<PersonId>(4),
                      rows.optionalInteger(5), rows.optionalInteger(6), static_cast<int>(rows.integer(7)),
                      static_cast<int>(rows.integer(8))});
    }
    TRY(rows.finished());
    return found;
}

Result<Quote> VoiceRepository::quote(QuoteId id) const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(u"SELECT %1 FROM quote WHERE id = ? AND deleted_at IS NULL"_s.arg(kQuoteColumns),
                                  {id.value}));
    if (rows.next())
        return quoteFrom(rows);
    TRY(rows.finished());
    return Error{
        ErrorCode::NotFound,
        QCoreApplication::translate("throughline::core", "There is no quote with the number %1.").arg(id.value),
        {}};
}

Result<QList<Quote>> VoiceRepository::quotes(VoiceId id) const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT %1 FROM quote WHERE voice_id = ? AND deleted_at IS NULL "
                                                 "ORDER BY \"from\" IS NULL, \"from\", \"to\", id"_s.arg(kQuoteColumns),
                                                 {id.value}));
    QList<Quote> found;
    while (rows.next())
        found.append(quoteFrom(rows));
    TRY(rows.finished());
    return found;
}

Result<QList<Theme>> VoiceRepository::themes() const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT id, name, parent_id, definition, colour FROM theme "
                                                 "WHERE deleted_at IS NULL ORDER BY lower(name), id"_s));
    QList<Theme> found;
    while (rows.next())
        found.append({rows.id<ThemeId>(0), rows.text(1), rows.optionalId<ThemeId>(2), rows.text(3),
                      static_cast<int>(rows.integer(4))});
    TRY(rows.finished());
    return found;
}

} // namespace throughline::core
