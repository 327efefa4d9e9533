// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/copy.h"

#include "core/db/connection.h"
#include "core/db/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace throughline::core::db {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DatabaseCopy)
};

Error damaged(const QString& detail) {
    Error error = fromSqlite(SQLITE_CORRUPT, detail);
    return error;
}

Result<void> createEmpty(const QString& path) {
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) {
        return Error{
            ErrorCode::InputOutput,
            Texts::tr("The copy cannot be written there: “%1”. Nothing was changed.").arg(QFileInfo(path).fileName()),
            QString::fromLocal8Bit(strerror(errno))};
    }
    ::close(file);
    return {};
}

Result<void> copyPages(Connection& source, Connection& target) {
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return fromSqlite(sqlite3_extended_errcode(target.handle()), u"backup"_s);
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
        return fromSqlite(finished != SQLITE_OK ? finished : stepped, u"backup"_s);
    return {};
}

void syncFile(const QString& path) {
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        ::fsync(file);
        ::close(file);
    }
}

Result<void> writeCopy(Connection& source, const QString& path) {
    TRY(createEmpty(path));
    {
        TRY_ASSIGN(const auto target, Connection::open(path, Access::ReadWrite));
        TRY(copyPages(source, *target));
        TRY(target->script("PRAGMA journal_mode=DELETE"));
        TRY(checkIntegrity(*target, false));
    }
    syncFile(path);
    return {};
}

} // namespace

Result<void> copyTo(Connection& source, const QString& target) {
    if (QFileInfo::exists(target))
        return Error{ErrorCode::Conflict,
                     Texts::tr("“%1” exists already. Choose another name.").arg(QFileInfo(target).fileName()),
                     {}};
    const QString temporary = target + u".tmp"_s;
    QFile::remove(temporary);
    if (const auto written = writeCopy(source, temporary); !written) {
        QFile::remove(temporary);
        return written;
    }
    if (!QFile::rename(temporary, target)) {
        QFile::remove(temporary);
        return Error{
            ErrorCode::InputOutput,
            Texts::tr("The copy cannot be written there: “%1”. Nothing was changed.").arg(QFileInfo(target).fileName()),
            {}};
    }
    syncFile(QFileInfo(target).absolutePath()); // the folder too: the new name
    return {};
}

Result<std::unique_ptr<Connection>> copyIntoMemory(Connection& source) {
    TRY_ASSIGN(auto copy, Connection::openInMemory());
    TRY(copyPages(source, *copy));
    return copy;
}

Result<void> checkIntegrity(Connection& connection, bool thorough) {
    TRY_ASSIGN(Rows rows, connection.query(thorough ? u"PRAGMA integrity_check(20)"_s : u"PRAGMA quick_check(20)"_s));
    QStringList problems;
    while (rows.next()) {
        if (rows.text(0) != "ok"_L1)
            problems.append(rows.text(0));
    }
    TRY(rows.finished());
    if (thorough) {
        TRY_ASSIGN(Rows orphans, connection.query(u"PRAGMA foreign_key_check"_s));
        while (orphans.next())
            problems.append(u"%1 %2 refers to a missing %3"_s.arg(orphans.text(0), orphans.text(1), orphans.text(2)));
        TRY(orphans.finished());
    }
    if (!problems.isEmpty())
        return damaged(problems.join(u'\n'));
    return {};
}

} // namespace throughline::core::db
