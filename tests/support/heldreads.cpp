// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heldreads.h"

#include <QMutexLocker>

#include <sqlite3.h>

#include <atomic>

namespace throughline::test {

namespace {

std::atomic<HeldReads*> s_current = nullptr;

int traceRow(unsigned, void*, void* statement, void*) {
    auto* const row = static_cast<sqlite3_stmt*>(statement);
    const bool reading = sqlite3_db_readonly(sqlite3_db_handle(row), "main") == 1;
    if (HeldReads* const held = s_current; held && reading)
        held->rowRead(sqlite3_sql(row));
    return 0;
}

int traceConnection(sqlite3* connection, char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(connection, SQLITE_TRACE_ROW, traceRow, nullptr);
}

auto extension() {
    return reinterpret_cast<void (*)()>(traceConnection);
}

} // namespace

HeldReads::HeldReads() {
    s_current = this;
    sqlite3_auto_extension(extension());
}

HeldReads::~HeldReads() {
    sqlite3_cancel_auto_extension(extension());
    s_current = nullptr;
}

void HeldReads::hold(const QByteArray& part) {
    const QMutexLocker lock(&m_mutex);
    m_part = part;
}

int HeldReads::held() const {
    const QMutexLocker lock(&m_mutex);
    return m_held;
}

void HeldReads::release() {
    const QMutexLocker lock(&m_mutex);
    m_part.clear();
    m_held = 0;
    m_released.wakeAll();
}

void HeldReads::rowRead(const QByteArray& sql) {
    const QMutexLocker lock(&m_mutex);
    if (m_part.isEmpty() || !sql.contains(m_part))
        return;
    ++m_held;
    while (m_held > 0)
        m_released.wait(&m_mutex);
}

} // namespace throughline::test
