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

/// Hands on the newest of several answers: readers run side by side, so one may overtake another. A member of the
/// context of its handlers.
class NewestAnswer {
public:
    /// As whenDone(), unless there was another await() or a drop() meanwhile.
    template <typename T, typename Handler>
    void await(const QFuture<T>& future, QObject* context, Handler handler) {
        whenDone(future, context, [this, mine = ++m_asked, handler = std::move(handler)](const T& answer) mutable {
            if (mine == m_asked)
                handler(answer);
        });
    }
    void drop() { ++m_asked; }

private:
    int m_asked = 0;
};

} // namespace throughline::ui
