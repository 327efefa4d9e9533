// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/contentcheck.h"

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/workspace/editor.h"
#include "core/workspace/rowwriter.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QSet>

#include <array>
#include <utility>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ContentCheck)
};

struct Column {
    Record record;
    QLatin1StringView name;
};

constexpr std::array kDays{Column{Record::Voice, "date"_L1},      Column{Record::Person, "consent_until"_L1},
                           Column{Record::Datapoint, "as_of"_L1}, Column{Record::Item, "start"_L1},
                           Column{Record::Item, "end"_L1},        Column{Record::Item, "confidence_on"_L1}};
constexpr std::array kTexts{Column{Record::Voice, "text"_L1},     Column{Record::Voice, "title"_L1},
                            Column{Record::Quote, "verbatim"_L1}, Column{Record::Item, "title"_L1},
                            Column{Record::Item, "narrative"_L1}, Column{Record::Account, "name"_L1},
                            Column{Record::Person, "name"_L1},    Column{Record::Theme, "name"_L1}};
constexpr std::array kUpward{Column{Record::Theme, "parent_id"_L1},    Column{Record::Item, "parent_id"_L1},
                             Column{Record::Goal, "parent_id"_L1},     Column{Record::Account, "merged_into"_L1},
                             Column{Record::Person, "merged_into"_L1}, Column{Record::Item, "merged_into"_L1},
                             Column{Record::Theme, "merged_into"_L1}};
constexpr std::array kWithUid{Record::Segment, Record::Account, Record::Person,   Record::Voice, Record::Quote,
                              Record::Theme,   Record::Item,    Record::Evidence, Record::Goal,  Record::Datapoint};

QString tableOf(Record record) {
    return traits(record).name;
}

Result<db::Rows> rowsOf(db::Connection& connection, Record record, const QString& columns, const QString& condition) {
    return connection.query(u"SELECT %1 FROM %2 r WHERE %3 ORDER BY r.id"_s.arg(columns, tableOf(record), condition));
}

Result<QList<ContentRepair>> impossibleDays(db::Connection& connection) {
    QList<ContentRepair> repairs;
    for (const auto& [record, column] : kDays) {
        TRY_ASSIGN(db::Rows rows,
                   rowsOf(connection, record, u"r.id, r.\"%1\""_s.arg(column), u"r.\"%1\" IS NOT NULL"_s.arg(column)));
        while (rows.next()) {
            if (!rows.date(1).isValid())
                repairs.append({record, rows.integer(0), {{column, QVariant()}}});
        }
        TRY(rows.finished());
    }
    return repairs;
}

Result<QList<ContentRepair>> unreadableTexts(db::Connection& connection) {
    QList<ContentRepair> repairs;
    for (const auto& [record, column] : kTexts) {
        TRY_ASSIGN(db::Rows rows,
                   rowsOf(connection, record, u"r.id, CAST(r.%1 AS BLOB)"_s.arg(column), u"r.%1 <> ''"_s.arg(column)));
        while (rows.next()) {
            const QByteArray bytes = rows.value(1).toByteArray();
            if (QUtf8StringView(bytes).isValidUtf8() && !bytes.contains('\0'))
                continue;
            const QString text = QString::fromUtf8(bytes).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
            repairs.append({record, rows.integer(0), {{column, text}}});
        }
        TRY(rows.finished());
    }
    return repairs;
}

/// A row that has its place in the text of a voice.
struct Placed {
    qint64 id = 0;
    qint64 from = 0;
    qint64 to = 0;
    QString words; ///< what stands there; empty where nobody wrote it down
};

/// What `repair` says of each row; of none where it gives no fields. The text of a voice is read once for all its rows.
/// @param sql  id, voice, from, to and words, in the order of the voices
Result<QList<ContentRepair>> lostPlaces(db::Connection& connection, Record record, const QString& sql,
                                        Fields (*repair)(const Placed&, const QString& text)) {
    TRY_ASSIGN(db::Rows rows, connection.query(sql));
    QList<ContentRepair> repairs;
    qint64 voice = 0;
    QString text;
    while (rows.next()) {
        if (std::exchange(voice, rows.integer(1)) != rows.integer(1)) {
            TRY_ASSIGN(const QVariant read, connection.value(u"SELECT text FROM voice WHERE id = ?"_s, {voice}));
            text = read.toString();
        }
        const Placed placed{rows.integer(0), rows.integer(2), rows.integer(3), rows.text(4)};
        if (const Fields fields = repair(placed, text); !fields.isEmpty())
            repairs.append({record, placed.id, fields});
    }
    TRY(rows.finished());
    return repairs;
}

Result<QList<ContentRepair>> lostQuotes(db::Connection& connection) {
    return lostPlaces(connection, Record::Quote,
                      u"SELECT id, voice_id, \"from\", \"to\", verbatim FROM quote WHERE \"from\" IS NOT NULL "
                      "ORDER BY voice_id"_s,
                      [](const Placed& quote, const QString& text) {
                          return QStringView(text).mid(quote.from, quote.to - quote.from) == quote.words
                                     ? Fields()
                                     : Fields{{u"from"_s, QVariant()}, {u"to"_s, QVariant()}};
                      });
}

