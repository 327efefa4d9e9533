// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <memory>

namespace throughline::app {

/// Turns SIGTERM, SIGINT and SIGHUP into an orderly quit: waiting edits are committed, the workspace is closed.
class QuitSignals {
public:
    QuitSignals();
    ~QuitSignals();
    Q_DISABLE_COPY_MOVE(QuitSignals)

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace throughline::app
