// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "core/exchange/sample/sampleworkspace.h"
#include "core/workspace/history/journal.h"
#include "core/workspace/history/stepdetails.h"
#include "core/workspace/safety/backupfolder.h"
#include "core/workspace/safety/backuprestore.h"
#include "core/workspace/safety/contentcheck.h"
#include "core/workspace/safety/recovery.h"
#include "ui/commands/stepnames.h"
#include "ui/history/stepdetailsmodel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace throughline::app {

using namespace Qt::StringLiterals;
using core::Result;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceCommands)
};

/// Backups from the command line push none out: how many are kept is a setting of the window.
constexpr core::BackupPolicy kEveryBackup{.recent = std::numeric_limits<int>::max()};

Result<void> createWorkspace(const Arguments& arguments) {
    TRY_ASSIGN(const auto workspace, core::Workspace::create(arguments.words.first()));
    if (arguments.has(u"sample"_s))
        TRY(core::fillWithSample(*workspace).result());
    print(Texts::tr("Made %1").arg(workspace->path()));
    return {};
}

/// Reads only, so that it works beside an open window and on a medium that cannot be written.
/// Builds the search index again and repairs what breaks a rule, after a backup.
Result<void> mendWorkspace(const QString& path) {
    core::WorkspaceOptions options;
    options.mendSearchIndex = true;
    TRY_ASSIGN(const auto workspace, openForWriting(path, options));
    TRY_ASSIGN(const auto findings, workspace->read<QList<core::ContentFinding>>(core::checkContent).result());
    if (findings.isEmpty())
        return {};
    TRY_ASSIGN(const core::Backup made, core::makeBackup(*workspace, kEveryBackup).result());
    print(Texts::tr("Backed up to %1").arg(made.path));
    TRY(workspace->edit({u"workspace.mend"_s, 1, {}, {}}, core::mendContent).result());
    for (const core::ContentFinding& finding : findings)
        print(Texts::tr("Mended: %1").arg(finding.words));
    return {};
}

Result<void> checkWorkspace(const Arguments& arguments) {
    if (arguments.has(u"mend"_s))
        TRY(mendWorkspace(arguments.words.first()));
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.first()));
    TRY(workspace->check(true).result());
    TRY_ASSIGN(const auto findings, workspace->read<QList<core::ContentFinding>>(core::checkContent).result());
    if (findings.isEmpty()) {
        print(Texts::tr("No problem found in %1").arg(workspace->path()));
        return {};
    }
    QStringList words;
    for (const core::ContentFinding& finding : findings)
        words.append(finding.words);
    return core::Error{core::ErrorCode::Damaged,
                       Texts::tr("%1 breaks rules that check --mend repairs, after a backup. %2")
                           .arg(workspace->path(), words.join(u' ')),
                       {}};
}

Result<void> backUpWorkspace(const Arguments& arguments) {
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.at(0)));
    QString target = QFileInfo(arguments.words.value(1)).absoluteFilePath();
    if (arguments.words.size() > 1) {
        TRY(workspace->backup(target).result());
    } else {
        TRY_ASSIGN(const core::Backup made, core::makeBackup(*workspace, kEveryBackup).result());
        target = made.path;
    }
    print(Texts::tr("Backed up to %1").arg(target));
    return {};
}

Result<void> restoreWorkspace(const Arguments& arguments) {
    const QString& workspace = arguments.words.at(0);
    TRY_ASSIGN(const QString kept,
               core::restoreBackup(arguments.words.at(1), workspace, QDateTime::currentDateTimeUtc()));
    print(Texts::tr("Restored %1").arg(workspace));
    if (!kept.isEmpty())
        print(Texts::tr("The file from before is kept as %1").arg(kept));
    return {};
}

Result<void> recoverWorkspace(const Arguments& arguments) {
    TRY_ASSIGN(const core::RecoveryReport report, core::recoverWorkspace(arguments.words.at(0), arguments.words.at(1)));
    print(core::recoveryWords(report));
    print(Texts::tr("Recovered to %1").arg(report.path));
    return {};
}

QString named(const core::Step& step) {
    return ui::stepName(step.key, step.count, step.subject).text;
}

Result<void> undoStep(const Arguments& arguments) {
    TRY_ASSIGN(const auto workspace, openForWriting(arguments.words.first()));
    TRY_ASSIGN(const core::ChangeSet undone, workspace->undo().result());
    print(Texts::tr("Undid %1").arg(named(undone.step)));
    return {};
}

Result<void> redoStep(const Arguments& arguments) {
    TRY_ASSIGN(const auto workspace, openForWriting(arguments.words.first()));
    TRY_ASSIGN(const core::ChangeSet redone, workspace->redo().result());
    print(Texts::tr("Redid %1").arg(named(redone.step)));
    return {};
}

