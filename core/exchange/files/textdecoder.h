// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/exchange/files/filegate.h"

#include <QStringList>

namespace throughline::core {

/// A file's text as strict UTF-8 without byte order mark.
struct DecodedText {
    ByteSource utf8;
    QString encoding; ///< What the file was written in, such as "UTF-8" or "windows-1252".
    QStringList warnings;
};

/// Reads the byte order mark, then validates the whole file as UTF-8; never replaces a character without a warning.
/// A file in any other encoding needs `encoding` (any name that iconv knows); without it the error is NeedsDecision, it
/// names the first line that is not UTF-8 and the encoding that it looks like. UTF-8 is not copied, anything else is
/// converted to an unnamed temporary file. Blocking; for a worker thread.
[[nodiscard]] Result<DecodedText> decodeText(const SourceFile& file, const QString& encoding = {},
                                             const Cancellation& cancellation = {});

/// The encoding that decodeText() asked about, to be offered; empty for a file that says itself in which it is.
[[nodiscard]] Result<QString> likelyEncoding(const SourceFile& file, const Cancellation& cancellation = {});

} // namespace throughline::core
