// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "core/base/filewriter.h"
#include "core/customers/customerrepository.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/records/recordfields.h"
#include "core/exchange/records/recordlisting.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/search/voicesearch.h"
#include "core/touchpoints/datapointrepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace throughline::app {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr int kUsualHits = 50;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecordCommands)
};

Result<void> addOne(const Arguments& arguments) {
    const QString record = arguments.words.at(1);
    QList<core::FieldText> fields;
    for (const QString& word : arguments.words.mid(2)) {
        TRY_ASSIGN(const auto field, fieldAndValue(word));
        fields.append(field);
    }
    TRY_ASSIGN(const auto workspace, openForWriting(arguments.words.at(0)));
    auto id = std::make_shared<qint64>(0);
    TRY(workspace
            ->edit({record + u".add"_s, 1, {}, {}},
                   [=](core::Editor& editor) -> Result<void> {
                       TRY_ASSIGN(*id, core::addRecord(editor, record, fields));
                       return {};
                   })
            .result());
    if (arguments.has(u"json"_s))
        printJson(QJsonDocument(QJsonObject{{u"id"_s, *id}}));
    else
        print(QString::number(*id));
    return {};
}

/// What `link` was asked to do.
struct LinkRequest {
    core::ItemId item;
    std::optional<core::VoiceId> voice;
    std::optional<core::DatapointId> datapoint; ///< exactly one of voice and datapoint
    QString words;
    std::optional<int> importance;
};

Result<LinkRequest> linkRequest(const Arguments& arguments) {
    TRY_ASSIGN(const auto item, numberOption(arguments, u"item"_s, 1));
    TRY_ASSIGN(const auto voice, numberOption(arguments, u"voice"_s, 1));
    TRY_ASSIGN(const auto importance, numberOption(arguments, u"importance"_s, 0));
    TRY_ASSIGN(const auto datapoint, numberOption(arguments, u"datapoint"_s, 1));
    if (!item || voice.has_value() == datapoint.has_value())
        return Error{ErrorCode::InvalidInput, Texts::tr("link needs --item ID and --voice ID or --datapoint ID."), {}};
    LinkRequest request{core::ItemId{*item}, {}, {}, arguments.value(u"quote"_s), importance};
    if (voice)
        request.voice = core::VoiceId{*voice};
    else
        request.datapoint = core::DatapointId{*datapoint};
    return request;
}

Result<core::LinkOutcome> link(core::Editor& editor, const LinkRequest& request) {
    TRY(core::RoadmapRepository(editor.connection()).item(request.item));
    if (request.datapoint) {
        TRY(core::DatapointRepository(editor.connection()).find(*request.datapoint));
        return core::linkDatapoints(editor, request.item, {*request.datapoint});
    }
    TRY(core::VoiceRepository(editor.connection()).find(*request.voice));
    if (request.words.isEmpty())
        return core::linkVoices(editor, request.item, {*request.voice}, request.importance);
    TRY_ASSIGN(const core::QuoteId quote, core::addQuote(editor, *request.voice, request.words));
    return core::linkQuote(editor, request.item, quote, request.importance);
}

Result<void> linkOne(const Arguments& arguments) {
    TRY_ASSIGN(const LinkRequest request, linkRequest(arguments));
    TRY_ASSIGN(const auto workspace, openForWriting(arguments.words.first()));
    TRY_ASSIGN(const QString title, subjectOf(*workspace, {core::Record::Item, request.item.value}));
    auto outcome = std::make_shared<core::LinkOutcome>();
    TRY(workspace
            ->edit({u"evidence.link"_s, 1, title, {}},
                   [=](core::Editor& editor) -> Result<void> {
                       TRY_ASSIGN(*outcome, link(editor, request));
                       return {};
                   })
            .result());
    const bool added = !outcome->added.isEmpty();
    const core::EvidenceId id = added ? outcome->added.first() : outcome->updated.first();
    if (arguments.has(u"json"_s))
        printJson(QJsonDocument(QJsonObject{{u"id"_s, id.value}, {u"added"_s, added}}));
    else
        print(added ? QString::number(id.value)
                    : Texts::tr("%1 was evidence already; it is up to date now").arg(id.value));
    return {};
}

