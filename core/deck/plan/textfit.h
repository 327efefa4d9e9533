// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace throughline::core {

/// The height in points of text set in a size (points) and broken at a width (points). The window passes one that asks
/// the fonts; without a display there is estimatedHeight().
using TextMeasure = std::function<double(const QString& text, double pointSize, double widthPoints)>;

/// A height that real fonts hardly exceed: wide average characters, full-width ones for East Asian scripts and emoji.
[[nodiscard]] double estimatedHeight(const QString& text, double pointSize, double widthPoints);

/// Text and the size in which it fits its box.
struct FittedText {
    QString text;
    int pointSize = 0;
    bool shortened = false; ///< The text ends with an ellipsis because the smallest size was still too big.
};

/// The sizes that a text may take, in points.
struct SizeRange {
    int largest = 0;
    int smallest = 0;
};

/// The largest size in which the text fits the box; shortened at a word when even the smallest does not do.
[[nodiscard]] FittedText fitText(const QString& text, double widthPoints, double heightPoints, SizeRange sizes,
                                 const TextMeasure& measure);

} // namespace throughline::core
