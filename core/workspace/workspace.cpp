// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/db/copy.h"
#include "core/db/error.h"
#include "core/db/journalmode.h"
#include "core/db/migrator.h"
#include "core/search/textindex.h"
#include "core/workspace/deletion/importrows.h"
#include "core/workspace/deletion/purging.h"
#include "core/workspace/gate.h"
#include "core/workspace/history/journal.h"
#include "core/workspace/safety/backuprestore.h"
#include "core/workspace/workspacelock.h"
#include "core/workspace/workspacewriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSemaphore>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

Result<void> createFile(const QString& path) {
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) {
        const QString name = QFileInfo(path).fileName();
        if (errno == EEXIST)
            return Error{
                ErrorCode::Conflict,
                Workspace::tr("“%1” exists already. It was not changed. Choose another name, or open it.").arg(name),
                {}};
        return Error{ErrorCode::InputOutput,
                     Workspace::tr("“%1” cannot be made there. Choose a folder that you can write to.").arg(name),
                     QString::fromLocal8Bit(strerror(errno))};
    }
    ::close(file);
    return {};
}

Result<void> refuseMoved(const db::Connection& connection) {
    if (connection.hasMoved())
        return db::fromSqlite(SQLITE_READONLY_DBMOVED, u"the file at the path is another one"_s);
    return {};
}

/// How work in batches ends: more that remained because the workspace closes is work that was stopped.
Result<void> endOf(const Result<bool>& lastBatch) {
    if (!lastBatch)
        return lastBatch.error();
    return *lastBatch ? Result<void>(db::fromSqlite(SQLITE_INTERRUPT, u"closing between two batches"_s))
                      : Result<void>();
}

template <typename T>
QFuture<Result<T>> failed(Error error) {
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(std::move(error)));
    promise.finish();
    return promise.future();
}

Error readOnlyError() {
    return db::fromSqlite(SQLITE_READONLY, u"opened for reading"_s);
}

} // namespace

Workspace::Workspace(QString path, db::Access access, WorkspaceOptions options)
    : m_path(std::move(path)), m_access(access), m_options(std::move(options)) {}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path, WorkspaceOptions options) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    TRY(createFile(absolute));
    std::unique_ptr<Workspace> workspace(
        new Workspace(QFileInfo(absolute).canonicalFilePath(), db::Access::ReadWrite, std::move(options)));
    if (const auto started = workspace->start(false, false, true); !started) {
        workspace.reset();
        QFile::remove(absolute);
        return started.error();
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, db::Access access, WorkspaceOptions options) {
    TRY_ASSIGN(const std::optional<QString> restored, finishRestore(path));
    TRY_ASSIGN(const GatedFile file, inspect(path));
    if (access == db::Access::ReadWrite && !file.whyReadOnly.isEmpty())
        access = db::Access::ReadOnly;
    if (file.frozen)
        access = db::Access::Frozen;
    if (access == db::Access::ReadOnly && file.hotJournal)
        TRY(db::applyHotJournal(file.path));
    std::unique_ptr<Workspace> workspace(new Workspace(file.path, access, std::move(options)));
    workspace->m_whyReadOnly = file.whyReadOnly;
    if (workspace->isReadOnly() && file.whyReadOnly.isEmpty())
        workspace->m_whyReadOnly = tr("It was opened to be read only, so nothing can be changed here.");
    workspace->m_notices = file.notices;
    if (restored)
        workspace->m_notices.append(
            tr("A restore that was broken off is finished. The file from before is kept as “%1”.")
                .arg(QFileInfo(*restored).fileName()));
    TRY(workspace->start(file.uncleanClose, file.network, false));
    return workspace;
}

Result<void> Workspace::start(bool unclean, bool network, bool create) {
    if (m_access == db::Access::ReadWrite) {
        TRY_ASSIGN(m_lock, WorkspaceLock::take(m_path));
        m_writer = std::make_unique<WorkspaceWriter>();
        TRY(m_writer->start({m_path, create, unclean, network, m_options.mendSearchIndex}));
        m_notices += m_writer->notices();
    }
    m_readers = std::make_unique<Readers>(m_path, isReadOnly() ? m_access : db::Access::ReadOnly);
    const auto prepare = [readOnly = isReadOnly(), path = m_path](db::Connection& connection) -> Result<UndoState> {
        if (readOnly) {
            TRY(db::verifySchema(connection));
            TRY(quicklyCheck(connection, path));
        }
        return journal::state(connection);
    };
    TRY(clearInterruptedImports());
    TRY_ASSIGN(m_undoState, read<UndoState>(prepare).result());
    return {};
}

Workspace::~Workspace() {
    m_closing = true;
    if (m_writer)
        m_writer->finish(); // a backup that waits there needs the readers
    m_readers.reset();
    m_writer.reset();
}

QString Workspace::name() const {
    return QFileInfo(m_path).completeBaseName();
}

void Workspace::committed(const ChangeSet& changes, const UndoState& state) {
    if (!changes.rows.isEmpty() || changes.everything)
        Q_EMIT changed(changes);
    if (state == m_undoState)
        return;
    m_undoState = state;
    Q_EMIT undoStateChanged(state);
}

