// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/stopsignals.h"
#include "core/exchange/import/tableimport.h"
#include "core/exchange/import/transcriptimport.h"
#include "core/settings/settingsrepository.h"
#include "core/voices/voice.h"

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

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

constexpr QLatin1StringView kTranscript("transcript");

/// What --as takes, with these between them.
QString kindNames(const QString& between) {
    QStringList names;
    for (const auto& kind : core::EnumNames<core::RecordKind>::kNames)
        names.append(kind.second);
    names.append(kTranscript);
    return names.join(between);
}

/// None where a table is to be guessed, and for a transcript.
Result<std::optional<core::RecordKind>> recordKind(const QString& name) {
    if (name.isEmpty() || name == kTranscript)
        return std::optional<core::RecordKind>();
    if (const auto kind = core::valueNamed<core::RecordKind>(name))
        return kind;
    return Error{
        ErrorCode::InvalidInput, Texts::tr("--as takes one of %1, not “%2”.").arg(kindNames(u", "_s), name), {}};
}

Result<void> readFormat(const Arguments& arguments, core::TableOptions& options) {
    if (arguments.has(u"delimiter"_s)) {
        options.format.delimiter = core::parseDelimiter(arguments.value(u"delimiter"_s));
        if (!options.format.delimiter)
            return Error{ErrorCode::InvalidInput,
                         Texts::tr("--delimiter takes one character, or comma, semicolon, tab or bar, not “%1”.")
                             .arg(arguments.value(u"delimiter"_s)),
                         {}};
    }
    TRY_ASSIGN(const auto headerRow, numberOption(arguments, u"header-row"_s, 0));
    if (headerRow)
        options.format.headerLine = *headerRow;
    if (arguments.has(u"dates"_s)) {
        options.dateOrder = core::valueNamed<core::DateOrder>(arguments.value(u"dates"_s));
        if (!options.dateOrder)
            return Error{ErrorCode::InvalidInput,
                         Texts::tr("--dates takes dmy, mdy or ymd, not “%1”.").arg(arguments.value(u"dates"_s)),
                         {}};
    }
    return {};
}

Result<core::TableOptions> tableOptions(const Arguments& arguments) {
    core::TableOptions options;
    options.encoding = arguments.value(u"encoding"_s);
    options.sheet = arguments.value(u"sheet"_s);
    TRY(readFormat(arguments, options));
    TRY_ASSIGN(options.mapping.kind, recordKind(arguments.value(u"as"_s)));
    if (arguments.has(u"kind"_s)) {
        if (!core::valueNamed<core::VoiceKind>(arguments.value(u"kind"_s)))
            return Error{ErrorCode::InvalidInput,
                         Texts::tr("--kind takes a kind of voice such as interview, review or ticket, not “%1”.")
                             .arg(arguments.value(u"kind"_s)),
                         {}};
        options.mapping.voiceKind = arguments.value(u"kind"_s);
    }
    for (const QString& map : arguments.values(u"map"_s)) {
        TRY_ASSIGN(const core::FieldChoice choice, core::parseFieldChoice(map));
        options.mapping.fields.push_back(choice);
    }
    for (const QString& value : arguments.values(u"value"_s)) {
        TRY_ASSIGN(const core::ValueChoice choice, core::parseValueChoice(value));
        options.mapping.values.push_back(choice);
    }
    return options;
}

bool isTranscript(const Arguments& arguments, const QString& path) {
    if (arguments.has(u"as"_s))
        return arguments.value(u"as"_s) == kTranscript;
    const core::FileType type = core::fileTypeOf(path);
    return type == core::FileType::Vtt || type == core::FileType::Srt || type == core::FileType::PlainText;
}

Result<QStringList> readStages(core::db::Connection& connection) {
    return core::SettingsRepository(connection).stages();
}

