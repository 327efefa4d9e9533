// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/importedcustomers.h"

#include "core/base/clock.h"
#include "core/customers/customerrepository.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/exchange/import/rowvalues.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

Fields newRow(const GivenName& given, ImportId import, const QDateTime& now) {
    return {{u"uid"_s, newUid(now)},        {u"name"_s, given.name},          {u"match_key"_s, given.key},
            {u"import_id"_s, import.value}, {u"created_at"_s, toStored(now)}, {u"changed_at"_s, toStored(now)}};
}

/// One who was merged into another is that other one.
Result<std::optional<PersonId>> personWithEmail(db::Connection& connection, const QString& email) {
    TRY_ASSIGN(db::Rows rows,
               connection.query(
                   u"SELECT p.id FROM person e JOIN person p ON p.id = coalesce(e.merged_into, e.id) "
                   "WHERE lower(e.email) = lower(?) AND %1 AND %2 "
                   "ORDER BY e.merged_into IS NOT NULL, p.id LIMIT 1"_s.arg(db::live(u"p"_s), db::ofDoneImport(u"e"_s)),
                   {email}));
    if (rows.next())
        return std::optional(rows.id<PersonId>(0));
    TRY(rows.finished());
    return std::optional<PersonId>();
}

} // namespace

GivenName::GivenName(const QString& given) : name(given), key(matchKey(given)) {}

Result<std::optional<AccountId>> ImportedCustomers::account(db::Connection& connection, const GivenName& name,
                                                            const GivenName& segmentName) {
    if (name.key.isEmpty())
        return std::optional<AccountId>();
    if (const auto known = m_accounts.constFind(name.key); known != m_accounts.constEnd())
        return std::optional(*known);
    TRY_ASSIGN(auto found, CustomerRepository(connection).accountNamed(name.name));
    if (!found) {
        if (!m_import)
            return found;
        Fields row = newRow(name, *m_import, m_now);
        TRY_ASSIGN(const auto segmentId, segment(connection, segmentName));
        row.insert(u"segment_id"_s, stored(segmentId));
        TRY_ASSIGN(const qint64 id, rowwriter::insert(connection, Record::Account, std::nullopt, row));
        found = AccountId{id};
    }
    m_accounts.insert(name.key, *found);
    return found;
}

Result<std::optional<PersonId>> ImportedCustomers::person(db::Connection& connection, const GivenName& name,
                                                          const QString& email, std::optional<AccountId> account) {
    if (name.key.isEmpty())
        return std::optional<PersonId>();
    const QString key =
        email.isEmpty() ? name.key + u'\n' + QString::number(account ? account->value : 0) : email.toLower();
    if (const auto known = m_people.constFind(key); known != m_people.constEnd())
        return std::optional(*known);
    std::optional<PersonId> found;
    if (email.isEmpty()) {
        TRY_ASSIGN(found, CustomerRepository(connection).personNamed(name.name, account));
    } else {
        TRY_ASSIGN(found, personWithEmail(connection, email));
    }
    if (!found) {
        if (!m_import)
            return found;
        Fields row = newRow(name, *m_import, m_now);
        row.insert(u"email"_s, email);
        row.insert(u"account_id"_s, stored(account));
        TRY_ASSIGN(const qint64 id, rowwriter::insert(connection, Record::Person, std::nullopt, row));
        found = PersonId{id};
    }
    m_people.insert(key, *found);
    return found;
}

Result<void> ImportedCustomers::addTo(db::Connection& connection, Record record, RowValues& values) {
    if (record == Record::Item)
        return {};
    if (record == Record::Account || record == Record::Datapoint) {
        TRY_ASSIGN(const auto segmentId, segment(connection, values.segment));
        if (segmentId)
            values.fields.insert(u"segment_id"_s, segmentId->value);
        return {};
    }
    TRY_ASSIGN(const auto accountId, account(connection, values.account, values.segment));
    if (accountId)
        values.fields.insert(u"account_id"_s, accountId->value);
    if (record == Record::Voice) {
        TRY_ASSIGN(const auto personId, person(connection, values.person, values.email, accountId));
        if (personId)
            values.fields.insert(u"person_id"_s, personId->value);
    }
    return {};
}

Result<std::optional<SegmentId>> ImportedCustomers::segment(db::Connection& connection, const GivenName& name) {
    if (name.key.isEmpty())
        return std::optional<SegmentId>();
    if (const auto known = m_segments.constFind(name.key); known != m_segments.constEnd())
        return *known;
    TRY_ASSIGN(const QList<Segment> segments, CustomerRepository(connection).segments());
    std::optional<SegmentId> found;
    for (const Segment& segment : segments) {
        if (matchKey(segment.name) == name.key)
            found = segment.id;
    }
    m_segments.insert(name.key, found);
    return found;
}

} // namespace throughline::core
