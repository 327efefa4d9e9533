// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/mergedrows.h"

#include "core/customers/customers.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/deletion/merging.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// What names a record of a kind: the column of an address, and that of its name.
struct NamingColumns {
    QString address; ///< empty: none
    QString name;
};

NamingColumns namingColumns(Record record) {
    switch (record) {
    case Record::Account:
        return {u"domain"_s, u"name"_s};
    case Record::Person:
        return {u"email"_s, u"name"_s};
    default:
        return {{}, u"title"_s};
    }
}

QStringList addressKeys(const QString& address, const QString& externalId) {
    QStringList keys;
    if (!address.trimmed().isEmpty())
        keys.append(u"@"_s + address.trimmed().toLower());
    if (!externalId.trimmed().isEmpty())
        keys.append(u"#"_s + externalId.trimmed());
    return keys;
}

QString nameKey(const QString& name, const QString& account) {
    return u"="_s + matchKey(name) + u'\n' + matchKey(account);
}

} // namespace

Result<MergedRows> MergedRows::read(db::Connection& connection, Record record) {
    MergedRows merged;
    merged.m_record = record;
    if (!canBeMerged(record))
        return merged;
    const NamingColumns columns = namingColumns(record);
    const bool person = record == Record::Person;
    TRY_ASSIGN(
        db::Rows rows,
        connection.query(u"SELECT r.id, %1, m.external_id, m.%2, %3 FROM %4 m JOIN %4 r ON r.id = m.merged_into %5 "
                         "WHERE %6 AND %7 ORDER BY m.id"_s.arg(
                             columns.address.isEmpty() ? u"''"_s : u"m."_s + columns.address, columns.name,
                             person ? u"coalesce(a.name, '')"_s : u"''"_s, traits(record).name,
                             person ? u"LEFT JOIN account a ON a.id = m.account_id"_s : QString(), db::live(u"r"_s),
                             db::ofDoneImport(u"m"_s))));
    while (rows.next()) {
        const qint64 survivor = rows.integer(0);
        for (const QString& key : addressKeys(rows.text(1), rows.text(2)))
            merged.add(key, survivor);
        merged.add(nameKey(rows.text(3), rows.text(4)), survivor);
    }
    TRY(rows.finished());
    return merged;
}

void MergedRows::add(const QString& key, qint64 survivor) {
    if (m_survivors.value(key, survivor) != survivor)
        m_ambiguous.insert(key);
    m_survivors.insert(key, survivor);
    m_ids.insert(survivor);
}

std::optional<qint64> MergedRows::survivorOf(const Fields& row, const QString& account) const {
    const NamingColumns columns = namingColumns(m_record);
    QStringList keys = addressKeys(row.value(columns.address).toString(), row.value(u"external_id"_s).toString());
    keys.append(nameKey(row.value(columns.name).toString(), account));
    for (const QString& key : std::as_const(keys)) {
        if (const auto found = m_survivors.constFind(key);
            found != m_survivors.constEnd() && !m_ambiguous.contains(key))
            return *found;
    }
    return {};
}

} // namespace throughline::core
