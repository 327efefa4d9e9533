// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/voicesearch.h"

#include "core/db/connection.h"
#include "core/db/live.h"

#include <algorithm>

namespace throughline::core::search {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostNames = 200;
constexpr int kRowsAQuery = 400;
const auto kSnippet = u"snippet(voice_text, 0, char(2), char(3), '…', 16)"_s;

struct Term {
    QString words;
    bool phrase = false;
};

bool hasWord(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Other_PrivateUse;
    });
}

/// Splits at blanks outside quotation marks; an unbalanced mark ends with the text.
QList<Term> split(const QString& text) {
    QList<Term> terms;
    QString current;
    bool inPhrase = false;
    const auto end = [&](bool phrase) {
        if (hasWord(current))
            terms.append({current, phrase});
        current.clear();
    };
    for (const QChar character : text) {
        if (character == u'"' || character == u'“' || character == u'”') {
            end(inPhrase);
            inPhrase = !inPhrase;
        } else if (character.isSpace() && !inPhrase) {
            end(false);
        } else if (!character.isNull()) {
            current.append(character);
        }
    }
    end(inPhrase);
    return terms;
}

/// Records whose name has every typed word as the beginning of one of its words.
Result<QStringList> idsNamed(db::Connection& connection, const QString& table, const QString& text) {
    const QStringList words = matchKey(text).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringList();
    QString sql = u"SELECT r.id FROM %1 r WHERE %2"_s.arg(table, db::live(u"r"_s));
    QVariantList binds;
    for (const QString& word : words) {
        sql += u" AND instr(' ' || r.match_key, ?) > 0"_s;
        binds.append(u' ' + word);
    }
    sql += u" LIMIT %1"_s.arg(kMostNames);
    TRY_ASSIGN(db::Rows rows, connection.query(sql, binds));
    QStringList ids;
    while (rows.next())
        ids.append(rows.text(0));
    TRY(rows.finished());
    return ids;
}

/// Voices of people and accounts that are named so; empty when nobody is.
Result<QString> nameCondition(db::Connection& connection, const QString& text) {
    TRY_ASSIGN(const QStringList people, idsNamed(connection, u"person"_s, text));
    TRY_ASSIGN(const QStringList accounts, idsNamed(connection, u"account"_s, text));
    QStringList parts;
    if (!people.isEmpty())
        parts.append(u"v.person_id IN (%1)"_s.arg(people.join(u',')));
    if (!accounts.isEmpty()) {
        parts.append(u"v.account_id IN (%1)"_s.arg(accounts.join(u',')));
        parts.append(
            u"(v.account_id IS NULL AND v.person_id IN (SELECT id FROM person WHERE account_id IN (%1)))"_s.arg(
                accounts.join(u',')));
    }
    return parts.join(u" OR "_s);
}

Result<QList<VoiceId>> readIds(db::Connection& connection, const QString& sql, const QVariantList& binds) {
    TRY_ASSIGN(db::Rows rows, connection.query(sql, binds));
    QList<VoiceId> found;
    while (rows.next())
        found.append(rows.id<VoiceId>(0));
    TRY(rows.finished());
    return found;
}

void addPage(QString& sql, QVariantList& binds, const Query& query, const QString& id) {
    const bool ranked = query.order.column == VoiceColumn::Match;
    if (query.before && !ranked) {
        sql += u" AND %1 < ?"_s.arg(id);
        binds.append(query.before->value);
    }
    sql += ranked ? u" ORDER BY rank"_s : u" ORDER BY %1 DESC"_s.arg(id);
    if (query.limit) {
        sql += u" LIMIT ?"_s;
        binds.append(*query.limit);
    }
}

Result<QList<VoiceId>> idsByText(db::Connection& connection, const Query& query, const QString& match) {
    const VoiceCondition where = conditionFor(query.filter);
    QString sql =
        u"SELECT f.rowid FROM voice_text f CROSS JOIN voice v ON v.id = f.rowid WHERE f.voice_text MATCH ? AND "_s +
        where.sql;
    QVariantList binds{match};
    binds += where.binds;
    addPage(sql, binds, query, u"f.rowid"_s);
    return readIds(connection, sql, binds);
}

Result<QList<VoiceId>> idsByName(db::Connection& connection, const Query& query, const QString& names) {
    const VoiceCondition where = conditionFor(query.filter);
    QString sql = u"SELECT v.id FROM voice v WHERE (%1) AND "_s.arg(names) + where.sql;
    QVariantList binds = where.binds;
    Query latest = query;
    latest.order = {};
    addPage(sql, binds, latest, u"v.id"_s);
    return readIds(connection, sql, binds);
}

