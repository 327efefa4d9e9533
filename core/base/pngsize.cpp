// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pngsize.h"

#include <QtEndian>

#include <limits>

namespace throughline::core {

QSize sizeOfPng(const QByteArray& png) {
    // The signature, then the chunk IHDR: https://www.w3.org/TR/png-3/#11IHDR
    constexpr qsizetype kWidthAt = 16;
    constexpr qsizetype kHeightAt = 20;
    constexpr quint32 kMost = std::numeric_limits<int>::max();
    if (!png.startsWith("\x89PNG\r\n\x1a\n") || png.size() < kHeightAt + 4)
        return {};
    const auto width = qFromBigEndian<quint32>(png.constData() + kWidthAt);
    const auto height = qFromBigEndian<quint32>(png.constData() + kHeightAt);
    if (width == 0 || height == 0 || width > kMost || height > kMost)
        return {};
    return {static_cast<int>(width), static_cast<int>(height)};
}

} // namespace throughline::core
