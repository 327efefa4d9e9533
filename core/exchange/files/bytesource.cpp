// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/bytesource.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ByteSource)
};

} // namespace

ByteSource ByteSource::fromMemory(QByteArray bytes) {
    ByteSource source;
    source.m_size = bytes.size();
    source.m_memory = std::move(bytes);
    return source;
}

ByteSource ByteSource::fromFile(std::shared_ptr<QFile> file, qint64 size) {
    ByteSource source;
    source.m_file = std::move(file);
    source.m_size = size;
    return source;
}

ByteSource ByteSource::part(qint64 offset, qint64 count) const {
    ByteSource source = *this;
    const qint64 from = std::clamp<qint64>(offset, 0, m_size);
    source.m_start = m_start + from;
    source.m_size = std::clamp<qint64>(count, 0, m_size - from);
    return source;
}

Result<qint64> ByteSource::read(qint64 offset, char* to, qint64 count) const {
    const qint64 wanted = std::clamp<qint64>(count, 0, std::max<qint64>(0, m_size - offset));
    if (!m_file) {
        if (wanted > 0)
            std::memcpy(to, m_memory.constData() + m_start + offset, static_cast<size_t>(wanted));
        return wanted;
    }
    qint64 done = 0;
    while (done < wanted) {
        const ssize_t got =
            ::pread(m_file->handle(), to + done, static_cast<size_t>(wanted - done), m_start + offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Error{ErrorCode::InputOutput,
                         Texts::tr("The file could not be read to its end. Nothing was imported."),
                         QString::fromLocal8Bit(std::strerror(errno))};
        if (got == 0)
            return Error{
                ErrorCode::InputOutput,
                Texts::tr(
                    "The file was changed by another program while it was read. Nothing was imported; try again."),
                {}};
        done += got;
    }
    return done;
}

Result<QByteArray> ByteSource::read(qint64 offset, qint64 count) const {
    QByteArray bytes(std::clamp<qint64>(count, 0, std::max<qint64>(0, m_size - offset)), Qt::Uninitialized);
    TRY(read(offset, bytes.data(), bytes.size()));
    return bytes;
}

} // namespace throughline::core
