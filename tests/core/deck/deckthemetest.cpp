// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/decktheme.h"

#include <gtest/gtest.h>

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

} // namespace
} // namespace throughline::core
