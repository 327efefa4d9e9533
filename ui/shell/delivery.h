// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QPointer>

namespace throughline::ui {

/// Hands the answer of a read or an edit of `workspace` to `receive` in the window's thread, unless `receiver` is gone
/// by then. For what may go before its answer comes: Qt 6.4 ends the program when the context of then() is gone.
template <typename T, typename Receive>
void deliver(core::Workspace& workspace, QFuture<core::Result<T>> answer, QObject* receiver, Receive receive) {
    answer.then(&workspace, [alive = QPointer<QObject>(receiver),
                             receive = std::move(receive)](const core::Result<T>& result) mutable {
        if (alive)
            receive(result);
    });
}

} // namespace throughline::ui