QJsonObject toJson(const core::HistoryEntry& entry) {
    return {{u"id"_s, entry.id.value},      {u"step"_s, entry.step.key},
            {u"count"_s, entry.step.count}, {u"subject"_s, entry.step.subject},
            {u"made_by"_s, entry.madeBy},   {u"made_at"_s, core::toStored(entry.madeAt)},
            {u"undone"_s, entry.undone},    {u"name"_s, named(entry.step)}};
}

QJsonObject toJson(const core::FieldChange& change) {
    QJsonObject json{{u"field"_s, change.field},
                     {u"before"_s, QJsonValue::fromVariant(change.before)},
                     {u"after"_s, QJsonValue::fromVariant(change.after)}};
    if (!change.part.isEmpty())
        json.insert(u"part"_s, change.part);
    return json;
}

QJsonObject toJson(const core::StepDetails& details) {
    QJsonArray records;
    for (const core::RecordChange& record : details.records) {
        QJsonArray fields;
        for (const core::FieldChange& change : record.fields)
            fields.append(toJson(change));
        records.append(QJsonObject{{u"record"_s, QString(core::traits(record.key.record).name)},
                                   {u"id"_s, record.key.id},
                                   {u"name"_s, record.name},
                                   {u"what"_s, core::nameOf(record.fate)},
                                   {u"fields"_s, fields}});
    }
    return {{u"total"_s, details.total}, {u"records"_s, records}};
}

/// Steps, and where they are asked for what each of them changed.
struct History {
    QList<core::HistoryEntry> entries;
    QList<core::StepDetails> details;
};

Result<History> readHistory(core::db::Connection& connection, int limit, bool detailed) {
    static constexpr int kMostRecords = 200;
    History history;
    TRY_ASSIGN(history.entries, core::journal::history(connection, limit));
    for (const core::HistoryEntry& entry : std::as_const(history.entries)) {
        if (!detailed)
            break;
        TRY_ASSIGN(const core::StepDetails details, core::journal::details(connection, entry.id, kMostRecords));
        history.details.append(details);
    }
    return history;
}

void printDetails(const core::StepDetails& details) {
    ui::StepDetailsModel lines;
    lines.setDetails(details);
    for (int row = 0; row < lines.rowCount(); ++row) {
        const bool field = lines.row(row).kind == ui::DetailRow::Kind::Field;
        print(u" "_s.repeated(field ? 8 : 4) + lines.index(row).data().toString());
    }
}

Result<void> showHistory(const Arguments& arguments) {
    static constexpr int kUsualLimit = 50;
    TRY_ASSIGN(const auto limit, numberOption(arguments, u"limit"_s, 1));
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.first()));
    const auto read = [limit, detailed = arguments.has(u"details"_s)](core::db::Connection& connection) {
        return readHistory(connection, limit.value_or(kUsualLimit), detailed);
    };
    TRY_ASSIGN(const History history, workspace->read<History>(read).result());
    QJsonArray array;
    for (qsizetype i = 0; i < history.entries.size(); ++i) {
        const core::HistoryEntry& entry = history.entries.at(i);
        if (arguments.has(u"json"_s)) {
            QJsonObject json = toJson(entry);
            if (!history.details.isEmpty())
                json.insert(u"details"_s, toJson(history.details.at(i)));
            array.append(json);
            continue;
        }
        print(u"%1  %2  %3%4"_s.arg(core::toStored(entry.madeAt), entry.madeBy, named(entry.step),
                                    entry.undone ? u"  "_s + Texts::tr("(undone)") : QString()));
        if (!history.details.isEmpty())
            printDetails(history.details.at(i));
    }
    if (arguments.has(u"json"_s))
        printJson(QJsonDocument(array));
    return {};
}

} // namespace

QList<Command> workspaceCommands() {
    return {{u"new"_s, u"WORKSPACE [--sample]"_s, 1, 1, {u"sample"_s}, {}, createWorkspace},
            {u"check"_s, u"WORKSPACE [--mend]"_s, 1, 1, {u"mend"_s}, {}, checkWorkspace},
            {u"backup"_s, u"WORKSPACE [FILE]"_s, 1, 2, {}, {}, backUpWorkspace},
            {u"restore"_s, u"WORKSPACE BACKUP"_s, 2, 2, {}, {}, restoreWorkspace},
            {u"recover"_s, u"DAMAGED FILE"_s, 2, 2, {}, {}, recoverWorkspace},
            {u"undo"_s, u"WORKSPACE"_s, 1, 1, {}, {}, undoStep},
            {u"redo"_s, u"WORKSPACE"_s, 1, 1, {}, {}, redoStep},
            {u"history"_s,
             u"WORKSPACE [--limit N] [--details] [--json]"_s,
             1,
             1,
             {u"json"_s, u"details"_s},
             {u"limit"_s},
             showHistory}};
}

} // namespace throughline::app
