// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerrepository.h"
#include "core/db/connection.h"
#include "core/db/live.h"

#include <QHash>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Whom a voice or a piece of evidence counts for: an SQL expression over voice v, quote q and person p.
struct CountedBy {
    QString voice;
    QString evidence;
};

Result<QHash<qint64, Heard>> heardBy(db::Connection& connection, CustomerRepository::Voices counted,
                                     const CountedBy& by) {
    QHash<qint64, Heard> heard;
    if (counted == CustomerRepository::Voices::NotCounted)
        return heard;
    TRY_ASSIGN(db::Rows voices, connection.query(u"SELECT %1, count(*), max(v.date) FROM voice v LEFT JOIN person p "
                                                 "ON p.id = v.person_id WHERE %2 AND %1 IS NOT NULL GROUP BY %1"_s.arg(
                                                     by.voice, db::live(u"v"_s))));
    while (voices.next()) {
        Heard& one = heard[voices.integer(0)];
        one.voices = voices.integer(1);
        one.lastVoice = voices.date(2);
    }
    TRY(voices.finished());
    TRY_ASSIGN(db::Rows items,
               connection.query(
                   u"SELECT %1, count(DISTINCT e.item_id) FROM evidence e JOIN item i ON i.id = e.item_id "
                   "LEFT JOIN quote q ON q.id = e.quote_id JOIN voice v ON v.id = coalesce(e.voice_id, q.voice_id) "
                   "LEFT JOIN person p ON p.id = coalesce(q.person_id, v.person_id) WHERE e.deleted_at IS NULL "
                   "AND (e.quote_id IS NULL OR q.deleted_at IS NULL) AND v.lane = 'aggregate' AND %2 AND %3 "
                   "AND %1 IS NOT NULL GROUP BY %1"_s.arg(by.evidence, db::live(u"v"_s), db::live(u"i"_s))));
    while (items.next())
        heard[items.integer(0)].items = static_cast<int>(items.integer(1));
    TRY(items.finished());
    return heard;
}

} // namespace

Result<QList<AccountSummary>> CustomerRepository::accountSummaries(Voices voices) const {
    TRY_ASSIGN(const QList<Account> all, accounts());
    TRY_ASSIGN(const QList<Segment> allSegments, segments());
    TRY_ASSIGN(const QList<Person> everybody, people());
    TRY_ASSIGN(const auto heard, heardBy(m_connection, voices,
                                         {u"coalesce(v.account_id, p.account_id)"_s,
                                          u"CASE WHEN q.person_id IS NULL THEN coalesce(v.account_id, p.account_id) "
                                          "ELSE coalesce(p.account_id, v.account_id) END"_s}));
    QHash<SegmentId, QString> segmentNames;
    for (const Segment& segment : allSegments)
        segmentNames.insert(segment.id, segment.name);
    QHash<AccountId, int> peopleAt;
    for (const Person& person : everybody) {
        if (person.account)
            ++peopleAt[*person.account];
    }
    QList<AccountSummary> summaries;
    for (const Account& account : all) {
        summaries.append({account, account.segment ? segmentNames.value(*account.segment) : QString(),
                          heard.value(account.id.value), peopleAt.value(account.id)});
    }
    return summaries;
}

Result<QList<PersonSummary>> CustomerRepository::personSummaries(Voices voices) const {
    TRY_ASSIGN(const QList<Person> everybody, people());
    TRY_ASSIGN(const QList<Account> all, accounts());
    TRY_ASSIGN(const QList<Segment> allSegments, segments());
    TRY_ASSIGN(const auto heard,
               heardBy(m_connection, voices, {u"v.person_id"_s, u"coalesce(q.person_id, v.person_id)"_s}));
    QHash<AccountId, Account> accountOf;
    for (const Account& account : all)
        accountOf.insert(account.id, account);
    QHash<SegmentId, QString> segmentNames;
    for (const Segment& segment : allSegments)
        segmentNames.insert(segment.id, segment.name);
    QList<PersonSummary> summaries;
    for (const Person& person : everybody) {
        const Account account = person.account ? accountOf.value(*person.account) : Account();
        summaries.append({person, account.name, account.segment ? segmentNames.value(*account.segment) : QString(),
                          account.segment, heard.value(person.id.value)});
    }
    return summaries;
}

} // namespace throughline::core
