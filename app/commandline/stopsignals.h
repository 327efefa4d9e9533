// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"

#include <atomic>
#include <thread>

namespace throughline::app {

/// While it lives, SIGTERM, SIGINT and SIGHUP stop the work of a command instead of the process, so that it ends with
/// everything closed. Make it before any thread, which would take the signals itself.
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    [[nodiscard]] const core::Cancellation& cancellation() const { return m_cancellation; }

private:
    core::Cancellation m_cancellation;
    std::atomic<bool> m_ending = false;
    std::thread m_waiting;
};

} // namespace throughline::app
