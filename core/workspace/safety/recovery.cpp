// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/recovery.h"

#include "core/base/pathentry.h"
#include "core/db/connection.h"
#include "core/db/copy.h"
#include "core/db/migrator.h"
#include "core/db/pages/pagefile.h"
#include "core/db/pages/rowrescue.h"
#include "core/db/shrinking.h"
#include "core/search/textindex.h"
#include "core/workspace/safety/standins.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

QString quoted(const QString& path) {
    return u'“' + QFileInfo(path).fileName() + u'”';
}

/// A copy in `folder` of a database and of what a crash left beside it, to let SQLite put these together.
Result<QString> copyWithSideFiles(const QString& path, const QString& folder) {
    const QString copy = folder + u"/damaged"_s;
    for (const QString& ending : {QString(), u"-wal"_s, u"-journal"_s}) {
        if (QFileInfo::exists(path + ending) && !QFile::copy(path + ending, copy + ending))
            return Error{ErrorCode::InputOutput,
                         Texts::tr("%1 could not be copied to be recovered. Check that the disk has room for it. "
                                   "Nothing was changed.")
                             .arg(quoted(path)),
                         folder};
    }
    return copy;
}

/// A voice that lacks its end has no quote and no turn there; a quote keeps its words.
Result<void> cutRanges(db::Connection& connection, qint64 voice) {
    TRY_ASSIGN(const QVariant text, connection.value(u"SELECT text FROM voice WHERE id = ?"_s, {voice}));
    const auto length = static_cast<qlonglong>(text.toString().size());
    TRY(connection.execute(u"UPDATE quote SET \"from\" = NULL, \"to\" = NULL WHERE voice_id = ? AND \"to\" > ?"_s,
                           {voice, length}));
    TRY(connection.execute(u"UPDATE turn SET \"to\" = ? WHERE voice_id = ? AND \"from\" <= ? AND \"to\" > ?"_s,
                           {length, voice, length, length}));
    TRY(connection.execute(u"DELETE FROM turn WHERE voice_id = ? AND \"from\" > ?"_s, {voice, length}));
    return {};
}

