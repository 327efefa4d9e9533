// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/error.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace throughline::core::db {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DatabaseError)
};

ErrorCode codeFor(int sqlite) {
    if (sqlite == SQLITE_IOERR_SHMSIZE)
        return ErrorCode::DiskFull; // no room for the index of the write-ahead log
    switch (sqlite & 0xFF) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_READONLY:
        return sqlite == SQLITE_READONLY_DBMOVED ? ErrorCode::Moved : ErrorCode::ReadOnly;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return ErrorCode::InputOutput;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Conflict;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        return ErrorCode::LimitExceeded;
    case SQLITE_CONSTRAINT:
        return ErrorCode::InvalidInput;
    default:
        return ErrorCode::Internal;
    }
}

QString textFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::DiskFull:
        return Texts::tr(
            "The disk is full. Your last change is not saved yet; everything before it is. Free space, then retry.");
    case ErrorCode::Damaged:
        return Texts::tr(
            "The workspace is damaged. It was not changed. Open a backup, or recover what is readable into a new "
            "file.");
    case ErrorCode::Moved:
        return Texts::tr(
            "The workspace file was moved or replaced by another program. Nothing more will be written there. "
            "Back it up, or open the workspace again.");
    case ErrorCode::ReadOnly:
        return Texts::tr(
            "The workspace cannot be written here. Your last change was not saved; everything before it is safe. "
            "Back it up to a folder of your own and open that copy.");
    case ErrorCode::InputOutput:
        return Texts::tr(
            "The workspace could not be read or written. Your last change was not saved; everything before it is "
            "safe. Back it up to another disk, then check this one.");
    case ErrorCode::Conflict:
        return Texts::tr(
            "Another program is using the workspace. Your last change was not saved. Close the other program, then "
            "retry.");
    case ErrorCode::Cancelled:
        return Texts::tr("The work was stopped. Nothing was changed.");
    case ErrorCode::LimitExceeded:
        return Texts::tr("This is larger than a workspace can hold. Nothing was changed.");
    case ErrorCode::InvalidInput:
        return Texts::tr("The workspace does not accept these values. Nothing was changed.");
    default:
        return Texts::tr(
            "The program made a mistake with the workspace. Your last change was not saved; everything before "
            "it is safe.");
    }
}
} // namespace

Error fromSqlite(int code, const QString& detail) {
    const ErrorCode kind = codeFor(code);
    const QString text = code == SQLITE_CORRUPT_VTAB
                             ? Texts::tr("The search index of the workspace is damaged; its records are not. Nothing "
                                         "was changed. “throughline check FILE --mend” builds it again.")
                             : textFor(kind);
    return {kind, text,
            QStringLiteral("%1 (%2): %3").arg(QString::fromUtf8(sqlite3_errstr(code)), QString::number(code), detail)};
}

} // namespace throughline::core::db
