// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace throughline::core {

/// Asks running work to stop. Copies share one state; every member may be called from any thread.
class Cancellation {
public:
    /// Stops the work now: isCancelled() turns true and the installed interrupt, if any, is called.
    void cancel() const {
        const std::lock_guard lock(m_state->mutex);
        m_state->cancelled = true;
        if (m_state->interrupt)
            m_state->interrupt();
    }

    [[nodiscard]] bool isCancelled() const { return m_state->cancelled; }

    /// Installs what breaks off a blocking call of the work (such as sqlite3_interrupt); an empty function removes it.
    void setInterrupt(std::function<void()> interrupt) const {
        const std::lock_guard lock(m_state->mutex);
        m_state->interrupt = std::move(interrupt);
    }

private:
    struct State {
        std::atomic<bool> cancelled = false;
        std::mutex mutex;
        std::function<void()> interrupt;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace throughline::core
