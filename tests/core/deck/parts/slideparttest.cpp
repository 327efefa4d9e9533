// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/parts/slidepart.h"

#include "tests/core/deck/decksamples.h"
#include "tests/core/deck/packagereader.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

const PlannedSlide& firstWithChart(const QList<PlannedSlide>& slides) {
    return *std::find_if(slides.begin(), slides.end(), [](const PlannedSlide& slide) { return slide.chart; });
}

class SlidePartTest : public ::testing::Test {
protected:
    const QList<PlannedSlide> m_plan =
        planDeck(test::everyKindOfSlide(), estimatedHeight).value_or(QList<PlannedSlide>());
};

TEST_F(SlidePartTest, AChartSlideSaysWhatItShowsAndOnWhatBase) {
    const PlannedSlide& slide = firstWithChart(m_plan);
    const auto part = slidePart(slide, {}, 2, u"en-GB"_s);
    ASSERT_TRUE(part);
    ASSERT_TRUE(test::isWellFormed(*part));
    EXPECT_TRUE(test::attributesOf(*part, u"p:cNvPr"_s, u"descr"_s).contains(slide.description));
    EXPECT_TRUE(test::textsOf(*part, u"a:t"_s).contains(slide.footer));
    EXPECT_EQ(test::textsOf(*part, u"a:t"_s).constFirst(), slide.title) << "the title is read first";
}

TEST_F(SlidePartTest, NotesKeepTheirLines) {
    PlannedSlide slide = m_plan.first();
    slide.notes = u"Pause here.\nThen go on."_s;
    const auto part = notesPart(slide, u"en-GB"_s);
    ASSERT_TRUE(part);
    ASSERT_TRUE(test::isWellFormed(*part));
    EXPECT_EQ(test::textsOf(*part, u"a:t"_s), (QStringList{u"Pause here."_s, u"Then go on."_s}));
}

} // namespace
} // namespace throughline::core
