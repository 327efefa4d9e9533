// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/goals/goalsdialog.h"

#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "tests/support/pagefixture.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/widgets/plainlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Goal;
using core::GoalId;

class GoalsDialogTest : public testing::Test {
protected:
    test::PageFixture page;
    GoalId retention = addGoalNamed(u"Retention"_s, 3);
    GoalId monthEnd = addGoalNamed(u"Month-end"_s, 2, retention);

    GoalId addGoalNamed(const QString& title, double weight, std::optional<GoalId> parent = {}) {
        Goal goal;
        goal.title = title;
        goal.weight = weight;
        goal.parent = parent;
        return page.workspace.make<GoalId>([&](core::Editor& editor) { return core::addGoal(editor, goal); });
    }
    void addItemFor(GoalId goal) {
        page.workspace.edit([=](core::Editor& editor) -> core::Result<void> {
            core::Item item;
            item.title = u"Exports"_s;
            TRY_ASSIGN(const core::ItemId id, core::addItem(editor, item));
            return core::setContribution(editor, id, goal, 3);
        });
    }
    [[nodiscard]] QList<Goal> goals() const {
        return page.workspace.read<QList<Goal>>(
            [](core::db::Connection& connection) { return core::RoadmapRepository(connection).goals(); });
    }
    [[nodiscard]] Goal goal(GoalId id) const {
        for (const Goal& each : goals()) {
            if (each.id == id)
                return each;
        }
        return {};
    }
    template <typename Field>
    static Field& field(const QWidget& dialog, const QString& name) {
        for (Field* one : dialog.findChildren<Field*>()) {
            if (one->accessibleName() == name)
                return *one;
        }
        qFatal("no field is named %s", qPrintable(name));
    }
    static void type(QLineEdit& line, const QString& text) {
        line.setText(text);
        Q_EMIT line.editingFinished();
    }
    static QStringList texts(const QWidget& dialog) {
        QStringList found;
        for (const PlainLabel* label : dialog.findChildren<PlainLabel*>())
            found.append(label->text());
        return found;
    }
    static bool waitFor(const GoalsDialog& dialog, GoalId goal) {
        return QTest::qWaitFor([&] {
            return dialog.goal() == goal && !dialog.findChild<QListView*>()->model()->index(0, 0).data().isNull();
        });
    }
};

TEST_F(GoalsDialogTest, ListsGoalsByWeightWithWhatTheyAre) {
    addItemFor(monthEnd);
    const GoalsDialog dialog(page.context, {});
    ASSERT_TRUE(waitFor(dialog, retention));
    const QAbstractItemModel& model = *dialog.findChild<QListView*>()->model();
    EXPECT_EQ(model.index(0, 0).data(Qt::DisplayRole), u"Retention"_s);
    const QString second = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(second.contains(u"Product · weight 2 · part of Retention · 1 item"_s)) << qPrintable(second);
}

TEST_F(GoalsDialogTest, EachFieldIsSavedAtOnceAndUndone) {
    GoalsDialog dialog(page.context, monthEnd);
    ASSERT_TRUE(waitFor(dialog, monthEnd));
    type(field<QLineEdit>(dialog, u"Title"_s), u" Month-end  close "_s);
    type(field<QLineEdit>(dialog, u"Weight"_s), u"5"_s);
    type(field<QLineEdit>(dialog, u"Metric"_s), u"Days to close"_s);
    auto& level = field<QComboBox>(dialog, u"Level"_s);
    level.setCurrentIndex(level.findText(u"Company"_s));
    Q_EMIT level.activated(level.currentIndex());
    auto& parent = field<NameField>(dialog, u"Part of"_s);
    parent.setChoice({});
    Q_EMIT parent.committed();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !goal(monthEnd).parent.has_value(); }));
    EXPECT_EQ(goal(monthEnd).title, u"Month-end close"_s);
    EXPECT_EQ(goal(monthEnd).weight, 5);
    EXPECT_EQ(goal(monthEnd).metric, u"Days to close"_s);
    EXPECT_EQ(goal(monthEnd).level, core::GoalLevel::Company);
    EXPECT_EQ(page.workspace->undoState().undo->key, u"goal.edit"_s);
    for (int step = 0; step < 5; ++step)
        ASSERT_TRUE(page.workspace->undo().result());
    EXPECT_EQ(goal(monthEnd).title, u"Month-end"_s);
    EXPECT_EQ(goal(monthEnd).parent, retention);
}

TEST_F(GoalsDialogTest, RefusesAWeightThatIsNoNumberAndSaysSo) {
    GoalsDialog dialog(page.context, retention);
    ASSERT_TRUE(waitFor(dialog, retention));
    type(field<QLineEdit>(dialog, u"Weight"_s), u"much"_s);
    EXPECT_TRUE(texts(dialog).contains(u"The weight is a number from 0 on; it stays 3."_s));
    EXPECT_EQ(goal(retention).weight, 3);
}

TEST_F(GoalsDialogTest, AGoalIsPartOfNoneOfItsParts) {
    const GoalId closing = addGoalNamed(u"Closing"_s, 1, monthEnd);
    const QList<GoalId> below = withGoalsBelow(retention, goals());
    EXPECT_EQ(below, (QList<GoalId>{retention, monthEnd, closing}));
}

TEST_F(GoalsDialogTest, DeletingSaysWhatBecomesOfItsItemsAndIsUndone) {
    addItemFor(monthEnd);
    GoalsDialog dialog(page.context, monthEnd);
    ASSERT_TRUE(waitFor(dialog, monthEnd));
    dialog.removeGoal();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.goal() == retention; }));
    EXPECT_EQ(goals().size(), 1);
    const QString said = u"Deleted \u2068Month-end\u2069. 1 item contributed to it and stays. Undo brings both back."_s;
    EXPECT_TRUE(texts(dialog).contains(said)) << qPrintable(texts(dialog).join(u'\n'));
    page.edits.undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return goals().size() == 2; }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !texts(dialog).contains(said); })) << "it is said no more";
}

TEST_F(GoalsDialogTest, MakesAGoalAndShowsIt) {
    GoalsDialog dialog(page.context, {});
    ASSERT_TRUE(waitFor(dialog, retention));
    page.prompts.text = u" New  buyers "_s;
    dialog.addGoal();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.goal() != retention; }));
    EXPECT_EQ(goal(*dialog.goal()).title, u"New buyers"_s);
}

} // namespace
} // namespace throughline::ui