Result<core::Listing> listingFrom(const Arguments& arguments, const QString& records) {
    core::Listing listing{records, {}, {}};
    for (const QString& condition : arguments.values(u"where"_s)) {
        TRY_ASSIGN(const auto field, fieldAndValue(condition));
        listing.conditions.append({field.first, field.second});
    }
    TRY_ASSIGN(listing.limit, numberOption(arguments, u"limit"_s, 0));
    return listing;
}

/// For people: the id and the first three words of every record that say most.
QString lineOf(const QJsonObject& record) {
    QStringList parts{QString::number(record.value("id"_L1).toInteger())};
    for (const auto& field : {"date"_L1, "name"_L1, "title"_L1, "metric"_L1, "item"_L1, "verbatim"_L1, "words"_L1,
                              "person"_L1, "account"_L1}) {
        if (const QString text = record.value(field).toString(); !text.isEmpty())
            parts.append(text.simplified().left(100));
    }
    return parts.join(u"  "_s);
}

Result<void> writeCsvTo(core::Workspace& workspace, const core::Listing& listing, const core::ByteSink& sink,
                        core::CsvSafety safety) {
    return workspace
        .read<void>([&](core::db::Connection& connection) {
            return core::eachRecord(connection, listing,
                                    [&](const QList<core::Cell>& row) { return sink(core::csvRow(row, safety)); });
        })
        .result();
}

Result<QJsonArray> recordsOf(core::Workspace& workspace, const core::Listing& listing) {
    return workspace
        .read<QJsonArray>([&](core::db::Connection& connection) { return core::listRecords(connection, listing); })
        .result();
}

Result<void> listThem(const Arguments& arguments) {
    TRY_ASSIGN(const core::Listing listing, listingFrom(arguments, arguments.words.at(1)));
    TRY(core::listedFields(listing.records));
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.at(0)));
    if (arguments.has(u"csv"_s)) {
        const core::ByteSink toOutput = [](QByteArrayView bytes) -> Result<void> {
            fwrite(bytes.data(), 1, static_cast<size_t>(bytes.size()), stdout);
            return {};
        };
        return writeCsvTo(*workspace, listing, toOutput, core::CsvSafety::Guarded);
    }
    TRY_ASSIGN(const QJsonArray records, recordsOf(*workspace, listing));
    if (arguments.has(u"json"_s)) {
        printJson(QJsonDocument(records));
    } else {
        for (const auto& record : records)
            print(lineOf(record.toObject()));
    }
    return {};
}

struct Hits {
    qint64 total = 0;
    QList<core::VoiceRow> rows;
    QHash<core::VoiceId, QString> snippets;
};

Result<Hits> find(core::db::Connection& connection, const QString& text, int limit) {
    core::search::Query query{text, {}, core::VoiceOrder::by(core::VoiceColumn::Match), limit, {}};
    Hits hits;
    TRY_ASSIGN(const QList<core::VoiceId> ids, core::search::ids(connection, query));
    TRY_ASSIGN(hits.total, core::search::count(connection, query));
    TRY_ASSIGN(hits.rows, core::VoiceRepository(connection).rows(ids));
    TRY_ASSIGN(hits.snippets, core::search::snippets(connection, text, ids));
    return hits;
}

QString withoutMarks(QString snippet) {
    return snippet.remove(core::search::kHitBegin).remove(core::search::kHitEnd).simplified();
}

