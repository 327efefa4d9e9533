// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/backupfolder.h"

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSequenceDigits = 6;
constexpr int kFirstExtraCopies = 2; ///< room on the disk for a copy and what comes meanwhile
const QString kTimeFormat = u"yyyyMMdd'T'HHmmss'Z'"_s;
const QString kEnding = u".throughline"_s;
const QString kFolderEnding = u" backups"_s;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

QString stem(const QString& workspace) {
    return QFileInfo(workspace).completeBaseName();
}

std::optional<Backup> backupAt(const QFileInfo& file, const QString& stem) {
    static const QRegularExpression pattern(u"^-(?:(\\d{6,})|before-restore)-(\\d{8}T\\d{6}Z)\\.throughline$"_s);
    if (!file.fileName().startsWith(stem))
        return {};
    const QRegularExpressionMatch match = pattern.match(file.fileName().mid(stem.size()));
    QDateTime madeAt = QDateTime::fromString(match.captured(2), kTimeFormat);
    madeAt.setTimeSpec(Qt::UTC);
    if (!match.hasMatch() || !madeAt.isValid())
        return {};
    return Backup{.path = file.absoluteFilePath(),
                  .kind = match.captured(1).isEmpty() ? Backup::Kind::BeforeRestore : Backup::Kind::Copy,
                  .sequence = match.captured(1).toInt(),
                  .madeAt = madeAt,
                  .size = file.size()};
}

/// The first of each period, of at most `most` periods.
template <typename Period>
void keepFirstOfEach(const QList<Backup>& newestFirst, int most, const Period& period, QSet<QString>& kept) {
    QSet<qint64> seen;
    for (const Backup& backup : newestFirst) {
        const qint64 when = period(backup.madeAt.date());
        if (seen.contains(when) || seen.size() >= most)
            continue;
        seen.insert(when);
        kept.insert(backup.path);
    }
}

QList<Backup> copiesOf(const QList<Backup>& backups) {
    QList<Backup> copies;
    std::copy_if(backups.begin(), backups.end(), std::back_inserter(copies),
                 [](const Backup& backup) { return backup.kind == Backup::Kind::Copy; });
    return copies;
}

Result<QString> nextPath(const QString& workspace, const QDateTime& now) {
    const QString folder = backupFolder(workspace);
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::InputOutput,
                     Texts::tr("The folder “%1” for backups cannot be made. The workspace itself is safe.")
                         .arg(QFileInfo(folder).fileName()),
                     folder};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString& broken : QDir(folder).entryList({u"*.tmp"_s, u"*.tmp-journal"_s}, QDir::Files))
        QFile::remove(folder + u'/' + broken); // what a crash left of a copy that was never finished
    const qint64 size = QFileInfo(workspace).size();
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.bytesAvailable() < size * kFirstExtraCopies)
        return Error{ErrorCode::DiskFull,
                     Texts::tr("The disk has no room for another backup. The backups that are there and the workspace "
                               "itself are safe. Free some space, or delete old backups."),
                     u"%1 bytes are free"_s.arg(disk.bytesAvailable())};
    const QList<Backup> copies = copiesOf(backupsOf(workspace));
    const int sequence = copies.isEmpty() ? 1 : copies.constFirst().sequence + 1;
    return u"%1/%2-%3-%4%5"_s.arg(folder, stem(workspace),
                                  QString::number(sequence).rightJustified(kSequenceDigits, u'0'),
                                  now.toUTC().toString(kTimeFormat), kEnding);
}

Result<Backup> accept(const QString& made, const QString& workspace, const BackupPolicy& policy) {
    if (const auto verified = verifyBackup(made); !verified) {
        QFile::remove(made);
        return verified.error();
    }
    const QList<Backup> all = backupsOf(workspace);
    for (const Backup& expired : expiredBackups(all, policy))
        QFile::remove(expired.path);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Backup& one) { return one.path == made; });
    return found == all.end() ? Backup{.path = made} : *found;
}

} // namespace

