// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"

#include "core/workspace/history/recordnaming.h"

#include <QCoreApplication>

#include <cstdio>

namespace throughline::app {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QStringList Arguments::values(const QString& option) const {
    QStringList typed = options.values(option);
    std::reverse(typed.begin(), typed.end()); // QMultiHash gives the newest first
    return typed;
}

Result<std::unique_ptr<core::Workspace>> openForReading(const QString& path) {
    return core::Workspace::open(path, core::db::Access::ReadOnly);
}

Result<std::unique_ptr<core::Workspace>> openForWriting(const QString& path, core::WorkspaceOptions options) {
    options.madeBy = qEnvironmentVariable("USER");
    TRY_ASSIGN(auto workspace, core::Workspace::open(path, core::db::Access::ReadWrite, std::move(options)));
    if (workspace->isReadOnly())
        return Error{ErrorCode::ReadOnly, workspace->whyReadOnly(), {}};
    for (const QString& notice : workspace->notices())
        note(notice);
    for (const QString& file : workspace->interruptedImports())
        note(Texts::tr("The import of %1 was interrupted; nothing was added. Import it again.").arg(file));
    return workspace;
}

Result<QString> subjectOf(const core::Workspace& workspace, const core::RecordKey& record) {
    return workspace
        .read<QString>(
            [=](core::db::Connection& connection) { return core::RecordNaming(connection, {}).nameOf(record); })
        .result();
}

Result<std::optional<int>> numberOption(const Arguments& arguments, const QString& option, int least) {
    if (!arguments.has(option))
        return std::optional<int>();
    bool ok = false;
    const int number = arguments.value(option).toInt(&ok);
    if (ok && number >= least)
        return std::optional(number);
    return Error{ErrorCode::InvalidInput,
                 Texts::tr("--%1 takes a whole number from %2 on, not “%3”.")
                     .arg(option, QString::number(least), arguments.value(option)),
                 {}};
}

Result<QPair<QString, QString>> fieldAndValue(const QString& word) {
    const qsizetype equals = word.indexOf(u'=');
    if (equals > 0)
        return qMakePair(word.left(equals), word.mid(equals + 1));
    return Error{
        ErrorCode::InvalidInput, Texts::tr("Write FIELD=VALUE instead of “%1”. Nothing was changed.").arg(word), {}};
}

void note(const QString& line) {
    fprintf(stderr, "throughline: %s\n", line.simplified().toUtf8().constData());
}

void print(const QString& line) {
    fprintf(stdout, "%s\n", line.toUtf8().constData());
}

void printJson(const QJsonDocument& document) {
    const QByteArray json = document.toJson(QJsonDocument::Indented);
    fwrite(json.constData(), 1, static_cast<size_t>(json.size()), stdout);
}

} // namespace throughline::app
