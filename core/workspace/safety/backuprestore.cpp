// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/backuprestore.h"

#include "core/base/clock.h"
#include "core/workspace/safety/backupfolder.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspacelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

// The verified copy of the backup lies beside the workspace under this name until it takes its place; from its
// appearance on the restore is decided, and whoever opens the workspace finishes it.
const QString kWaiting = u".restoring-"_s;
const QString kTimeFormat = u"yyyyMMdd'T'HHmmss'Z'"_s;
const QString kUnfinished = u".tmp"_s; // how copyTo() names a copy that is not verified yet

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

QString quoted(const QString& path) {
    return u'“' + QFileInfo(path).fileName() + u'”';
}

/// The workspace's own path, also while no file lies there.
QString realPath(const QString& workspace) {
    const QFileInfo file(workspace);
    if (file.exists())
        return file.canonicalFilePath();
    return file.isSymLink() ? file.symLinkTarget() : file.absoluteFilePath();
}

/// Files beside the workspace that belong to restores of it.
QStringList namesOfRestores(const QString& path) {
    const QFileInfo file(path);
    const QString prefix = file.fileName() + kWaiting;
    QStringList names;
    QDirIterator entries(file.absolutePath(), QDir::Files | QDir::Hidden);
    while (entries.hasNext()) {
        entries.next();
        if (entries.fileName().startsWith(prefix))
            names.append(entries.filePath());
    }
    names.sort();
    return names;
}

QStringList waitingFor(const QString& path) {
    QStringList waiting = namesOfRestores(path);
    waiting.removeIf([](const QString& name) { return name.contains(kUnfinished); });
    return waiting;
}

Result<void> move(const QString& from, const QString& to) {
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return Error{ErrorCode::InputOutput,
                 Texts::tr("%1 could not be moved, so the restore is not finished. Nothing is lost. Check that the "
                           "folder can be written, then open the workspace again.")
                     .arg(quoted(from)),
                 QString::fromLocal8Bit(std::strerror(errno))};
}

void syncFolder(const QString& path) {
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

/// Every step may have been done before: the file goes first, so that nobody reads it without its log.
Result<QString> finish(const QString& path, const QString& waiting) {
    QDateTime since = QDateTime::fromString(waiting.section(kWaiting, -1), kTimeFormat);
    since.setTimeSpec(Qt::UTC);
    const QString kept = keptBeforeRestore(path, since);
    if (!QDir().mkpath(QFileInfo(kept).absolutePath()))
        return Error{
            ErrorCode::InputOutput,
            Texts::tr("The folder for backups cannot be made, so the restore is not finished. Nothing is lost."), kept};
    for (const QString& ending : {QString(), u"-wal"_s, u"-journal"_s}) {
        if (QFileInfo::exists(path + ending))
            TRY(move(path + ending, kept + ending));
    }
    syncFolder(QFileInfo(kept).absolutePath());
    QFile::remove(path + u"-shm"_s); // an index of the log that has gone
    TRY(move(waiting, path));
    syncFolder(QFileInfo(path).absolutePath());
    return QFileInfo::exists(kept) ? kept : QString();
}

Result<void> writeWaiting(const QString& backup, const QString& waiting) {
    TRY_ASSIGN(const auto source, Workspace::open(backup, db::Access::ReadOnly));
    TRY(source->check(true).result());
    return source->backup(waiting).result();
}

} // namespace

Result<QString> restoreBackup(const QString& backup, const QString& workspace, const QDateTime& now) {
    const QString path = realPath(workspace);
    if (QFileInfo(backup).canonicalFilePath() == path)
        return Error{
            ErrorCode::InvalidInput,
            Texts::tr("%1 is the workspace itself, not a backup of it. Nothing was changed.").arg(quoted(path)),
            {}};
    TRY_ASSIGN(const auto lock, WorkspaceLock::take(path));
    for (const QString& broken : namesOfRestores(path)) // a newer choice counts
        QFile::remove(broken);
    QDateTime when = now.toUTC();
    while (QFileInfo::exists(keptBeforeRestore(path, when)))
        when = when.addSecs(1);
    const QString waiting = path + kWaiting + when.toString(kTimeFormat);
    TRY(writeWaiting(backup, waiting));
    return finish(path, waiting);
}

Result<std::optional<QString>> finishRestore(const QString& workspace) {
    const QString path = realPath(workspace);
    if (waitingFor(path).isEmpty())
        return std::optional<QString>();
    TRY_ASSIGN(const auto lock, WorkspaceLock::take(path));
    const QStringList waiting = waitingFor(path); // another process may have finished it meanwhile
    if (waiting.isEmpty())
        return std::optional<QString>();
    TRY_ASSIGN(const QString kept, finish(path, waiting.constLast()));
    return std::optional(kept);
}

bool isRestoreWaiting(const QString& workspace) {
    return !waitingFor(realPath(workspace)).isEmpty();
}

} // namespace throughline::core