QString backupFolder(const QString& workspace) {
    return u"%1/%2%3"_s.arg(QFileInfo(workspace).absolutePath(), stem(workspace), kFolderEnding);
}

bool isBackup(const QString& path) {
    const QFileInfo file(path);
    const QString folder = file.absoluteDir().dirName();
    return folder.endsWith(kFolderEnding) && backupAt(file, folder.chopped(kFolderEnding.size())).has_value();
}

QList<Backup> backupsOf(const QString& workspace) {
    QList<Backup> backups;
    for (const QFileInfo& file : QDir(backupFolder(workspace)).entryInfoList(QDir::Files)) {
        if (const auto backup = backupAt(file, stem(workspace)))
            backups.append(*backup);
    }
    std::sort(backups.begin(), backups.end(), [](const Backup& one, const Backup& other) {
        const bool bothCopies = one.kind == Backup::Kind::Copy && other.kind == Backup::Kind::Copy;
        return bothCopies ? one.sequence > other.sequence : one.madeAt > other.madeAt;
    });
    return backups;
}

QList<Backup> expiredBackups(const QList<Backup>& newestFirst, const BackupPolicy& policy) {
    const QList<Backup> copies = copiesOf(newestFirst);
    QSet<QString> kept;
    for (qsizetype i = 0; i < copies.size() && i < qMax(1, policy.recent); ++i)
        kept.insert(copies.at(i).path);
    keepFirstOfEach(
        copies, policy.daily, [](QDate date) { return date.toJulianDay(); }, kept);
    keepFirstOfEach(
        copies, policy.weekly, [](QDate date) { return date.toJulianDay() / 7; }, kept);
    keepFirstOfEach(
        copies, policy.monthly, [](QDate date) { return qint64{12} * date.year() + date.month(); }, kept);
    QList<Backup> expired;
    std::copy_if(copies.begin(), copies.end(), std::back_inserter(expired),
                 [&](const Backup& backup) { return !kept.contains(backup.path); });
    return expired;
}

QString keptBeforeRestore(const QString& workspace, const QDateTime& now) {
    return u"%1/%2-before-restore-%3%4"_s.arg(backupFolder(workspace), stem(workspace),
                                              now.toUTC().toString(kTimeFormat), kEnding);
}

QFuture<Result<Backup>> makeBackup(const Workspace& workspace, const BackupPolicy& policy) {
    const QString& path = workspace.path();
    const auto target = nextPath(path, workspace.clock()());
    if (!target) {
        QPromise<Result<Backup>> refused;
        refused.start();
        refused.addResult(Result<Backup>(target.error()));
        refused.finish();
        return refused.future();
    }
    return workspace.backup(*target).then([made = *target, path, policy](const Result<void>& copied) -> Result<Backup> {
        if (!copied)
            return copied.error();
        return accept(made, path, policy);
    });
}

Result<BackupContent> verifyBackup(const QString& path) {
    TRY_ASSIGN(const auto workspace, Workspace::open(path, db::Access::ReadOnly));
    TRY(workspace->check(false).result());
    return workspace
        ->read<BackupContent>([](db::Connection& connection) -> Result<BackupContent> {
            BackupContent content;
            TRY_ASSIGN(const QVariant voices,
                       connection.value(u"SELECT count(*) FROM voice v WHERE "_s + db::live(u"v"_s)));
            TRY_ASSIGN(const QVariant items,
                       connection.value(u"SELECT count(*) FROM item i WHERE "_s + db::live(u"i"_s)));
            TRY_ASSIGN(const QVariant last, connection.value(u"SELECT MAX(made_at) FROM change"_s));
            content.voices = voices.toLongLong();
            content.items = items.toLongLong();
            content.lastChange = fromStored(last.toString());
            return content;
        })
        .result();
}

} // namespace throughline::core
