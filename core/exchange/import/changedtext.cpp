// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/changedtext.h"

#include <algorithm>

namespace throughline::core {

namespace {

constexpr qsizetype kBefore = 24;   ///< characters that are shown before the first difference
constexpr qsizetype kLongest = 120; ///< of each side

QString from(const QString& text, qsizetype start) {
    while (start > 0 && start < text.size() && text.at(start).isLowSurrogate())
        --start;
    QString part = text.mid(start, kLongest);
    if (start + part.size() < text.size()) {
        if (part.back().isHighSurrogate())
            part.chop(1);
        part.append(u'…');
    }
    if (start > 0)
        part.prepend(u'…');
    return part;
}

} // namespace

ChangedText changedText(qint64 row, const QString& before, const QString& after) {
    const auto same = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin();
    const qsizetype start = std::max<qsizetype>(0, same - kBefore);
    return {row, from(before, start), from(after, start)};
}

} // namespace throughline::core
