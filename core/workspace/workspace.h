// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/clock.h"
#include "core/workspace/changeset.h"
#include "core/workspace/deletion/references.h"
#include "core/workspace/editor.h"
#include "core/workspace/readers.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace throughline::core {

class WorkspaceLock;
class WorkspaceWriter;

/// From so many records on, one edit is worth a backup before it.
inline constexpr int kManyRecords = 1000;

/// How the parts of a workspace that do not come from its file are set up.
struct WorkspaceOptions {
    Clock clock = systemClock;
    QString madeBy;               ///< The name that the history shows.
    bool mendSearchIndex = false; ///< Where the search index is missing or damaged: keep a copy, build it again.
};

/// One open workspace file. All edits go through one writer thread, reads run on several reader threads; no call
/// here waits for the database. Lives in the thread that opened it.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// Makes a new, empty workspace file (0600) and opens it. Conflict when the file exists.
    static Result<std::unique_ptr<Workspace>> create(const QString& path, WorkspaceOptions options = {});

    /// Opens a workspace. For writing it takes the lock, checks an unclean close, and brings an older format up to
    /// date after a backup; for reading it needs neither lock nor writable folder.
    static Result<std::unique_ptr<Workspace>> open(const QString& path, db::Access access,
                                                   WorkspaceOptions options = {});

    /// Finishes the edits that wait, then closes: a closed workspace is one file.
    ~Workspace() override;

    [[nodiscard]] const QString& path() const { return m_path; }
    /// The file's name without its ending.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isReadOnly() const { return m_access != db::Access::ReadWrite; }
    [[nodiscard]] const Clock& clock() const { return m_options.clock; }

    /// Who makes the edits from now on, as the history says it.
    void setMadeBy(const QString& name) { m_options.madeBy = name; }

    /// Makes one undoable step. `work` runs on the writer thread inside a transaction that is rolled back when it
    /// fails. The future ends after the commit is on the disk; changed() has been emitted then.
    using EditWork = std::function<Result<void>(Editor&)>;
    QFuture<Result<ChangeSet>> edit(Step step, EditWork work);

    QFuture<Result<ChangeSet>> undo();
    QFuture<Result<ChangeSet>> redo();

    /// Takes deleted records out of the file for good, with what hangs on them and their traces in the history. It
    /// cannot be undone; changed() then says that everything may have changed.
    QFuture<Result<ChangeSet>> purge(const QList<RecordKey>& deleted);

    /// Undoes or redoes, all or nothing, until `newest` is the newest step that is done; none: until nothing is.
    QFuture<Result<ChangeSet>> goTo(std::optional<ChangeId> newest);

    /// Writes in batches, each a transaction outside the journal; waiting edits get their turn between two of them.
    /// `batch` says whether more remains. Nothing else learns of the rows before an edit() makes them show.
    using BatchWork = std::function<Result<bool>(db::Connection&)>;
    QFuture<Result<void>> writeInBatches(BatchWork batch, Cancellation cancellation = {});

    /// Reads on a reader thread, in one consistent snapshot. A cancelled read ends with ErrorCode::Cancelled.
    /// Deliver the answer with `.then(context, …)`.
    template <typename T>
    QFuture<Result<T>> read(std::function<Result<T>(db::Connection&)> work, Cancellation cancellation = {}) const {
        return m_readers->run<T>(std::move(work), std::move(cancellation));
    }

    /// Why nothing can be written, in words; empty when it can.
    [[nodiscard]] const QString& whyReadOnly() const { return m_whyReadOnly; }

    /// What a person should know about this opening, one sentence each: a second name of the file, a mended index.
    [[nodiscard]] const QStringList& notices() const { return m_notices; }

    /// Checks the file: quick_check, or with `thorough` also indexes, references and the full text. Changes nothing.
    [[nodiscard]] QFuture<Result<void>> check(bool thorough) const;

    /// Writes a verified copy of the whole workspace to a new file: with every edit that was made before, and none that
    /// is made after.
    [[nodiscard]] QFuture<Result<void>> backup(const QString& target) const;

    /// The files whose import a crash broke off before this opening; nothing of them shows, their rows are taken out in
    /// the background.
    [[nodiscard]] const QStringList& interruptedImports() const { return m_interruptedImports; }

    /// What undo and redo would do now, as far as this object has heard.
    [[nodiscard]] const UndoState& undoState() const { return m_undoState; }

    /// True while writeInBatches() runs: an edit may have to wait for it.
    [[nodiscard]] bool isImporting() const { return m_batches > 0; }

Q_SIGNALS:
    /// After each commit, in this object's thread.
    void changed(const throughline::core::ChangeSet& changes);
    void undoStateChanged(const throughline::core::UndoState& state);
    void importingChanged(bool importing);
    /// Before an edit() of kManyRecords or more, in the thread that makes it.
    void manyAboutToChange();

private:
    Workspace(QString path, db::Access access, WorkspaceOptions options);
    Result<void> start(bool unclean, bool network, bool create);
    void countBatches(int by);
    Result<void> clearInterruptedImports();
    void committed(const ChangeSet& changes, const UndoState& state);
    QFuture<Result<ChangeSet>> commit(std::function<Result<ChangeSet>(db::Connection&)> work);
    void nextBatch(const std::shared_ptr<QPromise<Result<void>>>& promise, BatchWork batch, Cancellation cancellation);

    QString m_path;
    db::Access m_access;
    WorkspaceOptions m_options;
    QString m_whyReadOnly;
    QStringList m_notices;
    UndoState m_undoState;
    int m_batches = 0;
    std::atomic<bool> m_closing = false; ///< batches end between two of them
    QStringList m_interruptedImports;
    std::unique_ptr<WorkspaceLock> m_lock;
    std::unique_ptr<WorkspaceWriter> m_writer;
    std::unique_ptr<Readers> m_readers;
};

} // namespace throughline::core