Result<core::ImportReport> importOne(core::Workspace& workspace, const Arguments& arguments, const QString& path,
                                     const core::Cancellation& cancellation) {
    const bool dryRun = arguments.has(u"dry-run"_s);
    if (isTranscript(arguments, path)) {
        TRY_ASSIGN(const auto prepared, core::prepareTranscript(path, arguments.value(u"encoding"_s), cancellation));
        return core::importTranscript(workspace, prepared, {{}, {}, {}, dryRun}).result();
    }
    if (core::fileTypeOf(path) == core::FileType::Unknown && !arguments.has(u"as"_s)) {
        return Error{ErrorCode::NeedsDecision,
                     Texts::tr("“%2” does not say by its ending what it is. Choose with --as one of %1.")
                         .arg(kindNames(u", "_s), QFileInfo(path).fileName()),
                     {}};
    }
    TRY_ASSIGN(core::TableOptions options, tableOptions(arguments));
    options.path = path;
    TRY_ASSIGN(options.stages, workspace.read<QStringList>(readStages).result());
    if (!arguments.has(u"guess"_s)) {
        TRY_ASSIGN(options.earlier,
                   workspace.read<std::vector<core::ConfirmedMapping>>(core::confirmedMappings).result());
    }
    TRY_ASSIGN(const core::PreparedTable table, core::prepareTable(options, cancellation));
    if (const auto questions = table.questions(); !questions.empty())
        return questions.front();
    return core::importTable(workspace, table,
                             {dryRun, arguments.has(u"update-text"_s), arguments.has(u"update-values"_s)}, cancellation)
        .result();
}

void printReport(const core::ImportReport& report) {
    print(Texts::tr("%1: %2 read, %3 added, %4 updated, %5 unchanged, %6 rejected")
              .arg(report.file)
              .arg(report.read)
              .arg(report.added)
              .arg(report.updated)
              .arg(report.unchanged)
              .arg(report.rejected));
    for (const QString& warning : report.warnings)
        print(u"  "_s + warning);
}

/// Says which of several files was refused and what became of the others.
Error amongOthers(Error error, const QStringList& paths, qsizetype at) {
    if (paths.size() == 1)
        return error;
    error.text = u"%1: %2"_s.arg(QFileInfo(paths.at(at)).fileName(), error.text);
    if (at > 0)
        error.text += u' ' + Texts::tr("Files before it that are in: %1.").arg(at);
    if (const qsizetype behind = paths.size() - at - 1; behind > 0)
        error.text += u' ' + Texts::tr("Files behind it that were not tried: %1.").arg(behind);
    return error;
}

/// Each file is a change of its own. The first one that is refused ends the command; those before it stay.
Result<void> import(const Arguments& arguments) {
    const StopSignals signals;
    TRY(tableOptions(arguments));
    const QStringList paths = arguments.words.mid(1);
    const bool dryRun = arguments.has(u"dry-run"_s);
    TRY_ASSIGN(const auto workspace,
               dryRun ? openForReading(arguments.words.first()) : openForWriting(arguments.words.first()));
    QJsonArray files;
    Result<void> outcome;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const auto report = importOne(*workspace, arguments, paths.at(i), signals.cancellation());
        if (!report) {
            outcome = amongOthers(report.error(), paths, i);
            break;
        }
        files.append(core::toJson(*report));
        if (!arguments.has(u"json"_s))
            printReport(*report);
    }
    if (arguments.has(u"json"_s))
        printJson(QJsonDocument(QJsonObject{{u"files"_s, files}}));
    return outcome;
}

} // namespace

QList<Command> importCommands() {
    return {
        {u"import"_s,
         u"WORKSPACE FILE... [--as "_s + kindNames(u"|"_s) +
             u"] [--kind KIND] [--map FIELD=COLUMN]... "
             "[--value FIELD:WORD=VALUE]... [--encoding E] "
             "[--delimiter D] [--sheet NAME] [--header-row N] [--dates dmy|mdy|ymd] [--guess] [--update-text] [--update-values] [--dry-run] [--json]"_s,
         2,
         -1,
         {u"guess"_s, u"update-text"_s, u"update-values"_s, u"dry-run"_s, u"json"_s},
         {u"as"_s, u"kind"_s, u"map"_s, u"value"_s, u"encoding"_s, u"delimiter"_s, u"sheet"_s, u"header-row"_s,
          u"dates"_s},
         import}};
}

} // namespace throughline::app