QFuture<Result<ChangeSet>> Workspace::commit(std::function<Result<ChangeSet>(db::Connection&)> work) {
    if (!m_writer)
        return failed<ChangeSet>(readOnlyError());
    auto promise = std::make_shared<QPromise<Result<ChangeSet>>>();
    promise->start();
    m_writer->post([this, promise, work = std::move(work)](db::Connection& connection) {
        UndoState state;
        const auto written = [&]() -> Result<ChangeSet> {
            TRY(refuseMoved(connection));
            TRY_ASSIGN(db::Transaction transaction, db::Transaction::begin(connection));
            TRY_ASSIGN(ChangeSet changes, work(connection));
            TRY_ASSIGN(state, journal::state(connection));
            TRY(transaction.commit());
            return changes;
        }();
        if (written)
            QMetaObject::invokeMethod(
                this, [this, changes = *written, state] { committed(changes, state); }, Qt::QueuedConnection);
        promise->addResult(written);
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<ChangeSet>> Workspace::edit(Step step, EditWork work) {
    if (step.count >= kManyRecords)
        Q_EMIT manyAboutToChange();
    return commit([step = std::move(step), work = std::move(work), clock = m_options.clock,
                   madeBy = m_options.madeBy](db::Connection& connection) -> Result<ChangeSet> {
        Editor editor(connection, clock(), madeBy);
        TRY(work(editor));
        return journal::record(editor, step);
    });
}

QFuture<Result<ChangeSet>> Workspace::undo() {
    return commit([clock = m_options.clock](db::Connection& connection) { return journal::undo(connection, clock()); });
}

QFuture<Result<ChangeSet>> Workspace::redo() {
    return commit([clock = m_options.clock](db::Connection& connection) { return journal::redo(connection, clock()); });
}

QFuture<Result<ChangeSet>> Workspace::purge(const QList<RecordKey>& deleted) {
    return commit([deleted, clock = m_options.clock](db::Connection& connection) -> Result<ChangeSet> {
        TRY(purgeRecords(connection, deleted));
        return ChangeSet{{u"record.purge"_s, static_cast<int>(deleted.size()), {}, {}}, {}, true, clock()};
    });
}

QFuture<Result<ChangeSet>> Workspace::goTo(std::optional<ChangeId> newest) {
    return commit([newest, clock = m_options.clock](db::Connection& connection) {
        return journal::goTo(connection, newest, clock());
    });
}

QFuture<Result<void>> Workspace::writeInBatches(BatchWork batch, Cancellation cancellation) {
    if (!m_writer)
        return failed<void>(readOnlyError());
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(this, [this] { countBatches(1); });
    nextBatch(promise, std::move(batch), std::move(cancellation));
    return promise->future();
}

void Workspace::nextBatch(const std::shared_ptr<QPromise<Result<void>>>& promise, BatchWork batch,
                          Cancellation cancellation) {
    m_writer->post([this, promise, batch = std::move(batch), cancellation](db::Connection& connection) {
        const auto written = [&]() -> Result<bool> {
            if (cancellation.isCancelled() || m_closing)
                return db::fromSqlite(SQLITE_INTERRUPT, u"cancelled between two batches"_s);
            TRY(refuseMoved(connection));
            TRY_ASSIGN(db::Transaction transaction, db::Transaction::begin(connection));
            TRY_ASSIGN(const bool more, batch(connection));
            TRY(transaction.commit());
            return more;
        }();
        if (written && *written && !m_closing) {
            nextBatch(promise, batch, cancellation); // at the end of the queue: edits that wait come first
            return;
        }
        QMetaObject::invokeMethod(
            this, [this] { countBatches(-1); }, Qt::QueuedConnection);
        promise->addResult(endOf(written));
        promise->finish();
    });
}

void Workspace::countBatches(int by) {
    const bool before = isImporting();
    m_batches += by;
    if (isImporting() != before)
        Q_EMIT importingChanged(isImporting());
}

Result<void> Workspace::clearInterruptedImports() {
    if (!m_writer)
        return {};
    TRY_ASSIGN(const auto broken, read<QList<importrows::Interrupted>>([](db::Connection& connection) {
                                      return importrows::interrupted(connection);
                                  }).result());
    for (const importrows::Interrupted& import : broken) {
        m_interruptedImports.append(import.file);
        writeInBatches([id = import.id](db::Connection& connection) { return importrows::purgeSome(connection, id); });
    }
    return {};
}

QFuture<Result<void>> Workspace::check(bool thorough) const {
    return read<void>([thorough](db::Connection& connection) -> Result<void> {
        TRY(db::verifySchema(connection));
        TRY(db::checkIntegrity(connection, thorough));
        if (!thorough)
            return {};
        TRY_ASSIGN(const auto copy, db::copyIntoMemory(connection)); // a reader cannot compare the full text
        const auto compared = search::check(*copy);
        const bool newerFormat = !compared && compared.error().code == ErrorCode::ReadOnly;
        return newerFormat ? Result<void>() : compared; // of a format that only a newer program may write
    });
}

QFuture<Result<void>> Workspace::backup(const QString& target) const {
    const auto copy = [target](db::Connection& connection) { return db::copyTo(connection, target); };
    if (!m_writer)
        return read<void>(copy);
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_writer->post([this, promise, copy](db::Connection& connection) {
        // The copy holds what was written before it and nothing that is written after it.
        auto begun = std::make_shared<QSemaphore>();
        const auto copyAsOfNow = [copy, begun](db::Connection& reader) -> Result<void> {
            const auto firstRead = reader.value(u"SELECT count(*) FROM sqlite_schema"_s);
            begun->release();
            return firstRead ? copy(reader) : Result<void>(firstRead.error());
        };
        const auto answer = [promise, begun](const Result<void>& copied) {
            promise->addResult(copied);
            promise->finish();
            begun->release();
        };
        if (connection.hasMoved())
            answer(copy(connection)); // no reader can open the moved file by its path any more
        else
            m_readers->run<void>(copyAsOfNow, {}).then(answer);
        begun->acquire();
    });
    return promise->future();
}

} // namespace throughline::core
