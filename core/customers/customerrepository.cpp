// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerrepository.h"

#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

QString accountSql() {
    return u"SELECT id, name, domain, segment_id, industry, region, annual_value, currency, lifecycle, fit, "
           u"external_id, note, "
           "attributes FROM account r WHERE "_s +
           db::live(u"r"_s);
}

QString personSql() {
    return u"SELECT id, name, alias, title, account_id, email, reach, consent, consent_until, external_id, note, "
           u"attributes "
           "FROM person r WHERE "_s +
           db::live(u"r"_s);
}

const QString kSegmentSql = // NOLINT(cert-err58-cpp)
    u"SELECT id, name, definition, population FROM segment r WHERE r.deleted_at IS NULL"_s;

Account accountFrom(const db::Rows& row) {
    return {row.id<AccountId>(0),
            row.text(1),
            row.text(2),
            row.optionalId<SegmentId>(3),
            row.text(4),
            row.text(5),
            row.optionalInteger(6),
            row.text(7),
            valueNamed<Lifecycle>(row.text(8)),
            valueNamed<Fit>(row.text(9)).value_or(Fit::Unknown),
            row.text(10),
            row.text(11),
            objectFrom(row.text(12))};
}

Person personFrom(const db::Rows& row) {
    return {row.id<PersonId>(0),
            row.text(1),
            row.text(2),
            row.text(3),
            row.optionalId<AccountId>(4),
            row.text(5),
            row.optionalInteger(6),
            valueNamed<Consent>(row.text(7)).value_or(Consent::Unknown),
            row.date(8),
            row.text(9),
            row.text(10),
            objectFrom(row.text(11))};
}

Segment segmentFrom(const db::Rows& row) {
    return {row.id<SegmentId>(0), row.text(1), row.text(2), row.optionalInteger(3)};
}

template <typename T>
Result<QList<T>> all(db::Connection& connection, const QString& sql, T (*read)(const db::Rows&),
                     const QVariantList& binds = {}) {
    TRY_ASSIGN(db::Rows rows, connection.query(sql, binds));
    QList<T> found;
    while (rows.next())
        found.append(read(rows));
    TRY(rows.finished());
    return found;
}

template <typename T, typename Id>
Result<T> one(db::Connection& connection, const QString& sql, T (*read)(const db::Rows&), Id id, const QString& what) {
    TRY_ASSIGN(const QList<T> found, all<T>(connection, sql + u" AND r.id = ?"_s, read, {id.value}));
    if (found.isEmpty())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("throughline::core", "There is no %1 with the number %2.")
                         .arg(what)
                         .arg(id.value),
                     {}};
    return found.first();
}

/// Those that a record r was merged from, by the name that they had.
QString mergedSql(const QString& table) {
    return u"SELECT r.id FROM %1 m JOIN %1 r ON r.id = m.merged_into WHERE m.match_key = ? AND %2 AND %3 "_s.arg(
        table, db::live(u"r"_s), db::ofDoneImport(u"m"_s));
}

/// The id that the first of the queries finds which finds one.
template <typename Id>
Result<std::optional<Id>> firstId(db::Connection& connection, const QStringList& queries, const QVariantList& binds) {
    for (const QString& sql : queries) {
        TRY_ASSIGN(db::Rows rows, connection.query(sql, binds));
        if (rows.next())
            return std::optional(rows.id<Id>(0));
        TRY(rows.finished());
    }
    return std::optional<Id>();
}

} // namespace

Result<Account> CustomerRepository::account(AccountId id) const {
    return one<Account>(m_connection, accountSql(), accountFrom, id, u"account"_s);
}

Result<Person> CustomerRepository::person(PersonId id) const {
    return one<Person>(m_connection, personSql(), personFrom, id, u"person"_s);
}

Result<Segment> CustomerRepository::segment(SegmentId id) const {
    return one<Segment>(m_connection, kSegmentSql, segmentFrom, id, u"segment"_s);
}

Result<QList<Account>> CustomerRepository::accounts() const {
    return all<Account>(m_connection, accountSql() + u" ORDER BY r.match_key, r.id"_s, accountFrom);
}

Result<QList<Person>> CustomerRepository::people() const {
    return all<Person>(m_connection, personSql() + u" ORDER BY r.match_key, r.id"_s, personFrom);
}

Result<QList<Segment>> CustomerRepository::segments() const {
    return all<Segment>(m_connection, kSegmentSql + u" ORDER BY lower(r.name), r.id"_s, segmentFrom);
}

Result<std::optional<AccountId>> CustomerRepository::accountNamed(const QString& name) const {
    return firstId<AccountId>(
        m_connection,
        {u"SELECT r.id FROM account r WHERE r.match_key = ? AND %1 ORDER BY r.id LIMIT 1"_s.arg(db::live(u"r"_s)),
         mergedSql(u"account"_s) + u"ORDER BY m.id LIMIT 1"_s},
        {matchKey(name)});
}

Result<std::optional<PersonId>> CustomerRepository::personNamed(const QString& name,
                                                                std::optional<AccountId> account) const {
    const QString ofAccount = account ? u"AND r.account_id = ? "_s : QString();
    QVariantList binds{matchKey(name)};
    if (account)
        binds.append(account->value);
    return firstId<PersonId>(m_connection,
                             {u"SELECT r.id FROM person r WHERE r.match_key = ? AND %1 "_s.arg(db::live(u"r"_s)) +
                                  ofAccount + u"ORDER BY r.id LIMIT 1"_s,
                              mergedSql(u"person"_s) + ofAccount + u"ORDER BY m.id LIMIT 1"_s},
                             binds);
}

} // namespace throughline::core
