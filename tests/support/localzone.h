// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <ctime>

namespace throughline::test {

/// While it lives, this process and the programs it starts are in another time zone, named as POSIX does: "<-12>12"
/// lies twelve hours behind UTC. To be made where nothing runs in another thread.
class LocalZone {
public:
    explicit LocalZone(const QByteArray& zone) : m_before(qgetenv("TZ")), m_wasSet(qEnvironmentVariableIsSet("TZ")) {
        qputenv("TZ", zone);
        tzset();
    }
    ~LocalZone() {
        if (m_wasSet)
            qputenv("TZ", m_before);
        else
            qunsetenv("TZ");
        tzset();
    }
    Q_DISABLE_COPY_MOVE(LocalZone)

private:
    QByteArray m_before;
    bool m_wasSet;
};

} // namespace throughline::test
