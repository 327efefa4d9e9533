// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/plan/textfit.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

// Shares of the point size: the average of a wide sans serif face, a full-width character, and the line pitch.
constexpr double kNarrow = 0.53;
constexpr double kCapital = 0.66;
constexpr double kBroad = 0.92; // W, M, m, w, @, %
constexpr double kWide = 1.05;
constexpr double kLinePitch = 1.2;

double widthOf(QChar unit) {
    if (unit.isLowSurrogate() || unit.category() == QChar::Mark_NonSpacing)
        return 0;
    if (unit.unicode() >= 0x1100)
        return kWide;
    if (u"WMmw@%"_s.contains(unit))
        return kBroad;
    return unit.isUpper() ? kCapital : kNarrow;
}

/// The lines that a paragraph takes: words are kept whole where they fit, and cut where they do not.
int lineCount(const QString& paragraph, double widthInSizes) {
    int lines = 1;
    double used = 0;
    double word = 0;
    for (const QChar unit : paragraph) {
        const double width = widthOf(unit);
        word = unit.isSpace() ? 0 : word + width;
        used += width;
        if (used > widthInSizes && !unit.isSpace()) {
            ++lines;
            if (word > widthInSizes)
                word = width;
            used = word;
        }
    }
    return lines;
}

QString cutAtWord(const QString& text, qsizetype length) {
    qsizetype end = length;
    const qsizetype space = text.lastIndexOf(u' ', end);
    if (space > end - 40 && space > 0)
        end = space;
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.first(end).trimmed() + u'…';
}

} // namespace

double estimatedHeight(const QString& text, double pointSize, double widthPoints) {
    const double widthInSizes = std::max(1.0, widthPoints / pointSize);
    int lines = 0;
    for (const QString& paragraph : text.split(u'\n'))
        lines += lineCount(paragraph, widthInSizes);
    return lines * pointSize * kLinePitch;
}

FittedText fitText(const QString& text, double widthPoints, double heightPoints, SizeRange sizes,
                   const TextMeasure& measure) {
    for (int size = sizes.largest; size >= sizes.smallest; --size) {
        if (measure(text, size, widthPoints) <= heightPoints)
            return {text, size, false};
    }
    qsizetype fits = 0;
    qsizetype tooLong = text.size();
    while (tooLong - fits > 1) {
        const qsizetype middle = fits + (tooLong - fits) / 2;
        (measure(cutAtWord(text, middle), sizes.smallest, widthPoints) <= heightPoints ? fits : tooLong) = middle;
    }
    return {cutAtWord(text, fits), sizes.smallest, true};
}

} // namespace throughline::core
