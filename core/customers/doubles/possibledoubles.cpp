// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/doubles/possibledoubles.h"

#include "core/customers/doubles/companyname.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/editor.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

using Pair = std::pair<qint64, qint64>;

Pair ordered(qint64 one, qint64 other) {
    return {std::min(one, other), std::max(one, other)};
}

Result<QSet<Pair>> distinctPairs(db::Connection& connection, Record record) {
    const QString column = record == Record::Account ? u"account_id"_s : u"person_id"_s;
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT d.%1, d.other_%1 FROM distinction d WHERE "
                                               "d.%1 IS NOT NULL"_s.arg(column)));
    QSet<Pair> pairs;
    while (rows.next())
        pairs.insert(ordered(rows.integer(0), rows.integer(1)));
    TRY(rows.finished());
    return pairs;
}

/// Collects records by their keys; the first of a key is the one that the others look like.
class Finder {
public:
    Finder(Record record, QSet<Pair> distinct) : m_record(record), m_distinct(std::move(distinct)) {}

    /// Nothing for an empty key.
    void add(qint64 id, DoubleReason reason, const QString& key, const QString& shared) {
        if (key.isEmpty())
            return;
        QList<qint64>& alike = m_alike[key];
        const auto same = std::find_if(alike.begin(), alike.end(),
                                       [&](qint64 earlier) { return !m_distinct.contains(ordered(earlier, id)); });
        if (same == alike.end()) {
            alike.append(id); // the first, or said to be none of those before
        } else if (!m_known.contains(ordered(*same, id))) {
            m_known.insert(ordered(*same, id));
            m_found.append({m_record, *same, id, reason, shared});
        }
    }
    [[nodiscard]] QList<PossibleDouble> found() && { return std::move(m_found); }

private:
    Record m_record;
    QSet<Pair> m_distinct;
    QHash<QString, QList<qint64>> m_alike;
    QSet<Pair> m_known;
    QList<PossibleDouble> m_found;
};

Result<void> addAccounts(db::Connection& connection, Finder& finder) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT r.id, r.name, r.domain FROM account r WHERE %1 "
                                               "ORDER BY r.id"_s.arg(db::live(u"r"_s))));
    while (rows.next()) {
        const QString domain = ownDomain(rows.text(2));
        finder.add(rows.integer(0), DoubleReason::Domain, domain.isEmpty() ? QString() : u"@"_s + domain, domain);
        finder.add(rows.integer(0), DoubleReason::Name, companyKey(rows.text(1)), {});
    }
    return rows.finished();
}

Result<void> addPeople(db::Connection& connection, Finder& finder) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT r.id, r.match_key, r.email, r.account_id FROM person r "
                                               "WHERE %1 ORDER BY r.id"_s.arg(db::live(u"r"_s))));
    while (rows.next()) {
        const QString email = rows.text(2).trimmed().toLower();
        finder.add(rows.integer(0), DoubleReason::Email, email.isEmpty() ? QString() : u"@"_s + email, email);
        const QString name = withPlainLetters(rows.text(1));
        if (!rows.isNull(3) && !name.isEmpty())
            finder.add(rows.integer(0), DoubleReason::Name, name + u'\n' + rows.text(3), {});
    }
    return rows.finished();
}

} // namespace

Result<QList<PossibleDouble>> possibleDoubles(db::Connection& connection, Record record) {
    TRY_ASSIGN(QSet<Pair> distinct, distinctPairs(connection, record));
    Finder finder(record, std::move(distinct));
    if (record == Record::Account) {
        TRY(addAccounts(connection, finder));
    } else {
        TRY(addPeople(connection, finder));
    }
    return std::move(finder).found();
}

Result<void> sayDistinct(Editor& editor, const PossibleDouble& pair) {
    const QString column = pair.record == Record::Account ? u"account_id"_s : u"person_id"_s;
    return editor.insert(Record::Distinction, {{column, pair.one}, {u"other_"_s + column, pair.other}})
        .transform([](qint64) {});
}

} // namespace throughline::core
