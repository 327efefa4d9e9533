// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/stopsignals.h"

#include <csignal>
#include <pthread.h>

namespace throughline::app {

namespace {

sigset_t stopSet() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

} // namespace

StopSignals::StopSignals() {
    const sigset_t set = stopSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiting = std::thread([this, set] {
        constexpr timespec kLook{.tv_sec = 0, .tv_nsec = 20'000'000};
        while (!m_ending) {
            if (sigtimedwait(&set, nullptr, &kLook) > 0)
                m_cancellation.cancel();
        }
    });
}

StopSignals::~StopSignals() {
    m_ending = true;
    m_waiting.join();
    const sigset_t set = stopSet();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace throughline::app