/// In the order of a column: what was found by words and by names is one set, which the database sorts.
Result<QList<VoiceId>> idsInOrder(db::Connection& connection, const Query& query, const QString& match,
                                  const QString& names) {
    const VoiceCondition where = conditionFor(query.filter);
    QString sql =
        u"SELECT v.id FROM voice v WHERE (v.id IN (SELECT rowid FROM voice_text WHERE voice_text MATCH ?)%1) "
        "AND %2 ORDER BY %3"_s.arg(names.isEmpty() ? QString() : u" OR "_s + names, where.sql, orderSql(query.order));
    QVariantList binds{match};
    binds += where.binds;
    if (query.limit) {
        sql += u" LIMIT ?"_s;
        binds.append(*query.limit);
    }
    return readIds(connection, sql, binds);
}

/// Both lists as one: newest first, or the ranked ones before those found by name.
QList<VoiceId> merged(const QList<VoiceId>& byText, const QList<VoiceId>& byName, const Query& query) {
    QList<VoiceId> all = byText;
    const QSet<VoiceId> known(byText.begin(), byText.end());
    for (const VoiceId id : byName) {
        if (!known.contains(id))
            all.append(id);
    }
    if (query.order.isLatestFirst())
        std::sort(all.begin(), all.end(), std::greater<>());
    if (query.limit && all.size() > *query.limit)
        all.resize(*query.limit);
    return all;
}

} // namespace

QStringList terms(const QString& text) {
    QStringList words;
    for (const Term& term : split(text))
        words.append(term.words);
    return words;
}

QString matchExpression(const QString& text) {
    QStringList parts;
    for (const Term& term : split(text))
        parts.append(u'"' + term.words + (term.phrase ? u"\""_s : u"\"*"_s));
    return parts.join(u' ');
}

Result<QList<VoiceId>> ids(db::Connection& connection, const Query& query) {
    const QString match = matchExpression(query.text);
    if (match.isEmpty())
        return QList<VoiceId>();
    TRY_ASSIGN(const QString names, nameCondition(connection, query.text));
    if (!query.order.isLatestFirst() && query.order.column != VoiceColumn::Match)
        return idsInOrder(connection, query, match, names);
    TRY_ASSIGN(const QList<VoiceId> byText, idsByText(connection, query, match));
    if (names.isEmpty())
        return byText;
    TRY_ASSIGN(const QList<VoiceId> byName, idsByName(connection, query, names));
    return merged(byText, byName, query);
}

Result<QList<Hit>> newestHits(db::Connection& connection, const Query& query) {
    const QString match = matchExpression(query.text);
    if (match.isEmpty())
        return QList<Hit>();
    const VoiceCondition where = conditionFor(query.filter);
    QString sql = u"SELECT voice_text.rowid, %1 FROM voice_text CROSS JOIN voice v ON v.id = voice_text.rowid "
                  "WHERE voice_text MATCH ? AND "_s.arg(kSnippet) +
                  where.sql;
    QVariantList binds{match};
    binds += where.binds;
    Query latest = query;
    latest.order = {};
    addPage(sql, binds, latest, u"voice_text.rowid"_s);
    TRY_ASSIGN(db::Rows rows, connection.query(sql, binds));
    QList<Hit> hits;
    while (rows.next())
        hits.append({rows.id<VoiceId>(0), rows.text(1)});
    TRY(rows.finished());
    return hits;
}

Result<qint64> count(db::Connection& connection, const Query& query) {
    const QString match = matchExpression(query.text);
    if (match.isEmpty())
        return 0;
    const VoiceCondition where = conditionFor(query.filter);
    TRY_ASSIGN(const QString names, nameCondition(connection, query.text));
    QString sql =
        u"SELECT count(*) FROM voice_text f CROSS JOIN voice v ON v.id = f.rowid WHERE f.voice_text MATCH ? AND "_s +
        where.sql;
    TRY_ASSIGN(const QVariant byText, connection.value(sql, QVariantList{match} + where.binds));
    if (names.isEmpty())
        return byText.toLongLong();
    sql =
        u"SELECT count(*) FROM voice v WHERE (%1) AND v.id NOT IN (SELECT rowid FROM voice_text WHERE voice_text MATCH ?) AND "_s
            .arg(names) +
        where.sql;
    TRY_ASSIGN(const QVariant byName, connection.value(sql, QVariantList{match} + where.binds));
    return byText.toLongLong() + byName.toLongLong();
}

Result<QHash<VoiceId, QString>> snippets(db::Connection& connection, const QString& text, const QList<VoiceId>& ids) {
    const QString match = matchExpression(text);
    QHash<VoiceId, QString> found;
    for (qsizetype begin = 0; begin < ids.size() && !match.isEmpty(); begin += kRowsAQuery) {
        QStringList numbers;
        for (const VoiceId id : ids.mid(begin, kRowsAQuery))
            numbers.append(QString::number(id.value));
        TRY_ASSIGN(
            db::Rows rows,
            connection.query(u"SELECT rowid, %1 FROM voice_text WHERE voice_text MATCH ? AND rowid IN (%2)"_s.arg(
                                 kSnippet, numbers.join(u',')),
                             {match}));
        while (rows.next())
            found.insert(rows.id<VoiceId>(0), rows.text(1));
        TRY(rows.finished());
    }
    return found;
}

} // namespace throughline::core::search
