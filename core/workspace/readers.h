// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/db/connection.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <QThreadStorage>

#include <functional>
#include <memory>

namespace throughline::core {

/// A few threads, each with a read-only connection of its own to one workspace file.
class Readers {
public:
    Readers(QString path, db::Access access);
    ~Readers();

    /// Runs `work` in one read transaction on any of the threads.
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(db::Connection&)> work, Cancellation cancellation) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_pool.start([this, promise, work = std::move(work), cancellation] {
            promise->addResult(perform<T>(work, cancellation));
            promise->finish();
        });
        return promise->future();
    }

private:
    template <typename T>
    Result<T> perform(const std::function<Result<T>(db::Connection&)>& work, const Cancellation& cancellation) {
        if (cancellation.isCancelled())
            return cancelled();
        TRY_ASSIGN(db::Connection* const connection, connectionOfThisThread());
        const auto guard = connection->interruptOn(cancellation);
        TRY(connection->script("BEGIN"));
        Result<T> result = work(*connection);
        (void)connection->script("ROLLBACK").has_value();
        if (cancellation.isCancelled())
            return cancelled();
        return result;
    }

    [[nodiscard]] Result<db::Connection*> connectionOfThisThread();
    [[nodiscard]] static Error cancelled();

    QString m_path;
    db::Access m_access;
    QThreadStorage<std::shared_ptr<db::Connection>> m_connections;
    QThreadPool m_pool; // ends its threads, and so their connections, before the members above go
};

} // namespace throughline::core