Result<void> search(const Arguments& arguments) {
    TRY_ASSIGN(const auto limit, numberOption(arguments, u"limit"_s, 0));
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.at(0)));
    const QString text = arguments.words.at(1);
    TRY_ASSIGN(const Hits hits, workspace
                                    ->read<Hits>([&](core::db::Connection& connection) {
                                        return find(connection, text, limit.value_or(kUsualHits));
                                    })
                                    .result());
    if (!arguments.has(u"json"_s)) {
        for (const core::VoiceRow& row : hits.rows)
            print(u"%1  %2  %3  %4"_s.arg(QString::number(row.id.value), row.date.toString(Qt::ISODate), row.title,
                                          withoutMarks(hits.snippets.value(row.id))));
        print(Texts::tr("Voices found: %1").arg(hits.total));
        return {};
    }
    QJsonArray found;
    for (const core::VoiceRow& row : hits.rows) {
        found.append(
            QJsonObject{{u"id"_s, row.id.value},
                        {u"kind"_s, core::nameOf(row.kind)},
                        {u"title"_s, row.title},
                        {u"snippet"_s, withoutMarks(hits.snippets.value(row.id, row.opening))},
                        {u"date"_s, row.date.isValid() ? QJsonValue(row.date.toString(Qt::ISODate)) : QJsonValue()},
                        {u"account"_s, row.account.isEmpty() ? QJsonValue() : QJsonValue(row.account)}});
    }
    printJson(QJsonDocument(QJsonObject{{u"total"_s, hits.total}, {u"hits"_s, found}}));
    return {};
}

Result<void> exportJson(core::Workspace& workspace, const QStringList& kinds, const core::Listing& pattern,
                        const QString& path) {
    QJsonObject all;
    for (const QString& records : kinds) {
        core::Listing listing = pattern;
        listing.records = records;
        TRY_ASSIGN(const QJsonArray array, recordsOf(workspace, listing));
        all.insert(records, array);
    }
    return core::writeFile(path, QJsonDocument(all).toJson(QJsonDocument::Indented));
}

Result<void> exportRecords(const Arguments& arguments) {
    const QString path = QFileInfo(arguments.value(u"out"_s)).absoluteFilePath();
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!arguments.has(u"out"_s))
        return Error{ErrorCode::InvalidInput, Texts::tr("export needs --out FILE.csv or FILE.json."), {}};
    TRY_ASSIGN(const core::Listing listing, listingFrom(arguments, arguments.words.value(1, u"voices"_s)));
    TRY(core::listedFields(listing.records));
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.at(0)));
    if (ending == "json"_L1) {
        const QStringList kinds = arguments.words.size() > 1 ? QStringList{listing.records} : core::listableRecords();
        TRY(exportJson(*workspace, kinds, listing, path));
    } else if (ending == "csv"_L1) {
        const auto safety = arguments.has(u"raw"_s) ? core::CsvSafety::Raw : core::CsvSafety::Guarded;
        TRY(core::writeFile(path,
                            [&](const core::ByteSink& sink) { return writeCsvTo(*workspace, listing, sink, safety); }));
    } else {
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("Files ending in “.%1” cannot be written. Use .csv or .json.").arg(ending),
                     {}};
    }
    print(Texts::tr("Wrote %1").arg(path));
    return {};
}

} // namespace

QList<Command> recordCommands() {
    const QStringList listing{u"where"_s, u"limit"_s};
    return {{u"add"_s,
             u"WORKSPACE voice|item|account|person|segment|theme|goal|datapoint FIELD=VALUE... [--json]"_s,
             3,
             -1,
             {u"json"_s},
             {},
             addOne},
            {u"link"_s,
             u"WORKSPACE --item ID --voice ID|--datapoint ID [--quote TEXT] [--importance 0..3] [--json]"_s,
             1,
             1,
             {u"json"_s},
             {u"item"_s, u"voice"_s, u"datapoint"_s, u"quote"_s, u"importance"_s},
             linkOne},
            {u"list"_s,
             u"WORKSPACE voices|items|evidence|themes|... [--where FIELD=VALUE]... [--limit N] [--json|--csv]"_s,
             2,
             2,
             {u"json"_s, u"csv"_s},
             listing,
             listThem},
            {u"search"_s, u"WORKSPACE QUERY [--limit N] [--json]"_s, 2, 2, {u"json"_s}, {u"limit"_s}, search},
            {u"export"_s,
             u"WORKSPACE [RECORDS] --out FILE.csv|FILE.json [--where FIELD=VALUE]... [--raw]"_s,
             1,
             2,
             {u"raw"_s},
             listing + QStringList{u"out"_s},
             exportRecords}};
}

} // namespace throughline::app
