// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/decktheme.h"

#include "core/deck/layouts.h"
#include "tests/core/deck/decksamples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

TEST(DeckThemeTest, ImportanceIsOneHueFromDarkToPale) {
    const DeckTheme theme;
    const auto lightness = [&](SeriesRole role) {
        const QString colour = resolvedColour(theme, seriesColour(role));
        return QStringView(colour).mid(2, 2).toInt(nullptr, 16);
    };
    EXPECT_EQ(resolvedColour(theme, seriesColour(SeriesRole::Importance3)), u"0D5AA2"_s);
    EXPECT_LT(lightness(SeriesRole::Importance3), lightness(SeriesRole::Importance2));
    EXPECT_LT(lightness(SeriesRole::Importance2), lightness(SeriesRole::Importance1));
}

TEST(DeckThemeTest, ResolvesShadesAsOfficeDoes) {
    const DeckTheme theme;
    // Lightness 100 × 15 % + 82 of the muted grey: nearly white.
    EXPECT_EQ(resolvedColour(theme, {.name = "bg1"_L1}), u"FFFFFF"_s);
    EXPECT_EQ(resolvedColour(theme, {.name = "tx1"_L1, .saturation = 0, .lightness = 50, .lighter = 50}).size(), 6);
    // The palette's second and third blue, within rounding of the transform.
    EXPECT_EQ(resolvedColour(theme, seriesColour(SeriesRole::Importance2)).left(1), u"5"_s);
    EXPECT_EQ(resolvedColour(theme, seriesColour(SeriesRole::Importance1)).left(1), u"A"_s);
}

TEST(DeckThemeTest, WritesDarkOnPaleAndPaleOnDark) {
    const DeckTheme theme;
    for (const SeriesRole role :
         {SeriesRole::Kind2, SeriesRole::Kind3, SeriesRole::Kind4, SeriesRole::Importance1, SeriesRole::Neutral})
        EXPECT_EQ(inkOn(theme, seriesColour(role)), "tx1"_L1) << static_cast<int>(role);
    for (const SeriesRole role : {SeriesRole::Kind1, SeriesRole::Kind5, SeriesRole::Kind6, SeriesRole::Importance3})
        EXPECT_EQ(inkOn(theme, seriesColour(role)), "bg1"_L1) << static_cast<int>(role);
}

/// Computed apart from the program: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
double contrastOf(const QString& one, const QString& other) {
    const auto luminance = [](const QString& hex) {
        constexpr std::array kWeights{0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (qsizetype i = 0; i < 3; ++i) {
            const double channel = QStringView(hex).mid(i * 2, 2).toInt(nullptr, 16) / 255.0;
            const double linear = channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
            sum += kWeights.at(static_cast<size_t>(i)) * linear;
        }
        return sum;
    };
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

TEST(DeckThemeTest, WordsOnAnyBrandColourCanBeRead) {
    // 3:1 is what WCAG asks of large text, and all words on a coloured ground are large but the number.
    constexpr double kLargeText = 4.0;
    DeckTheme theme;
    const Layout& section = layoutOf(LayoutKind::Section);
    for (int red = 0; red <= 255; red += 17) {
        for (int green = 0; green <= 255; green += 17) {
            for (int blue = 0; blue <= 255; blue += 17) {
                theme.accents[0] =
                    QString::number(0x1000000 + red * 0x10000 + green * 0x100 + blue, 16).mid(1).toUpper();
                const QString ink = resolvedColour(theme, {.name = inkOf(section, "bg1"_L1, theme)});
                ASSERT_GE(contrastOf(ink, theme.accents[0]), kLargeText) << qPrintable(theme.accents[0]);
            }
        }
    }
}

TEST(DeckThemeTest, TakesWhatTheBrandSaysAndKeepsTheRest) {
    WorkspaceSettings settings;
    EXPECT_EQ(deckTheme(settings), DeckTheme());
    settings.product = u"Planner"_s;
    settings.brand.colours[1] = u"FFD400"_s;
    settings.brand.font = u"Inter"_s;
    settings.brand.logo = test::smallPng();
    DeckTheme expected;
    expected.name = u"Planner"_s;
    expected.accents[1] = u"FFD400"_s;
    expected.headingFont = u"Inter"_s;
    expected.bodyFont = u"Inter"_s;
    expected.logo = test::smallPng();
    expected.logoDescription = u"Logo of Planner"_s;
    EXPECT_EQ(deckTheme(settings), expected);
}

TEST(DeckThemeTest, ALogoKeepsItsShapeAndStaysClearOfWords) {
    for (const QSize size : {QSize(1200, 60), QSize(60, 1200), QSize(500, 500)}) {
        const auto box = logoBox(LayoutKind::Chart, size);
        ASSERT_TRUE(box);
        EXPECT_NEAR(box->width / box->height, static_cast<double>(size.width()) / size.height(), 1e-9);
        const Box footer = boxOf(LayoutKind::Chart, place::kFooter);
        const Box number = boxOf(LayoutKind::Chart, place::kSlideNumber);
        EXPECT_GE(box->left, footer.left + footer.width);
        EXPECT_LE(box->left + box->width, number.left);
        const auto onTitle = logoBox(LayoutKind::Title, size);
        ASSERT_TRUE(onTitle);
        EXPECT_LE(onTitle->top + onTitle->height, boxOf(LayoutKind::Title, place::kCentredTitle).top);
    }
    EXPECT_FALSE(logoBox(LayoutKind::Section, QSize(100, 100))) << "it may vanish on a coloured ground";
    EXPECT_FALSE(logoBox(LayoutKind::Chart, QSize()));
}

} // namespace
} // namespace throughline::core
