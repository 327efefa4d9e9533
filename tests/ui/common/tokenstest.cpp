// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"

#include "ui/common/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

using namespace throughline::ui;

namespace {

struct Pair {
    const char* name;
    QColor ink;
    QColor ground;
};

class TokensTest : public testing::TestWithParam<Theme> {
protected:
    const Tokens& t = tokens(GetParam());

    static void expectContrast(const std::vector<Pair>& pairs, double least) {
        for (const Pair& pair : pairs) {
            ASSERT_TRUE(pair.ink.isValid() && pair.ground.isValid()) << pair.name;
            EXPECT_GE(contrastRatio(pair.ink, pair.ground), least) << pair.name;
        }
    }
};

} // namespace

TEST(ContrastTest, OfBlackOnWhiteIsTwentyOneInEitherOrder) {
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21.0, 0.001);
    EXPECT_NEAR(contrastRatio(Qt::white, Qt::black), 21.0, 0.001);
    EXPECT_NEAR(contrastRatio(QColor(0x777777), Qt::white), 4.48, 0.01);
}

TEST_P(TokensTest, TextReachesFourAndAHalfOnEveryGroundItStandsOn) {
    expectContrast(
        {
            {"text on window", t.text, t.window},
            {"text on base", t.text, t.base},
            {"text on alt", t.text, t.alt},
            {"text on raised", t.text, t.raised},
            {"text on hover", t.text, t.hover},
            {"text on pressed", t.text, t.pressed},
            {"text on selection", t.text, t.selection},
            {"text on inactive selection", t.text, t.selectionInactive},
            {"text on mark", t.text, t.mark},
            {"text on accent soft", t.text, t.accentSoft},
            {"text on warning soft", t.text, t.warningSoft},
            {"text on negative soft", t.text, t.negativeSoft},
            {"muted on window", t.muted, t.window},
            {"muted on base", t.muted, t.base},
            {"muted on alt", t.muted, t.alt},
            {"muted on selection", t.muted, t.selection},
            {"muted on inactive selection", t.muted, t.selectionInactive},
            {"muted on accent soft", t.muted, t.accentSoft},
            {"accent on window", t.accent, t.window},
            {"accent on base", t.accent, t.base},
            {"accent on selection", t.accent, t.selection},
            {"on-accent on accent", t.onAccent, t.accent},
            {"on-accent on accent hover", t.onAccent, t.accentHover},
            {"neutral on base", t.neutral, t.base},
            {"positive on window", t.positive, t.window},
            {"positive on soft", t.positive, t.positiveSoft},
            {"positive on selection", t.positive, t.selection},
            {"negative on window", t.negative, t.window},
            {"negative on soft", t.negative, t.negativeSoft},
            {"negative on selection", t.negative, t.selection},
            {"warning on window", t.warning, t.window},
            {"warning on soft", t.warning, t.warningSoft},
            {"warning on selection", t.warning, t.selection},
        },
        4.5);
    for (const QColor& ground : t.quoteSoft)
        expectContrast({{"text on a quote", t.text, ground}}, 4.5);
}

TEST_P(TokensTest, OutlinesFocusAndSeriesReachThree) {
    expectContrast(
        {
            {"field outline on window", t.lineStrong, t.window},
            {"field outline on base", t.lineStrong, t.base},
            {"focus on window", t.accent, t.window},
            {"focus on base", t.accent, t.base},
            {"other series on base", t.seriesOther, t.base},
            {"critical on base", t.importance[2], t.base},
        },
        3.0);
    for (const QColor& colour : t.series)
        expectContrast({{"a series on base", colour, t.base}}, 3.0);
}

TEST_P(TokensTest, PaletteHasTheTheme) {
    const QPalette palette = paletteFor(GetParam());
    EXPECT_EQ(themeOf(palette), GetParam());
    EXPECT_EQ(palette.color(QPalette::Active, QPalette::HighlightedText), t.text);
    EXPECT_EQ(palette.color(QPalette::Inactive, QPalette::Highlight), t.selectionInactive);
    EXPECT_EQ(palette.color(QPalette::Disabled, QPalette::Text), t.disabled);
}

INSTANTIATE_TEST_SUITE_P(Themes, TokensTest, testing::Values(Theme::Light, Theme::Dark));

TEST(ThemeTest, SystemFollowsTheLightnessOfTheDesktopsPalette) {
    const QPalette darkDesktop(Qt::white, Qt::black, Qt::gray, Qt::darkGray, Qt::gray, Qt::white, Qt::black);
    const QPalette lightDesktop(Qt::black, Qt::white, Qt::gray, Qt::darkGray, Qt::gray, Qt::black, Qt::white);
    EXPECT_EQ(resolveTheme(Appearance::System, darkDesktop), Theme::Dark);
    EXPECT_EQ(resolveTheme(Appearance::System, lightDesktop), Theme::Light);
    EXPECT_EQ(resolveTheme(Appearance::Light, darkDesktop), Theme::Light);
    EXPECT_EQ(resolveTheme(Appearance::Dark, lightDesktop), Theme::Dark);
}

TEST(ThemeTest, TextSizesKeepTheirOrderAndWeight) {
    EXPECT_LT(textFont(TextSize::Px11).pixelSize(), textFont(TextSize::Px13).pixelSize());
    EXPECT_EQ(textFont(TextSize::Px16, QFont::DemiBold).weight(), QFont::DemiBold);
    EXPECT_GE(scaled(metrics::kDenseRow), metrics::kDenseRow);
}
