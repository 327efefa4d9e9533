// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/readers.h"

#include "core/db/error.h"

#include <sqlite3.h>

namespace throughline::core {

namespace {
constexpr int kReaderThreads = 4;
}

Readers::Readers(QString path, db::Access access) : m_path(std::move(path)), m_access(access) {
    m_pool.setMaxThreadCount(kReaderThreads);
    m_pool.setExpiryTimeout(-1);
}

Readers::~Readers() {
    m_pool.waitForDone();
}

Result<db::Connection*> Readers::connectionOfThisThread() {
    if (!m_connections.hasLocalData()) {
        TRY_ASSIGN(auto opened, db::Connection::open(m_path, m_access));
        m_connections.setLocalData(std::shared_ptr<db::Connection>(std::move(opened)));
    }
    return m_connections.localData().get();
}

Error Readers::cancelled() {
    return db::fromSqlite(SQLITE_INTERRUPT, QStringLiteral("cancelled before it ended"));
}

} // namespace throughline::core
