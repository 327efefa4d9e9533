// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

namespace throughline::core {

/// Bytes that can be read at any offset: a file, a converted copy of one, or memory.
/// Copies share the bytes; reading is safe from any thread. A file is read in blocks, never mapped, so that a file
/// that shrinks during the work is an error and not a crash.
class ByteSource {
public:
    /// No bytes at all.
    ByteSource() = default;
    [[nodiscard]] static ByteSource fromMemory(QByteArray bytes);
    /// Takes over a file opened for reading; bytes appended after this call are not seen.
    [[nodiscard]] static ByteSource fromFile(std::shared_ptr<QFile> file, qint64 size);

    [[nodiscard]] qint64 size() const { return m_size; }
    /// The part that begins at `offset` and has `count` bytes; offsets of the part begin at 0 again.
    [[nodiscard]] ByteSource part(qint64 offset, qint64 count) const;
    /// Reads `count` bytes at `offset`, fewer only at the end. InputOutput when the file shrank or cannot be read.
    [[nodiscard]] Result<qint64> read(qint64 offset, char* to, qint64 count) const;
    /// The same as an array of bytes.
    [[nodiscard]] Result<QByteArray> read(qint64 offset, qint64 count) const;

private:
    QByteArray m_memory;
    std::shared_ptr<QFile> m_file;
    qint64 m_start = 0;
    qint64 m_size = 0;
};

} // namespace throughline::core
