// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/spool.h"

#include <QCoreApplication>

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Spool)
};

constexpr qint64 kInMemory = 16 * 1024 * 1024;

Error diskError(const QString& detail) {
    return {ErrorCode::InputOutput,
            Texts::tr("There is no room for the temporary copy of the file. Nothing was imported."), detail};
}

} // namespace

Result<void> Spool::append(QByteArrayView bytes) {
    m_size += bytes.size();
    if (!m_file && m_size <= kInMemory) {
        m_memory.append(bytes);
        return {};
    }
    if (!m_file) {
        m_file = std::make_shared<QTemporaryFile>();
        if (!m_file->open() || m_file->write(m_memory) != m_memory.size())
            return diskError(m_file->errorString());
        m_memory.clear();
    }
    if (m_file->write(bytes.data(), bytes.size()) != bytes.size())
        return diskError(m_file->errorString());
    return {};
}

Result<ByteSource> Spool::finish() {
    if (!m_file)
        return ByteSource::fromMemory(m_memory);
    if (!m_file->flush())
        return diskError(m_file->errorString());
    return ByteSource::fromFile(m_file, m_size);
}

} // namespace throughline::core