Result<QList<ContentRepair>> lostTurns(db::Connection& connection) {
    return lostPlaces(
        connection, Record::Turn, u"SELECT id, voice_id, \"from\", \"to\", '' FROM turn ORDER BY voice_id"_s,
        [](const Placed& turn, const QString& text) {
            const qint64 length = text.size();
            return turn.to <= length ? Fields() : Fields{{u"from"_s, qMin(turn.from, length)}, {u"to"_s, length}};
        });
}

/// One record of every circle: the first that a walk upward from it comes back to.
QList<qint64> circles(const QHash<qint64, qint64>& above) {
    QList<qint64> found;
    QSet<qint64> seen;
    for (auto each = above.keyBegin(); each != above.keyEnd(); ++each) {
        QSet<qint64> way;
        qint64 at = *each;
        while (above.contains(at) && !seen.contains(at) && !way.contains(at)) {
            way.insert(at);
            at = above.value(at);
        }
        if (way.contains(at))
            found.append(at);
        seen.unite(way);
    }
    return found;
}

Result<QList<ContentRepair>> recordsAboveThemselves(db::Connection& connection) {
    QList<ContentRepair> repairs;
    for (const auto& [record, column] : kUpward) {
        TRY_ASSIGN(db::Rows rows,
                   rowsOf(connection, record, u"r.id, r.%1"_s.arg(column), u"r.%1 IS NOT NULL"_s.arg(column)));
        QHash<qint64, qint64> above;
        while (rows.next())
            above.insert(rows.integer(0), rows.integer(1));
        TRY(rows.finished());
        for (const qint64 id : circles(above))
            repairs.append({record, id, {{column, QVariant()}}});
    }
    return repairs;
}

Result<QList<ContentRepair>> sharedUids(db::Connection& connection) {
    QList<ContentRepair> repairs;
    for (const Record record : kWithUid) {
        TRY_ASSIGN(db::Rows rows,
                   rowsOf(connection, record, u"r.id, r.uid"_s,
                          u"r.uid IN (SELECT uid FROM %1 GROUP BY uid HAVING count(*) > 1)"_s.arg(tableOf(record))));
        QSet<QString> first;
        while (rows.next()) {
            if (first.contains(rows.text(1)))
                repairs.append({record, rows.integer(0), {{u"uid"_s, newUid(QDateTime::currentDateTimeUtc())}}});
            first.insert(rows.text(1));
        }
        TRY(rows.finished());
    }
    return repairs;
}

} // namespace

Result<QList<ContentFinding>> checkContent(db::Connection& connection) {
    struct Rule {
        Result<QList<ContentRepair>> (*find)(db::Connection&);
        const char* words;
    };
    static constexpr std::array kRules{
        Rule{impossibleDays, QT_TRANSLATE_NOOP("ContentCheck", "Dates of a day that does not exist: %1. They become "
                                                               "unknown.")},
        Rule{unreadableTexts, QT_TRANSLATE_NOOP("ContentCheck", "Texts with bytes that are no text: %1. Each such byte "
                                                                "becomes �.")},
        Rule{lostQuotes, QT_TRANSLATE_NOOP("ContentCheck", "Quotes that are not at their place in the text: %1. They "
                                                           "keep their words without a place.")},
        Rule{lostTurns, QT_TRANSLATE_NOOP("ContentCheck", "Speaker turns that reach beyond their text: %1. They end "
                                                          "with it.")},
        Rule{recordsAboveThemselves, QT_TRANSLATE_NOOP("ContentCheck", "Circles of records above each other: %1. Each "
                                                                       "is opened.")},
        Rule{sharedUids, QT_TRANSLATE_NOOP("ContentCheck", "Records with the identity of another: %1. They get one of "
                                                           "their own.")}};
    QList<ContentFinding> findings;
    for (const Rule& rule : kRules) {
        TRY_ASSIGN(const QList<ContentRepair> repairs, rule.find(connection));
        if (!repairs.isEmpty())
            findings.append({Texts::tr(rule.words).arg(repairs.size()), repairs});
    }
    return findings;
}

Result<void> mendContent(Editor& editor) {
    TRY_ASSIGN(const QList<ContentFinding> findings, checkContent(editor.connection()));
    for (const ContentFinding& finding : findings) {
        for (const ContentRepair& repair : finding.repairs) {
            TRY_ASSIGN(const bool changed, editor.update(repair.record, repair.id, repair.fields));
            if (!changed) // bytes that are no text read as the very text that takes their place
                TRY(rowwriter::update(editor.connection(), repair.record, repair.id, repair.fields));
        }
    }
    return {};
}

} // namespace throughline::core
