// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/plan/planview.h"

#include "tests/ui/roadmap/pagefixture.h"
#include "ui/common/record/relatedsection.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/inspector/demandview.h"

#include <QLineEdit>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::ItemId;

class PlanViewTest : public test::RoadmapPageFixture {
protected:
    PlanView& plan() { return *page().inspector()->plan(); }
    [[nodiscard]] core::Item saved(ItemId id) const {
        return workspace.read<core::Item>(
            [=](core::db::Connection& connection) { return core::RoadmapRepository(connection).item(id); });
    }
    QLineEdit* field(const QString& name) {
        const auto lines = plan().findChildren<QLineEdit*>();
        const auto found = std::find_if(lines.begin(), lines.end(),
                                        [&](const QLineEdit* line) { return line->accessibleName() == name; });
        return found == lines.end() ? nullptr : *found;
    }
    void type(const QString& name, const QString& text) {
        plan().setOpen(true);
        QLineEdit* line = field(name);
        ASSERT_NE(line, nullptr) << "no field " << qPrintable(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    bool says(const QString& text) {
        const auto labels = plan().findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const PlainLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    bool waitForText(const QString& text) {
        return QTest::qWaitFor([&] { return plan().asText().contains(text); });
    }

    ItemId exports = addItemNamed(u"Exports"_s, {}, core::Horizon::Next);
    ItemId background = addItemNamed(u"Background exports"_s);
    ItemId report = addItemNamed(u"Report when ready"_s, background);
};

TEST_F(PlanViewTest, FoldedUpItSaysWhatItHolds) {
    open(exports);
    EXPECT_FALSE(plan().isOpen());
    EXPECT_TRUE(says(u"nothing said"_s));
    open(report);
    EXPECT_TRUE(says(u"Part of Background exports"_s));
}

TEST_F(PlanViewTest, MakesAnItemPartOfAnotherInOneStep) {
    open(background);
    type(u"Part of"_s, u"Exports"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return saved(background).parent == exports; }));
    EXPECT_TRUE(waitForText(u"Part of Exports"_s));
    undo();
    EXPECT_EQ(saved(background).parent, std::nullopt);
}

TEST_F(PlanViewTest, OffersNoItemBelowItAsWhatItIsPartOf) {
    open(background);
    type(u"Part of"_s, u"Report when ready"_s);
    EXPECT_TRUE(says(u"No item that it could be part of is named"_s));
    EXPECT_EQ(saved(background).parent, std::nullopt);
}

TEST_F(PlanViewTest, ListsItsPartsAndOpensOne) {
    open(background);
    ASSERT_EQ(plan().parts()->model().rowCount(), 1);
    EXPECT_EQ(plan().parts()->model().row(0).title, u"Report when ready"_s);
    EXPECT_EQ(plan().asText(), u"1 part"_s);
    Q_EMIT plan().parts()->opened(report.value);
    EXPECT_EQ(page().board()->current(), report);
    EXPECT_TRUE(waitForText(u"Part of Background exports"_s));
}

TEST_F(PlanViewTest, TakesDatesInTheirOrderOnly) {
    open(exports);
    type(u"Start"_s, u"2026-07-06"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return saved(exports).start == QDate(2026, 7, 6); }));
    EXPECT_TRUE(waitForText(u"from 6 Jul 2026"_s));
    type(u"End"_s, u"2026-05-01"_s);
    EXPECT_TRUE(says(u"The end would lie before the start."_s));
    EXPECT_FALSE(saved(exports).end.isValid());
    type(u"End"_s, u"2026-09-18"_s);
    EXPECT_TRUE(waitForText(u"6 Jul – 18 Sep 2026"_s));
    EXPECT_FALSE(says(u"The end would lie before the start."_s));
}

TEST_F(PlanViewTest, WhatIsRefusedStaysToBeMendedAndIsTakenWhereItFits) {
    open(exports);
    type(u"Start"_s, u"2026-07-06"_s);
    type(u"End"_s, u"2026-05-01"_s);
    type(u"Investment"_s, u"2 teams"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved(exports).investment == u"2 teams"_s; }));
    ASSERT_TRUE(waitForText(u"Investment: 2 teams"_s));
    EXPECT_TRUE(says(u"The end would lie before the start."_s)) << "another field was saved";
    EXPECT_EQ(field(u"End"_s)->text(), u"1 May 2026"_s);
    type(u"Start"_s, u"2026-04-01"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return saved(exports).end == QDate(2026, 5, 1); }));
    EXPECT_FALSE(says(u"The end would lie before the start."_s));
    type(u"Start"_s, u"soon"_s);
    EXPECT_TRUE(says(u"No day is called that."_s));
    EXPECT_EQ(saved(exports).start, QDate(2026, 4, 1));
    open(report);
    EXPECT_FALSE(says(u"No day is called that."_s)) << "that was the other item";
    EXPECT_EQ(field(u"Start"_s)->text(), QString());
}

TEST_F(PlanViewTest, TakesAnInvestmentAndTheTextOfTheItemHasAll) {
    open(report);
    type(u"Investment"_s, u" 2 teams "_s);
    EXPECT_TRUE(waitForText(u"Investment: 2 teams"_s));
    EXPECT_EQ(saved(report).investment, u"2 teams"_s);
    EXPECT_TRUE(page().inspector()->asText().contains(u"Part of Background exports\nInvestment: 2 teams"_s));
}

TEST_F(PlanViewTest, TheDemandOfAWholeTellsItsPartsApart) {
    const core::PersonId maren = addPersonNamed(u"Maren"_s);
    link(background, {addVoiceOf(maren, u"One"_s)}, 2);
    link(report, {addVoiceOf(maren, u"Two"_s), addVoiceOf(addPersonNamed(u"Ruben"_s), u"Three"_s)}, 3);
    open(background, 1);
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return page().inspector()->asText().contains(
            u"Of its own: 1 customer; of its parts: 2 customers; 1 in both, counted once"_s);
    })) << qPrintable(page().inspector()->asText());
}

} // namespace
} // namespace throughline::ui
