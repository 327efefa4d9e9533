// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace throughline::core {

/// How a run of bytes reads as UTF-8.
enum class Utf8State {
    Valid,
    Incomplete, ///< Valid so far, but the last character lacks bytes.
    Invalid,    ///< Overlong forms, surrogates and values above U+10FFFF included (RFC 3629).
};

struct Utf8Scan {
    Utf8State state = Utf8State::Valid;
    qsizetype validBytes = 0; ///< How many bytes are valid before the first bad or incomplete character.
};

/// Strict validation in one pass, eight ASCII characters at a time.
[[nodiscard]] Utf8Scan scanUtf8(QByteArrayView bytes);

} // namespace throughline::core
