// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/exchange/files/bytesource.h"

#include <QString>

namespace throughline::core {

/// UTF-8 made of other bytes.
struct ConvertedText {
    ByteSource utf8;
    qint64 replaced = 0; ///< How many characters had no meaning in that encoding and became U+FFFD.
};

/// Converts with iconv; `encoding` is any name that it knows. Small results stay in memory, others go to an unnamed
/// temporary file. InvalidInput when the encoding is not known.
[[nodiscard]] Result<ConvertedText> convertToUtf8(const ByteSource& bytes, const QString& encoding,
                                                  const Cancellation& cancellation);

} // namespace throughline::core
