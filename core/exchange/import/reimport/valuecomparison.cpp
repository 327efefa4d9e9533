// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/reimport/valuecomparison.h"

#include "core/customers/customers.h"
#include "core/db/connection.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// The field of a table that fills a column; empty for a column that follows from others or has no words.
QString fieldOf(const QString& column) {
    static const QHash<QString, QString> others{
        {u"account_id"_s, u"account"_s}, {u"person_id"_s, u"person"_s},         {u"segment_id"_s, u"segment"_s},
        {u"parent_id"_s, u"parent"_s},   {u"lifecycle_then"_s, u"lifecycle"_s}, {u"match_key"_s, QString()},
        {u"attributes"_s, QString()},    {u"sentiment_from"_s, QString()},
    };
    return others.value(column, column);
}

QString wordsOf(const QString& column, const QVariant& value) {
    if (column == "annual_value"_L1 && !value.isNull())
        return QString::number(value.toDouble() / 100, 'f', value.toLongLong() % 100 == 0 ? 0 : 2);
    const QString words = value.toString();
    return words == "unknown"_L1 || words == "none"_L1 || words == "0"_L1 ? QString() : words;
}

/// The name behind an id; empty where there is none.
Result<QString> nameBehind(db::Connection& connection, const QString& column, const QVariant& id) {
    const QString table = fieldOf(column); // an account, a person or a segment
    TRY_ASSIGN(const QVariant name, connection.value(u"SELECT max(name) FROM %1 WHERE id = ?"_s.arg(table), {id}));
    return name.toString();
}

bool isReference(const QString& column) {
    return column == "account_id"_L1 || column == "person_id"_L1 || column == "segment_id"_L1;
}

} // namespace

Result<std::optional<ReplacedValue>> ValueComparison::compare(const QString& column, const QVariant& before,
                                                              const QVariant& after) const {
    ReplacedValue replaced{m_line, fieldOf(column), wordsOf(column, before), wordsOf(column, after), false};
    if (replaced.field.isEmpty())
        return std::optional<ReplacedValue>();
    QVariant had = before;
    if (isReference(column)) {
        TRY_ASSIGN(replaced.before, nameBehind(m_connection, column, before));
        replaced.after = column == "account_id"_L1  ? m_values.account.name
                         : column == "person_id"_L1 ? m_values.person.name
                                                    : m_values.segment.name;
        had = matchKey(replaced.before);
    }
    replaced.changedHere = m_earlier.knows(column) && !m_earlier.said(column, had);
    return replaced.before.isEmpty() && !replaced.changedHere ? std::optional<ReplacedValue>() : replaced;
}

Result<std::optional<ReplacedValue>> ValueComparison::compareParent(ItemId item) const {
    const QString column = u"parent_id"_s;
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT p.title, p.external_id FROM item i JOIN item p ON "
                                                 "p.id = i.parent_id WHERE i.id = ?"_s,
                                                 {item.value}));
    QString title;
    QString number;
    if (rows.next()) {
        title = rows.text(0);
        number = rows.text(1);
    }
    TRY(rows.finished());
    const QString after = m_values.parent.value_or(QString());
    if (title == after || (!title.isEmpty() && number == after))
        return std::optional<ReplacedValue>();
    const bool asEarlier = m_earlier.said(column, title) || (!title.isEmpty() && m_earlier.said(column, number));
    const bool changedHere = m_earlier.knows(column) && !asEarlier;
    if (title.isEmpty() && !changedHere)
        return std::optional<ReplacedValue>();
    return std::optional(ReplacedValue{m_line, fieldOf(column), title, after, changedHere});
}

} // namespace throughline::core
