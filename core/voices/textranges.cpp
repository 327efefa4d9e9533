// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/textranges.h"

#include <algorithm>

namespace throughline::core {

TextEdit editBetween(const QString& before, const QString& after) {
    const auto shorter = static_cast<int>(std::min(before.size(), after.size()));
    const auto [oldDiffers, newDiffers] = std::mismatch(before.begin(), before.begin() + shorter, after.begin());
    auto from = static_cast<int>(oldDiffers - before.begin());
    if (from > 0 && before.at(from - 1).isHighSurrogate())
        --from;
    int common = 0;
    while (common < shorter - from && before.at(before.size() - 1 - common) == after.at(after.size() - 1 - common))
        ++common;
    if (common > 0 && before.at(before.size() - common).isLowSurrogate())
        --common;
    return {from, static_cast<int>(before.size()) - common, static_cast<int>(after.size()) - common};
}

std::optional<TextRange> rangeAfter(TextRange range, const TextEdit& edit) {
    if (range.to <= edit.from)
        return range;
    if (range.from >= edit.oldEnd) {
        const int shift = edit.newEnd - edit.oldEnd;
        return TextRange{range.from + shift, range.to + shift};
    }
    return std::nullopt;
}

TextRange stretchedAfter(TextRange range, const TextEdit& edit) {
    const int shift = edit.newEnd - edit.oldEnd;
    const auto moved = [&](int position) {
        if (position <= edit.from)
            return position;
        return position >= edit.oldEnd ? position + shift : std::min(position, edit.newEnd);
    };
    return {moved(range.from), moved(range.to)};
}

TextRange trimmed(const QString& text, TextRange range) {
    range.from = std::clamp(range.from, 0, static_cast<int>(text.size()));
    range.to = std::clamp(range.to, range.from, static_cast<int>(text.size()));
    while (range.from < range.to && text.at(range.from).isSpace())
        ++range.from;
    while (range.to > range.from && text.at(range.to - 1).isSpace())
        --range.to;
    if (range.from > 0 && range.from < range.to && text.at(range.from).isLowSurrogate())
        --range.from;
    if (range.to < text.size() && range.to > range.from && text.at(range.to).isLowSurrogate())
        ++range.to;
    return range;
}

} // namespace throughline::core
