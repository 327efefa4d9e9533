// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/workspacesettings.h"

#include "core/base/pngsize.h"

#include <algorithm>

namespace throughline::core {

bool isLogo(const QByteArray& png) {
    const QSize size = sizeOfPng(png);
    return size.isValid() && std::max(size.width(), size.height()) <= kMostLogoPixels && png.size() <= kMostLogoBytes;
}

QString colourFrom(const QString& text) {
    constexpr qsizetype kDigits = 6;
    QString digits = text.trimmed().toUpper();
    if (digits.startsWith(u'#'))
        digits.remove(0, 1);
    const bool isHex = std::all_of(digits.begin(), digits.end(),
                                   [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F'); });
    return isHex && digits.size() == kDigits ? digits : QString();
}

} // namespace throughline::core
