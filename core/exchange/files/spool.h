// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/files/bytesource.h"

#include <QByteArrayView>
#include <QTemporaryFile>

#include <memory>

namespace throughline::core {

/// Collects bytes of unknown number: a few stay in memory, many go to an unnamed temporary file.
class Spool {
public:
    [[nodiscard]] Result<void> append(QByteArrayView bytes);
    [[nodiscard]] qint64 size() const { return m_size; }
    /// All that was appended; nothing can be appended afterwards.
    [[nodiscard]] Result<ByteSource> finish();

private:
    QByteArray m_memory;
    std::shared_ptr<QTemporaryFile> m_file;
    qint64 m_size = 0;
};

} // namespace throughline::core
