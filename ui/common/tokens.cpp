// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"

#include <algorithm>
#include <cmath>

namespace throughline::ui {

namespace {

QColor rgb(QRgb value) {
    return QColor(value);
}

template <std::size_t N>
std::array<QColor, N> row(const std::array<QRgb, N>& values) {
    std::array<QColor, N> colours;
    std::transform(values.begin(), values.end(), colours.begin(), rgb);
    return colours;
}

/// `top` painted at `share` opacity over `ground`.
QColor over(const QColor& ground, const QColor& top, float share) {
    const auto mix = [share](float below, float above) { return below + (above - below) * share; };
    return QColor::fromRgbF(mix(ground.redF(), top.redF()), mix(ground.greenF(), top.greenF()),
                            mix(ground.blueF(), top.blueF()))
        .toRgb();
}

Tokens light() {
    Tokens t;
    t.window = rgb(0xF3F4F6);
    t.base = rgb(0xFFFFFF);
    t.alt = rgb(0xF8F9FA);
    t.raised = rgb(0xFFFFFF);
    t.hover = rgb(0xECEEF1);
    t.pressed = rgb(0xE0E3E8);
    t.line = rgb(0xDCE0E5);
    t.lineStrong = rgb(0x858D99);
    t.text = rgb(0x1A1E24);
    t.muted = rgb(0x57606C);
    t.disabled = rgb(0x8C939D);
    t.accent = rgb(0x3350B8);
    t.accentHover = rgb(0x2A439C);
    t.onAccent = rgb(0xFFFFFF);
    t.accentSoft = rgb(0xE6EBFA);
    t.selection = rgb(0xD3DDF8);
    t.selectionInactive = rgb(0xE3E6EA);
    t.positive = rgb(0x086747);
    t.positiveSoft = rgb(0xDFF3EB);
    t.neutral = rgb(0x5F6874);
    t.negative = rgb(0xA63A06);
    t.negativeSoft = rgb(0xFBE9E0);
    t.warning = rgb(0x855600);
    t.warningSoft = rgb(0xFBF0D9);
    t.mark = rgb(0xFFE8A3);
    t.quoteSoft = row<4>({0xDFEAF6, 0xFBE3D0, 0xD8EFE5, 0xF4E6EF});
    t.series = row<6>({0x0D5AA2, 0xDB6305, 0x25986E, 0xBC7FA7, 0x884900, 0x00344F});
    t.seriesOther = rgb(0x8C939D);
    t.importance = row<3>({0xA9C6E6, 0x5C93CC, 0x0D5AA2});
    t.sequential = row<7>({0xEAF1F9, 0xC6DAEE, 0x9CC0E2, 0x6DA2D2, 0x3E80BC, 0x0D5AA2, 0x083B6C});
    t.diverging = row<7>({0x9A3F00, 0xDB6305, 0xF0B58A, 0xE4E6EA, 0xA9C6E6, 0x3E80BC, 0x083B6C});
    t.sentimentNegative = t.series[1];
    t.sentimentNeutral = rgb(0xC3C9D1);
    t.sentimentPositive = over(t.base, t.series[2], 0.75F);
    return t;
}

Tokens dark() {
    Tokens t;
    t.window = rgb(0x16181C);
    t.base = rgb(0x1C1F24);
    t.alt = rgb(0x20242A);
    t.raised = rgb(0x262A31);
    t.hover = rgb(0x262A31);
    t.pressed = rgb(0x30353D);
    t.line = rgb(0x343942);
    t.lineStrong = rgb(0x727B88);
    t.text = rgb(0xE4E7EB);
    t.muted = rgb(0xA2AAB5);
    t.disabled = rgb(0x6D7580);
    t.accent = rgb(0x92A8FF);
    t.accentHover = rgb(0xA9BAFF);
    t.onAccent = rgb(0x10131A);
    t.accentSoft = rgb(0x262F4B);
    t.selection = rgb(0x2C3961);
    t.selectionInactive = rgb(0x2D323A);
    t.positive = rgb(0x4CC79B);
    t.positiveSoft = rgb(0x17382D);
    t.neutral = rgb(0x9AA3AF);
    t.negative = rgb(0xF08A55);
    t.negativeSoft = rgb(0x43271A);
    t.warning = rgb(0xE3B04B);
    t.warningSoft = rgb(0x3A2F17);
    t.mark = rgb(0x66521A);
    t.quoteSoft = row<4>({0x22324E, 0x4A2617, 0x173A28, 0x46303A});
    t.series = row<6>({0x86ABF3, 0xF4561E, 0x2CA462, 0xFDA2C2, 0xFFD79E, 0xDBEBFE});
    t.seriesOther = rgb(0x7E8792);
    t.importance = row<3>({0x34507F, 0x5A80C4, 0x9DBBF7});
    t.sequential = row<7>({0x22303F, 0x2A4566, 0x345C8F, 0x4576B6, 0x6692D9, 0x86ABF3, 0xBCD1FA});
    t.diverging = row<7>({0xFFB28F, 0xF4561E, 0x8A3A1D, 0x3A3F47, 0x3B5D99, 0x86ABF3, 0xC9DAFC});
    t.sentimentNegative = t.series[1];
    t.sentimentNeutral = rgb(0x565D68);
    t.sentimentPositive = over(t.base, t.series[2], 0.75F);
    return t;
}

/// Relative luminance, WCAG 2.x.
double luminance(const QColor& colour) {
    const auto linear = [](float channel) {
        const auto value = static_cast<double>(channel);
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Tokens& tokens(Theme theme) {
    static const Tokens lightTokens = light();
    static const Tokens darkTokens = dark();
    return theme == Theme::Dark ? darkTokens : lightTokens;
}

Theme themeOf(const QPalette& palette) {
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness() ? Theme::Dark
                                                                                                         : Theme::Light;
}

const Tokens& tokens(const QPalette& palette) {
    return tokens(themeOf(palette));
}

double contrastRatio(const QColor& one, const QColor& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)}); // the list form copies
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace throughline::ui
