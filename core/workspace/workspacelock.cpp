// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspacelock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>
#include <sys/stat.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWritesItsName = 500; // milliseconds; it is one write

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceLock)
};

/// None where the file is gone: nothing else names it then.
std::optional<QString> inodeLockPath(const QString& path) {
    struct stat status {};
    if (stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (folder.isEmpty())
        folder = QDir::tempPath();
    return folder + u"/throughline-%1-%2.lock"_s.arg(status.st_dev).arg(status.st_ino);
}

Error heldBy(const QLockFile& lock) {
    qint64 pid = 0;
    QString host;
    QString program;
    lock.getLockInfo(&pid, &host, &program);
    const QFileInfo file(lock.fileName());
    return {ErrorCode::Conflict,
            Texts::tr("Already open in another window (%1 on %2 since %3). Close it there, or open a read-only copy.")
                .arg(file.owner(), host, file.lastModified().toLocalTime().toString(u"HH:mm"_s)),
            u"%1, process %2"_s.arg(program).arg(pid)};
}

bool saysWhose(const QLockFile& lock) {
    qint64 pid = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&pid, &host, &program);
}

/// Takes a lock whose maker was ended before it had written its name there: nobody would ever call it stale. One that
/// is being made gets its name meanwhile.
bool takeUnfinished(QLockFile& lock) {
    if (lock.error() != QLockFile::LockFailedError || saysWhose(lock))
        return false;
    return lock.tryLock(kWritesItsName) || (!saysWhose(lock) && lock.removeStaleLockFile() && lock.tryLock(0));
}

Result<std::unique_ptr<QLockFile>> lockAt(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0) || takeUnfinished(*lock))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return heldBy(*lock);
    return Error{ErrorCode::ReadOnly,
                 Texts::tr("The folder of the workspace cannot be written, so it opens read-only."), path};
}

} // namespace

Result<std::unique_ptr<WorkspaceLock>> WorkspaceLock::take(const QString& canonicalPath) {
    std::unique_ptr<WorkspaceLock> held(new WorkspaceLock);
    TRY_ASSIGN(held->m_beside, lockAt(canonicalPath + u".lock"_s));
    if (const auto byInode = inodeLockPath(canonicalPath)) {
        TRY_ASSIGN(held->m_byInode, lockAt(*byInode));
    }
    return held;
}

} // namespace throughline::core
