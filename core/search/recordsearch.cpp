// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/recordsearch.h"

#include "core/customers/customers.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/search/voicesearch.h"
#include "core/voices/voicerepository.h"

#include <algorithm>

namespace throughline::core::search {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOpeningCharacters = 120;

/// A kind of record that is found by its name. The alias is r; `detail` and `date` are expressions, or NULL.
struct Named {
    Record record;
    QLatin1StringView name;
    QLatin1StringView detail;
    QLatin1StringView date;
    bool imported; ///< has import_id
};

constexpr std::array kNamed{
    Named{Record::View, "r.name"_L1, "r.page"_L1, "NULL"_L1, false},
    Named{Record::Item, "r.title"_L1, "(SELECT p.title FROM item p WHERE p.id = r.parent_id)"_L1, "NULL"_L1, true},
    Named{Record::Person, "r.name"_L1, "(SELECT a.name FROM account a WHERE a.id = r.account_id)"_L1, "NULL"_L1, true},
    Named{Record::Account, "r.name"_L1, "(SELECT s.name FROM segment s WHERE s.id = r.segment_id)"_L1, "NULL"_L1, true},
    Named{Record::Theme, "r.name"_L1, "(SELECT p.name FROM theme p WHERE p.id = r.parent_id)"_L1, "NULL"_L1, false},
    Named{Record::Datapoint, "r.metric"_L1, "trim(printf('%.10g', r.value) || ' ' || r.unit)"_L1, "r.as_of"_L1, true},
};

/// The typed words as they are compared.
QStringList wordsOf(const QString& text) {
    return matchKey(text).split(u' ', Qt::SkipEmptyParts);
}

/// Whether every word begins one of the words of `key`.
bool hasAll(const QString& key, const QStringList& words) {
    const QString padded = u' ' + key;
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return padded.contains(QString(u' ' + word)); });
}

/// People and accounts carry their key, and there may be many: the database looks through them. Others are few.
Result<db::Rows> rowsOf(db::Connection& connection, const Named& kind, const QStringList& words) {
    QString sql = u"SELECT r.id, %1, %2, %3 FROM %4 r WHERE r.deleted_at IS NULL"_s.arg(
        kind.name, kind.detail, kind.date, traits(kind.record).name);
    if (kind.imported)
        sql += u" AND "_s + db::ofDoneImport(u"r"_s);
    QVariantList binds;
    if (kind.record == Record::Person || kind.record == Record::Account) {
        for (const QString& word : words) {
            sql += u" AND instr(' ' || r.match_key, ?) > 0"_s;
            binds.append(u' ' + word);
        }
    }
    return connection.query(sql + u" ORDER BY %1, %2 DESC, r.id"_s.arg(kind.name, kind.date), binds);
}

Result<void> findNamed(db::Connection& connection, const Named& kind, const QStringList& words, int most,
                       QList<FoundRecord>& found) {
    QList<FoundRecord> first; ///< Those whose name begins with the first word go before the others.
    QList<FoundRecord> others;
    TRY_ASSIGN(db::Rows rows, rowsOf(connection, kind, words));
    while (first.size() < most && rows.next()) {
        const QString key = matchKey(rows.text(1));
        if (!hasAll(key, words))
            continue;
        FoundRecord record{{kind.record, rows.integer(0)}, rows.text(1), rows.text(2), rows.date(3)};
        (key.startsWith(words.constFirst()) ? first : others).append(std::move(record));
    }
    TRY(rows.finished());
    found += (first + others).mid(0, most);
    return {};
}

Result<void> findVoices(db::Connection& connection, const QString& text, int most, QList<FoundRecord>& found) {
    Query query;
    query.text = text;
    query.limit = most;
    TRY_ASSIGN(const QList<Hit> hits, newestHits(connection, query));
    QList<VoiceId> ids;
    for (const Hit& hit : hits)
        ids.append(hit.voice);
    TRY_ASSIGN(const QList<VoiceRow> rows, VoiceRepository(connection).rows(ids));
    for (const VoiceRow& row : rows)
        found.append({{Record::Voice, row.id.value},
                      row.title.isEmpty() ? row.opening : row.title,
                      row.account.isEmpty() ? row.person : row.account,
                      row.date});
    return {};
}

/// The words of a quote stand in its voice, so the full text narrows them down; a quote whose words were changed in the
/// voice since has no range, and is looked at itself.
Result<void> findQuotes(db::Connection& connection, const QString& text, const QStringList& words, int most,
                        QList<FoundRecord>& found) {
    const QString match = matchExpression(text);
    if (match.isEmpty())
        return {};
    TRY_ASSIGN(
        db::Rows rows,
        connection.query(u"SELECT q.id, q.verbatim, CASE WHEN v.title <> '' THEN v.title ELSE substr(v.text, 1, %1) "
                         "END, v.date FROM quote q JOIN voice v ON v.id = q.voice_id WHERE q.deleted_at IS NULL "
                         "AND %2 AND (q.\"from\" IS NULL OR q.voice_id IN "
                         "(SELECT rowid FROM voice_text WHERE voice_text MATCH ?)) ORDER BY q.id DESC"_s.arg(
                             QString::number(kOpeningCharacters), db::live(u"v"_s)),
                         {match}));
    int count = 0;
    while (count < most && rows.next()) {
        if (!hasAll(matchKey(rows.text(1)), words))
            continue;
        found.append({{Record::Quote, rows.integer(0)}, rows.text(1), rows.text(2), rows.date(3)});
        ++count;
    }
    return rows.finished();
}

} // namespace

Result<QList<FoundRecord>> findRecords(db::Connection& connection, const QString& text, int most) {
    const QStringList words = wordsOf(text);
    QList<FoundRecord> found;
    if (words.isEmpty())
        return found;
    for (const Named& kind : kNamed)
        TRY(findNamed(connection, kind, words, most, found));
    TRY(findVoices(connection, text, most, found));
    TRY(findQuotes(connection, text, words, most, found));
    return found;
}

} // namespace throughline::core::search
