// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voice.h"

namespace throughline::core {

/// The part of a text that an edit replaced, found by the longest common beginning and end.
struct TextEdit {
    int from = 0;   ///< UTF-16 units of both texts
    int oldEnd = 0; ///< end of the replaced part in the old text
    int newEnd = 0; ///< end of the replacing part in the new text

    bool operator==(const TextEdit&) const = default;
};
[[nodiscard]] TextEdit editBetween(const QString& before, const QString& after);

/// Where a range lies after an edit; none when the edit changed words inside it.
[[nodiscard]] std::optional<TextRange> rangeAfter(TextRange range, const TextEdit& edit);

/// As rangeAfter(), but a range that the edit touches grows or shrinks with it (turns always cover their words).
[[nodiscard]] TextRange stretchedAfter(TextRange range, const TextEdit& edit);

/// A range without the blanks at its ends, moved off the middle of surrogate pairs.
[[nodiscard]] TextRange trimmed(const QString& text, TextRange range);

} // namespace throughline::core
