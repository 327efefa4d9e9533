// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace throughline::ui {

/// Hands the answer of `future` to `handler` in the thread of `context`; nothing happens when `context` is gone by
/// then. QFuture::then(context, …) of Qt 6.4 needs the context to outlive the work, which a page cannot promise.
template <typename T, typename Handler>
void whenDone(const QFuture<T>& future, QObject* context, Handler handler) {
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             handler(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace throughline::ui
