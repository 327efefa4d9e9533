// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/quitsignals.h"

#include <QCoreApplication>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace throughline::app {

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

/// Written by the handler, read by the notifier: a handler may do nothing else.
std::array<int, 2> g_sockets{-1, -1};

void wake(int) {
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(g_sockets[0], &byte, 1);
}

} // namespace

QuitSignals::QuitSignals() {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, g_sockets.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(g_sockets[1], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [] { QCoreApplication::exit(); });
    for (const int signal : kSignals)
        std::signal(signal, wake);
}

QuitSignals::~QuitSignals() {
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (const int socket : g_sockets)
        close(socket);
}

} // namespace throughline::app
