// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/decktheme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DeckTheme)
};

/// Red, green and blue, or hue (in sixths), saturation and lightness, each from 0 to 1 (hue to 6).
using Triple = std::array<double, 3>;

Triple channels(const QString& hex) {
    Triple rgb{};
    for (size_t i = 0; i < rgb.size(); ++i)
        rgb.at(i) = QStringView(hex).mid(static_cast<qsizetype>(i) * 2, 2).toInt(nullptr, 16) / 255.0;
    return rgb;
}

QString hexText(const Triple& rgb) {
    QString hex;
    for (const double channel : rgb)
        hex += QString::number(std::lround(std::clamp(channel, 0.0, 1.0) * 255), 16).rightJustified(2, u'0');
    return hex.toUpper();
}

/// To and from hue, saturation and lightness: https://www.w3.org/TR/css-color-3/#hsl-color
Triple toHsl(const Triple& rgb) {
    const auto [least, most] = std::minmax_element(rgb.cbegin(), rgb.cend());
    const double lightness = (*least + *most) / 2;
    const double chroma = *most - *least;
    if (chroma <= 0)
        return {0, 0, lightness};
    double hue = 0;
    if (most == rgb.cbegin())
        hue = (rgb[1] - rgb[2]) / chroma + (rgb[1] < rgb[2] ? 6 : 0);
    else if (most == rgb.cbegin() + 1)
        hue = (rgb[2] - rgb[0]) / chroma + 2;
    else
        hue = (rgb[0] - rgb[1]) / chroma + 4;
    return {hue, chroma / (1 - std::abs(2 * lightness - 1)), lightness};
}

Triple toRgb(const Triple& hsl) {
    const double hue = hsl[0];
    const double saturation = hsl[1];
    const double lightness = hsl[2];
    const double reach = saturation * std::min(lightness, 1 - lightness);
    const auto channel = [&](double offset) {
        const double position = std::fmod(offset + hue * 2, 12.0);
        return lightness - reach * std::clamp(std::min(position - 3, 9 - position), -1.0, 1.0);
    };
    return {channel(0), channel(8), channel(4)};
}

QString baseColour(const DeckTheme& theme, QLatin1StringView name) {
    if (name == "tx1"_L1)
        return theme.text;
    if (name == "bg1"_L1)
        return theme.ground;
    if (name == "tx2"_L1)
        return theme.muted;
    if (name == "bg2"_L1)
        return theme.paleGround;
    const auto accent = static_cast<size_t>(name.back().toLatin1() - '1');
    return theme.accents.at(std::min(accent, theme.accents.size() - 1));
}

/// Relative luminance: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(const QString& hex) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const Triple rgb = channels(hex);
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

double contrast(const QString& a, const QString& b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

DeckTheme deckTheme(const WorkspaceSettings& settings) {
    DeckTheme theme;
    const Brand& brand = settings.brand;
    for (size_t i = 0; i < theme.accents.size(); ++i) {
        if (!brand.colours.at(i).isEmpty())
            theme.accents.at(i) = brand.colours.at(i);
    }
    if (!brand.font.isEmpty()) {
        theme.headingFont = brand.font;
        theme.bodyFont = brand.font;
    }
    if (!settings.product.isEmpty())
        theme.name = settings.product;
    theme.logo = brand.logo;
    if (!brand.logo.isEmpty())
        theme.logoDescription =
            settings.product.isEmpty() ? Texts::tr("Logo") : Texts::tr("Logo of %1").arg(settings.product);
    return theme;
}

SchemeColour seriesColour(SeriesRole role) {
    switch (role) {
    case SeriesRole::Importance3:
    case SeriesRole::Kind1:
        return {.name = "accent1"_L1};
    case SeriesRole::Importance2:
        return {.name = "accent1"_L1, .saturation = 61, .lightness = 60, .lighter = 38};
    case SeriesRole::Importance1:
        return {.name = "accent1"_L1, .saturation = 65, .lightness = 30, .lighter = 68};
    case SeriesRole::Negative:
    case SeriesRole::Kind2:
        return {.name = "accent2"_L1};
    case SeriesRole::Neutral:
        return {.name = "tx2"_L1, .saturation = 0, .lightness = 40, .lighter = 64};
    case SeriesRole::Positive:
        return {.name = "accent3"_L1, .saturation = 65, .lightness = 75, .lighter = 25};
    case SeriesRole::Kind3:
        return {.name = "accent3"_L1};
    case SeriesRole::Kind4:
        return {.name = "accent4"_L1};
    case SeriesRole::Kind5:
        return {.name = "accent5"_L1};
    case SeriesRole::Kind6:
        return {.name = "accent6"_L1};
    case SeriesRole::Other:
        return {.name = "tx2"_L1, .saturation = 0, .lightness = 60, .lighter = 35};
    }
    return {.name = "tx2"_L1};
}

QString resolvedColour(const DeckTheme& theme, const SchemeColour& colour) {
    auto [hue, saturation, lightness] = toHsl(channels(baseColour(theme, colour.name)));
    if (colour.saturation != 0)
        saturation = std::min(1.0, saturation * colour.saturation / 100);
    if (colour.lightness != 0)
        lightness = lightness * colour.lightness / 100 + colour.lighter / 100.0;
    return hexText(toRgb({hue, saturation, std::clamp(lightness, 0.0, 1.0)}));
}

QLatin1StringView inkOn(const DeckTheme& theme, const SchemeColour& fill) {
    const QString colour = resolvedColour(theme, fill);
    return contrast(theme.text, colour) >= contrast(theme.ground, colour) ? "tx1"_L1 : "bg1"_L1;
}

} // namespace throughline::core
