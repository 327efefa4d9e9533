// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspacewriter.h"

#include "core/db/copy.h"
#include "core/db/journalmode.h"
#include "core/db/migrator.h"
#include "core/db/shrinking.h"
#include "core/search/textindex.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QTimer>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdleMilliseconds = 5000;
constexpr int kCheckMilliseconds = 4000;
constexpr qint64 kQuicklyCheckedBytes = 32LL * 1024 * 1024;

Result<void> withDeadline(db::Connection& connection, const std::function<Result<void>()>& work) {
    connection.setDeadline(kCheckMilliseconds);
    Result<void> done = work();
    connection.setDeadline(0);
    return done;
}

/// A copy of the file as it is, beside it; an earlier one of that name is kept. Gives its path.
Result<QString> keepCopy(db::Connection& connection, const QString& path, const QString& why) {
    const QFileInfo file(path);
    const QString kept = file.absolutePath() + u"/%1-%2.throughline"_s.arg(file.completeBaseName(), why);
    if (!QFileInfo::exists(kept))
        TRY(db::copyTo(connection, kept));
    return kept;
}

/// An older format is copied beside the file before the first migration touches it; a retry keeps that copy.
Result<void> bringUpToDate(db::Connection& connection, const QString& path) {
    TRY_ASSIGN(const int schema, db::schemaOf(connection));
    if (schema == db::newestSchema())
        return {};
    TRY(keepCopy(connection, path, u"format-%1"_s.arg(schema)));
    return db::migrate(connection);
}

} // namespace

Result<void> quicklyCheck(db::Connection& connection, const QString& path) {
    if (QFileInfo(path).size() > kQuicklyCheckedBytes)
        return {};
    const auto checked = withDeadline(connection, [&] { return db::checkIntegrity(connection, false); });
    const bool outOfTime = !checked && checked.error().code == ErrorCode::Cancelled;
    return outOfTime ? Result<void>() : checked; // a slow disk says nothing about the file
}

WorkspaceWriter::~WorkspaceWriter() {
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        &m_inThread, [this] { close(); }, Qt::BlockingQueuedConnection); // after all that waits
    m_thread.quit();
    m_thread.wait();
}

Result<void> WorkspaceWriter::start(const Opening& opening) {
    m_inThread.moveToThread(&m_thread);
    m_thread.start();
    Result<void> opened;
    QMetaObject::invokeMethod(
        &m_inThread, [&] { opened = open(opening); }, Qt::BlockingQueuedConnection);
    if (!opened) {
        QMetaObject::invokeMethod(
            &m_inThread, [this] { m_connection.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    return opened;
}

void WorkspaceWriter::post(std::function<void(db::Connection&)> job) {
    QMetaObject::invokeMethod(
        &m_inThread,
        [this, job = std::move(job)] {
            job(*m_connection);
            if (m_idle)
                m_idle->start();
        },
        Qt::QueuedConnection);
}

void WorkspaceWriter::finish() {
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(
            &m_inThread, [] {}, Qt::BlockingQueuedConnection);
}

Result<void> WorkspaceWriter::open(const Opening& opening) {
    TRY_ASSIGN(m_connection, db::Connection::open(opening.path, db::Access::ReadWrite));
    db::Connection& connection = *m_connection;
    if (opening.empty) {
        TRY(db::allowShrinking(connection));
        TRY(db::migrate(connection));
    } else {
        TRY(withDeadline(connection, [&] {
            return connection.value(u"SELECT count(*) FROM sqlite_schema"_s).transform([](const QVariant&) {});
        }));
        TRY(bringUpToDate(connection, opening.path));
        if (opening.mendSearchIndex)
            TRY(mendSearchIndex(opening.path));
        TRY(db::verifySchema(connection));
        if (opening.unclean) {
            TRY(db::checkIntegrity(connection, true));
            TRY(search::check(connection));
        } else {
            TRY(quicklyCheck(connection, opening.path));
        }
    }
    TRY(db::setJournalMode(connection, opening.network ? db::JournalMode::Rollback : db::JournalMode::WriteAhead));
    m_idle = new QTimer(&m_inThread);
    m_idle->setSingleShot(true);
    m_idle->setInterval(kIdleMilliseconds);
    QObject::connect(m_idle, &QTimer::timeout, &m_inThread, [this] { tidyWhenIdle(); });
    return {};
}

Result<void> WorkspaceWriter::mendSearchIndex(const QString& path) {
    db::Connection& connection = *m_connection;
    const bool missing = db::lacksSearchIndexOnly(connection).value_or(false);
    if (!missing && search::check(connection))
        return {};
    const QString now = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s);
    TRY_ASSIGN(const QString kept, keepCopy(connection, path, u"before-mending-"_s + now));
    TRY_ASSIGN(db::Transaction transaction, db::Transaction::begin(connection));
    if (missing)
        TRY(db::createSearchIndex(connection));
    TRY(search::rebuild(connection));
    TRY(transaction.commit());
    m_notices.append(QCoreApplication::translate("WorkspaceWriter",
                                                 "The search index was built again from the records. The file as it "
                                                 "was is kept as “%1”.")
                         .arg(QFileInfo(kept).fileName()));
    return {};
}

void WorkspaceWriter::tidyWhenIdle() {
    if (!m_connection || m_connection->hasMoved())
        return;
    if (search::mergeSome(*m_connection).value_or(false) || db::shrinkSome(*m_connection).value_or(false))
        QMetaObject::invokeMethod(
            &m_inThread, [this] { tidyWhenIdle(); }, Qt::QueuedConnection); // edits come first
    else
        (void)db::emptyLog(*m_connection).has_value(); // a busy reader: the next idle time tries again
}

void WorkspaceWriter::close() {
    delete m_idle;
    m_idle = nullptr;
    if (!m_connection->hasMoved()) {
        (void)db::refreshStatistics(*m_connection).has_value();
        // A reader of another process keeps the log alive.
        (void)db::setJournalMode(*m_connection, db::JournalMode::Rollback).has_value();
    }
    m_connection.reset();
}

} // namespace throughline::core
