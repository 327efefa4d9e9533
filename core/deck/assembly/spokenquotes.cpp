// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/assembly/spokenquotes.h"

#include "core/base/datewords.h"
#include "core/customers/customers.h"
#include "core/db/connection.h"
#include "core/db/live.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SpokenQuotes)
};

/// The speaker is the quote's own person, else the voice's; the account is theirs, else the voice's.
QString quoteJoins() {
    return u"FROM quote q JOIN voice v ON v.id = q.voice_id "
           u"LEFT JOIN person p ON p.id = coalesce(q.person_id, v.person_id) "
           u"LEFT JOIN account a ON a.id = CASE WHEN q.person_id IS NULL "
           u"THEN coalesce(v.account_id, p.account_id) ELSE coalesce(p.account_id, v.account_id) END "
           u"WHERE q.deleted_at IS NULL AND "_s +
           db::live(u"v"_s);
}

QString quoteSql() {
    return u"SELECT q.id, q.voice_id, q.\"from\", q.\"to\", q.verbatim, q.person_id, q.note, v.kind, v.lane, v.date, "
           u"p.id, p.name, p.title, p.consent, p.consent_until, a.id, a.name, "
           u"(SELECT s.name FROM segment s WHERE s.id = a.segment_id AND s.deleted_at IS NULL) "_s +
           quoteJoins();
}

SpokenQuote quoteFrom(const db::Rows& row) {
    SpokenQuote spoken;
    spoken.quote.id = row.id<QuoteId>(0);
    spoken.quote.voice = row.id<VoiceId>(1);
    if (!row.isNull(2))
        spoken.quote.range = TextRange{static_cast<int>(row.integer(2)), static_cast<int>(row.integer(3))};
    spoken.quote.verbatim = row.text(4);
    spoken.quote.person = row.optionalId<PersonId>(5);
    spoken.quote.note = row.text(6);
    spoken.kind = valueNamed<VoiceKind>(row.text(7)).value_or(VoiceKind::Interview);
    spoken.lane = valueNamed<Lane>(row.text(8)).value_or(Lane::Aggregate);
    spoken.date = row.date(9);
    spoken.person = row.optionalId<PersonId>(10);
    spoken.consent = valueNamed<Consent>(row.text(13)).value_or(Consent::Unknown);
    spoken.consentUntil = row.date(14);
    spoken.account = row.optionalId<AccountId>(15);
    spoken.speaker = {row.text(11), row.text(12), row.text(16), row.text(17)};
    return spoken;
}

/// Adds the names of a second query's rows (quote id, name) to a field of the quotes.
Result<void> addNames(db::Connection& connection, const QString& sql, QHash<QuoteId, SpokenQuote>& quotes,
                      QStringList SpokenQuote::*field) {
    TRY_ASSIGN(db::Rows rows, connection.query(sql));
    while (rows.next()) {
        const auto quote = quotes.find(rows.id<QuoteId>(0));
        if (quote != quotes.end())
            ((*quote).*field).append(rows.text(1));
    }
    return rows.finished();
}

Result<QHash<QuoteId, SpokenQuote>> readQuotes(db::Connection& connection, const QString& condition) {
    QHash<QuoteId, SpokenQuote> quotes;
    TRY_ASSIGN(db::Rows rows, connection.query(quoteSql() + condition));
    while (rows.next()) {
        const SpokenQuote spoken = quoteFrom(rows);
        quotes.insert(spoken.quote.id, spoken);
    }
    TRY(rows.finished());
    TRY(addNames(connection,
                 u"SELECT q.id, i.title FROM evidence e JOIN quote q ON q.id = e.quote_id JOIN item i ON i.id = "
                 "e.item_id WHERE e.deleted_at IS NULL AND %1%2 ORDER BY e.id"_s.arg(db::live(u"i"_s), condition),
                 quotes, &SpokenQuote::items));
    TRY(addNames(connection,
                 u"SELECT q.id, t.name FROM theme_mark m JOIN quote q ON q.id = m.quote_id JOIN theme t ON t.id = "
                 "m.theme_id WHERE t.deleted_at IS NULL%1 ORDER BY t.name"_s.arg(condition),
                 quotes, &SpokenQuote::themes));
    return quotes;
}

bool hasAll(const SpokenQuote& spoken, const QStringList& words) {
    QStringList texts{spoken.quote.verbatim, spoken.speaker.name, spoken.speaker.account, spoken.speaker.segment};
    texts += spoken.items + spoken.themes;
    const QString all = matchKey(texts.join(u' '));
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word); });
}

} // namespace

Customer SpokenQuote::customer() const {
    if (person)
        return *person;
    if (account)
        return *account;
    return std::monostate();
}

Result<QList<QuoteId>> quotesOfSegment(db::Connection& connection, SegmentId segment) {
    TRY_ASSIGN(db::Rows rows,
               connection.query(u"SELECT q.id "_s + quoteJoins() + u" AND a.segment_id = ?"_s, {segment.value}));
    QList<QuoteId> ids;
    while (rows.next())
        ids.append(rows.id<QuoteId>(0));
    TRY(rows.finished());
    return ids;
}

Result<QHash<QuoteId, SpokenQuote>> spokenQuotes(db::Connection& connection, const QList<QuoteId>& ids) {
    if (ids.isEmpty())
        return QHash<QuoteId, SpokenQuote>();
    QStringList numbers; // ids are integers of ours: written out, because a list may exceed the limit of binds
    for (const QuoteId id : ids)
        numbers.append(QString::number(id.value));
    return readQuotes(connection, u" AND q.id IN (%1)"_s.arg(numbers.join(u',')));
}

Result<QList<SpokenQuote>> findQuotes(db::Connection& connection, const QString& words, int limit) {
    TRY_ASSIGN(const auto quotes, readQuotes(connection, {}));
    const QStringList wanted = matchKey(words).split(u' ', Qt::SkipEmptyParts);
    QList<SpokenQuote> found;
    for (const SpokenQuote& spoken : quotes) {
        if (hasAll(spoken, wanted))
            found.append(spoken);
    }
    std::sort(found.begin(), found.end(), [](const SpokenQuote& one, const SpokenQuote& other) {
        return std::pair(one.date, one.quote.id.value) > std::pair(other.date, other.quote.id.value);
    });
    return found.mid(0, limit);
}

QString consentWords(Consent consent, QDate until, QDate today) {
    const bool ends = until.isValid() && consent != Consent::Refused && consent != Consent::Unknown;
    const QString day = dayWords(until);
    if (ends && until < today && consent != Consent::Anonymous)
        return Texts::tr("Consent ended on %1").arg(day);
    QString words;
    switch (consent) {
    case Consent::Unknown:
        words = Texts::tr("Consent unknown");
        break;
    case Consent::Refused:
        words = Texts::tr("Consent refused");
        break;
    case Consent::Anonymous:
        words = Texts::tr("Anonymous only");
        break;
    case Consent::Inside:
        words = Texts::tr("May be named inside");
        break;
    case Consent::Public:
        words = Texts::tr("May be named in public");
        break;
    }
    return ends ? Texts::tr("%1, until %2").arg(words, day) : words;
}

} // namespace throughline::core
