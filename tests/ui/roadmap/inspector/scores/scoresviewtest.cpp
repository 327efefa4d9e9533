// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/scores/scoresview.h"

#include "core/touchpoints/datapointedits.h"
#include "tests/ui/roadmap/pagefixture.h"
#include "ui/common/widgets/plainlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class ScoresViewTest : public test::RoadmapPageFixture {
protected:
    [[nodiscard]] core::Item saved() const {
        return workspace.read<core::Item>(
            [this](core::db::Connection& connection) { return core::RoadmapRepository(connection).item(exports); });
    }
    ScoresView& scores() { return *page().inspector()->scores(); }
    template <typename Widget>
    Widget* named(const QString& name) {
        for (auto* widget : scores().findChildren<Widget*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        ADD_FAILURE() << "no field " << qPrintable(name);
        return nullptr;
    }
    void type(const QString& field, const QString& text) {
        auto* line = named<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void choose(const QString& combo, const QString& text) {
        auto* box = named<QComboBox>(combo);
        const int at = box->findText(text);
        ASSERT_GE(at, 0) << qPrintable(text);
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }
    bool waitForText(const QString& text) {
        return QTest::qWaitFor([&] { return scores().asText().contains(text); });
    }
    core::DatapointId addFigure(const QString& metric, double value) {
        core::Datapoint made;
        made.metric = metric;
        made.value = value;
        made.unit = u"%"_s;
        made.n = 41;
        const auto id =
            workspace.make<core::DatapointId>([&](core::Editor& editor) { return core::addDatapoint(editor, made); });
        workspace.edit([&](core::Editor& editor) {
            return core::linkDatapoints(editor, exports, {id}).transform([](const core::LinkOutcome&) {});
        });
        return id;
    }

    core::ItemId exports = addItemNamed(u"Exports"_s);
};

} // namespace

TEST_F(ScoresViewTest, IsFoldedUpWhereNothingIsSaidAndStillSaysTheScoresWhereItIs) {
    open(exports);
    EXPECT_FALSE(scores().isOpen());
    EXPECT_EQ(scores().asText(), QString());
    named<QToolButton>(u"Scores"_s)->click();
    EXPECT_TRUE(scores().isOpen());
    type(u"Effort, person-months"_s, u"3"_s);
    EXPECT_TRUE(waitForText(u"RICE: No score: reach, impact, confidence not said"_s)) << qPrintable(scores().asText());
    EXPECT_TRUE(page().inspector()->asText().contains(u"RICE: No score"_s));
}

TEST_F(ScoresViewTest, TheFourPartsMakeTheScoreInWords) {
    open(exports);
    scores().setOpen(true);
    type(u"Reach"_s, u"400"_s);
    choose(u"Impact"_s, u"2 · high"_s);
    type(u"Confidence, %"_s, u"80 %"_s);
    type(u"Effort, person-months"_s, u"3"_s);
    type(u"Confidence rests on"_s, u"Four interviews"_s);
    EXPECT_TRUE(waitForText(u"RICE: 400 × 2 × 80\u00A0% ÷ 3 = 213"_s)) << qPrintable(scores().asText());
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved().confidenceReason == u"Four interviews"_s; }));
    EXPECT_EQ(saved().reach, 400) << "quick edits do not undo each other";
    EXPECT_EQ(saved().impact, 2);
    EXPECT_EQ(saved().confidence, 0.8);
    EXPECT_EQ(saved().confidenceOn, workspace->clock()().toLocalTime().date()) << "judged today";
    type(u"Judged on"_s, u"2026-04-01"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved().confidenceOn == QDate(2026, 4, 1); }));
    undo();
    EXPECT_NE(saved().confidenceOn, QDate(2026, 4, 1));
}

TEST_F(ScoresViewTest, WhatIsNoNumberOrOutOfItsRangeIsSaidAndNotSaved) {
    open(exports);
    scores().setOpen(true);
    type(u"Confidence, %"_s, u"180"_s);
    bool said = false;
    for (const PlainLabel* label : scores().findChildren<PlainLabel*>())
        said = said || (label->isVisible() && label->text() == u"Confidence, % is a number from 0 to 100, or empty."_s);
    EXPECT_TRUE(said);
    type(u"Reach"_s, u"12"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved().reach == 12; }));
    type(u"Judged on"_s, u"32/13/2026"_s);
    said = false;
    for (const PlainLabel* label : scores().findChildren<PlainLabel*>())
        said = said || (label->isVisible() && label->text().startsWith(u"No day is called that."_s));
    EXPECT_TRUE(said);
    EXPECT_EQ(saved().confidence, std::nullopt);
    type(u"Reach"_s, {});
    EXPECT_TRUE(QTest::qWaitFor([&] { return !saved().reach; })) << "an empty field says nothing";
}

TEST_F(ScoresViewTest, OpportunityRestsOnTwoOfTheItemsOwnNumbers) {
    const core::DatapointId important = addFigure(u"Rate it important"_s, 78);
    addFigure(u"Are satisfied"_s, 29);
    open(exports);
    scores().setOpen(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return named<QComboBox>(u"Are satisfied today"_s)->count() == 3; }));
    choose(u"Rate the need important"_s, u"78\u00A0% · Rate it important"_s);
    EXPECT_TRUE(waitForText(u"Opportunity: No score: satisfaction not chosen"_s));
    choose(u"Are satisfied today"_s, u"29\u00A0% · Are satisfied"_s);
    EXPECT_TRUE(waitForText(u"Opportunity: 7.8 + (7.8 − 2.9) = 12.7: high · n = 41"_s))
        << qPrintable(scores().asText());
    EXPECT_EQ(saved().importanceDatapoint, important);
    choose(u"Rate the need important"_s, u"none"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !saved().importanceDatapoint; }));
}

TEST_F(ScoresViewTest, AFigureIsCalledAsItsMetricIs) {
    addFigure(u"Heads of R&D want it"_s, 60);
    open(exports);
    scores().setOpen(true);
    const auto* figures = named<QComboBox>(u"Rate the need important"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return figures->count() > 1; }));
    EXPECT_EQ(figures->itemText(1), u"60\u00A0% · Heads of R&D want it"_s);
}

} // namespace throughline::ui
