// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>

#include <utility>

namespace throughline::ui {

/// Calls `handler` with the answer in the window's thread, unless `context` is gone by then. QFuture::then(context, …)
/// of Qt 6.4 ends a debug build when the context is gone before the answer comes.
template <typename T, typename Handler>
void deliver(QFuture<T> future, QObject* context, Handler handler) {
    future.then(QCoreApplication::instance(),
                [alive = QPointer<QObject>(context), handler = std::move(handler)](const T& answer) {
                    if (alive)
                        handler(answer);
                });
}

} // namespace throughline::ui
