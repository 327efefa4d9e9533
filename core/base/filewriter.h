// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>

namespace throughline::core {

/// Takes the next bytes of a file; an error means that they could not be written.
using ByteSink = std::function<Result<void>(QByteArrayView)>;

/// Makes a file's content by handing its bytes to the sink, in order; an error of its own stops the writing.
using ByteProducer = std::function<Result<void>(const ByteSink&)>;

/// Writes a whole file or nothing. The bytes go to a hidden file beside `path`, are synced to the disk, read back and
/// compared, and only then take the place of `path` (readable and writable by its owner alone; a link is followed).
/// After an error a previous file is unchanged, and the message says so. Blocks; call it off the window's thread.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// The same for content that is made piece by piece and should not be held in memory at once.
[[nodiscard]] Result<void> writeFile(const QString& path, const ByteProducer& produce);

} // namespace throughline::core