Result<RecoveryReport> fill(const db::PageFile& pages, const QString& path, const Clock& clock) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{
            ErrorCode::InputOutput,
            Texts::tr("The recovered workspace cannot be written there. Choose a folder that you can write to."),
            file.errorString()};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    TRY_ASSIGN(const auto connection, db::Connection::open(path, db::Access::ReadWrite));
    TRY(db::allowShrinking(*connection));
    TRY(db::migrate(*connection));
    TRY(db::ignoreReferences(*connection));
    TRY_ASSIGN(db::Transaction transaction, db::Transaction::begin(*connection));
    TRY_ASSIGN(const db::RescuedRows rescued, db::rescueRows(pages, *connection));
    for (const qint64 voice : rescued.damagedVoices)
        TRY(cutRanges(*connection, voice));
    TRY_ASSIGN(const qint64 standIns, addStandIns(*connection, clock()));
    TRY(connection->execute(u"INSERT INTO setting (key, value) VALUES ('min_compatible', ?) "
                            "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                            {QString::number(db::kMinCompatible)}));
    TRY(search::rebuild(*connection));
    TRY(transaction.commit());
    TRY(db::verifySchema(*connection));
    TRY(db::checkIntegrity(*connection, true));
    TRY(search::check(*connection));
    return RecoveryReport{{},
                          rescued.byTable,
                          rescued.unreadablePages,
                          rescued.unreadableRows,
                          static_cast<qint64>(rescued.damagedVoices.size()),
                          standIns};
}

Result<void> refuse(const QString& damaged, const QString& target) {
    if (entryAt(damaged).entry != PathEntry::RegularFile)
        return Error{ErrorCode::NotFound, Texts::tr("%1 is not a file that can be read.").arg(quoted(damaged)), {}};
    if (QFileInfo::exists(target))
        return Error{ErrorCode::Conflict,
                     Texts::tr("%1 exists already. It was not changed. Choose another name.").arg(quoted(target)),
                     {}};
    return {};
}

/// A count and what is counted: `one` or `many` with %1.
QString counted(qint64 count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

} // namespace

Result<RecoveryReport> recoverWorkspace(const QString& damaged, const QString& target, const Clock& clock) {
    TRY(refuse(damaged, target));
    const QTemporaryDir scratch(QFileInfo(target).absolutePath() + u"/.throughline-recovery-XXXXXX"_s);
    if (!scratch.isValid())
        return Error{
            ErrorCode::InputOutput,
            Texts::tr("The recovered workspace cannot be written there. Choose a folder that you can write to."),
            scratch.errorString()};
    TRY_ASSIGN(const QString copy, copyWithSideFiles(QFileInfo(damaged).canonicalFilePath(), scratch.path()));
    db::settleSideFiles(copy);
    TRY_ASSIGN(const auto pages, db::PageFile::open(copy));
    if (pages->applicationId().value_or(db::kApplicationId) != db::kApplicationId)
        return Error{ErrorCode::Foreign, Texts::tr("%1 is not a workspace of Throughline.").arg(quoted(damaged)), {}};
    const QString made = scratch.filePath(u"recovered"_s);
    TRY_ASSIGN(RecoveryReport report, fill(*pages, made, clock));
    if (report.rows.value(u"voice"_s) + report.rows.value(u"item"_s) + report.rows.value(u"account"_s) +
            report.rows.value(u"person"_s) ==
        0)
        return Error{ErrorCode::Damaged,
                     Texts::tr("No voice, item or customer in %1 can be read any more. It was not changed. Restore a "
                               "backup.")
                         .arg(quoted(damaged)),
                     {}};
    TRY_ASSIGN(const auto whole, db::Connection::open(made, db::Access::ReadOnly));
    TRY(db::copyTo(*whole, QFileInfo(target).absoluteFilePath()));
    report.path = QFileInfo(target).canonicalFilePath();
    return report;
}

QString recoveryWords(const RecoveryReport& report) {
    const auto rows = [&](const char* table) { return report.rows.value(QString::fromLatin1(table)); };
    QStringList sentences{
        Texts::tr("Recovered %1, %2, %3 and %4.")
            .arg(counted(rows("voice"), Texts::tr("1 voice"), Texts::tr("%1 voices")),
                 counted(rows("quote"), Texts::tr("1 quote"), Texts::tr("%1 quotes")),
                 counted(rows("item"), Texts::tr("1 roadmap item"), Texts::tr("%1 roadmap items")),
                 counted(rows("person") + rows("account"), Texts::tr("1 customer"), Texts::tr("%1 customers")))};
    if (report.complete()) {
        sentences.append(Texts::tr("Every record of the file could be read."));
        return sentences.join(u' ');
    }
    if (report.unreadablePages > 0)
        sentences.append(counted(report.unreadablePages, Texts::tr("1 page of the file could not be read."),
                                 Texts::tr("%1 pages of the file could not be read.")));
    if (report.unreadableRows > 0)
        sentences.append(counted(report.unreadableRows, Texts::tr("1 more row was unreadable."),
                                 Texts::tr("%1 more rows were unreadable.")));
    if (report.damagedTexts > 0)
        sentences.append(counted(report.damagedTexts, Texts::tr("The text of 1 voice is cut or has wrong letters."),
                                 Texts::tr("The texts of %1 voices are cut or have wrong letters.")));
    if (report.standIns > 0)
        sentences.append(counted(report.standIns,
                                 Texts::tr("1 lost record that others refer to is named “Lost in the damage”."),
                                 Texts::tr("%1 lost records that others refer to are named “Lost in the damage”.")));
    return sentences.join(u' ');
}

} // namespace throughline::core
