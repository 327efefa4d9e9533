// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/roadmap/itemedits.h"
#include "tests/support/pagefixture.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/widgets/densetableview.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/history/historymodel.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class HistoryPageTest : public testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        for (const QString& name : {u"Brightmoor"_s, u"Varnholt"_s, u"Pellwick"_s}) {
            workspace.edit(
                [&](core::Editor& editor) {
                    core::Account account;
                    account.name = name;
                    return core::addAccount(editor, account).transform([](core::AccountId) {});
                },
                {u"account.add"_s, 1, name, {}});
        }
        page = std::make_unique<HistoryPage>(context);
        actions.setCurrentPage(u"history"_s);
        page->resize(1200, 800);
        page->show();
        page->activate(Target::toPage(u"history"_s));
        EXPECT_TRUE(QTest::qWaitFor([this] { return table().model()->rowCount() == 3; }));
    }
    [[nodiscard]] DenseTableView& table() const { return *page->findChild<DenseTableView*>(); }
    [[nodiscard]] QString what(int row) const {
        return table().model()->index(row, HistoryModel::What).data().toString();
    }
    [[nodiscard]] QListView& details() const {
        const QList<QListView*> lists = page->findChildren<QListView*>();
        return **std::find_if(lists.begin(), lists.end(),
                              [](const QListView* one) { return one->accessibleName() == u"What changed"_s; });
    }
    [[nodiscard]] QStringList changed() const {
        QStringList lines;
        for (int row = 0; row < details().model()->rowCount(); ++row)
            lines.append(details().model()->index(row, 0).data().toString());
        return lines;
    }
    /// Whether a sentence is in sight.
    [[nodiscard]] bool says(const QString& words) const {
        const QList<PlainLabel*> labels = page->findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const PlainLabel* one) { return one->isVisible() && one->text() == words; });
    }
    [[nodiscard]] qsizetype accounts() const {
        return workspace
            .read<QList<core::Account>>([](core::db::Connection& c) { return core::CustomerRepository(c).accounts(); })
            .size();
    }

    std::unique_ptr<HistoryPage> page;
};

TEST_F(HistoryPageTest, HomeAndEndLeadToTheFirstAndTheLastStep) {
    table().selectRow(1);
    QTest::keyClick(&table(), Qt::Key_End);
    EXPECT_EQ(table().currentIndex().row(), 2);
    EXPECT_EQ(table().currentIndex().column(), 0) << "the table does not scroll sideways";
    QTest::keyClick(&table(), Qt::Key_Home);
    EXPECT_EQ(table().currentIndex().row(), 0);
}

TEST_F(HistoryPageTest, ListsWhatWasChangedNewestFirst) {
    EXPECT_TRUE(what(0).contains(u"Pellwick"_s)) << qPrintable(what(0));
    EXPECT_TRUE(what(0).startsWith(u"New account"_s)) << qPrintable(what(0));
    EXPECT_FALSE(actions.action(u"history.go"_s)->isEnabled()) << "the newest change is where it is already";
}

TEST_F(HistoryPageTest, GoesBackToAChangeAndForwardAgain) {
    table().selectRow(2);
    actions.action(u"history.go"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([this] { return what(0).startsWith(u"Undone: "_s); }));
    EXPECT_EQ(accounts(), 1);
    ASSERT_EQ(notifier.shown.size(), 1);
    EXPECT_EQ(notifier.shown.constLast().text, u"Went back by 2 steps"_s);
    notifier.shown.constLast().buttons.constFirst().act();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !what(0).startsWith(u"Undone: "_s); }));
    EXPECT_EQ(accounts(), 3);
}

TEST_F(HistoryPageTest, FindsChangesByTheirWords) {
    page->findChild<QLineEdit*>()->setText(u"varn"_s);
    EXPECT_EQ(table().model()->rowCount(), 1);
    EXPECT_EQ(page->statusText(), u"1 change shown"_s);
}

TEST_F(HistoryPageTest, BesideTheStepStandsWhatItChanged) {
    table().selectRow(1);
    EXPECT_TRUE(QTest::qWaitFor([this] { return changed() == QStringList{u"Varnholt, Account · added"_s}; }))
        << qPrintable(changed().join(u'\n'));
    workspace.edit(
        [](core::Editor& editor) -> core::Result<void> {
            core::Account account;
            account.id = core::AccountId{2};
            account.name = u"Varnholt"_s;
            account.region = u"Nordics"_s;
            return core::updateAccount(editor, account);
        },
        {u"account.edit"_s, 1, u"Varnholt"_s, {}});
    ASSERT_TRUE(QTest::qWaitFor([this] { return table().model()->rowCount() == 4; }));
    table().selectRow(0);
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return changed() == QStringList{u"Varnholt, Account · changed"_s, u"Region: none → Nordics"_s};
    })) << qPrintable(changed().join(u'\n'));
}

TEST_F(HistoryPageTest, EnterGoesToTheStepsRecordsAndFromThereToTheRecord) {
    table().selectRow(2);
    ASSERT_TRUE(QTest::qWaitFor([this] { return changed() == QStringList{u"Brightmoor, Account · added"_s}; }));
    Q_EMIT table().activated(table().currentIndex());
    EXPECT_EQ(details().currentIndex().row(), 0);
    page->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([this] { return details().hasFocus(); }));
    EXPECT_EQ(page->statusKeys().constFirst().text, u"Go to the record"_s);
    Q_EMIT details().activated(details().model()->index(0, 0));
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.constFirst().kind, RecordKind::Account);
    EXPECT_EQ(navigator.opened.constFirst().id, 1);
    workspace.edit([](core::Editor& editor) { return core::removeAccount(editor, core::AccountId{1}); });
    ASSERT_TRUE(QTest::qWaitFor([this] { return table().model()->rowCount() == 4; }));
    table().selectRow(0);
    ASSERT_TRUE(QTest::qWaitFor([this] { return changed() == QStringList{u"Brightmoor, Account · deleted"_s}; }));
    Q_EMIT details().activated(details().model()->index(0, 0));
    EXPECT_EQ(navigator.opened.size(), 1) << "it is nowhere to go to";
    details().setFocus();
    details().setCurrentIndex(details().model()->index(0, 0));
    EXPECT_EQ(page->statusKeys().constFirst().text, u"Back to the changes"_s);
    QTest::keyClick(&details(), Qt::Key_Escape);
    EXPECT_TRUE(table().hasFocus());
}

TEST_F(HistoryPageTest, ChoosesAStepFirst) {
    ASSERT_TRUE(QTest::qWaitFor([this] { return !changed().isEmpty(); }));
    table().clearSelection();
    EXPECT_TRUE(says(u"Choose a step"_s));
    EXPECT_TRUE(changed().isEmpty());
}

TEST_F(HistoryPageTest, IsNarrowedByKindAndByWords) {
    workspace.edit(
        [](core::Editor& editor) {
            core::Item item;
            item.title = u"Offline mode"_s;
            return core::addItem(editor, item).transform([](core::ItemId) {});
        },
        {u"item.add"_s, 1, u"Offline mode"_s, {}});
    ASSERT_TRUE(QTest::qWaitFor([this] { return table().model()->rowCount() == 4; }));
    auto* facets = page->findChild<FacetBar*>();
    facets->setChosen({{u"kinds"_s, QJsonArray{u"customers"_s}}});
    Q_EMIT facets->chosenChanged();
    EXPECT_EQ(table().model()->rowCount(), 3);
    EXPECT_TRUE(says(u"3 of 4"_s));
    page->findChild<QLineEdit*>()->setText(u"offline"_s);
    EXPECT_EQ(table().model()->rowCount(), 0);
    EXPECT_TRUE(says(u"Choose a step"_s)) << "nothing is chosen where nothing is shown";
    const QList<KeyButton*> buttons = page->findChildren<KeyButton*>();
    const auto clear = std::find_if(buttons.begin(), buttons.end(),
                                    [](const KeyButton* one) { return one->text() == u"Clear filters"_s; });
    ASSERT_NE(clear, buttons.end());
    (*clear)->click();
    EXPECT_EQ(table().model()->rowCount(), 4);
    EXPECT_TRUE(says(u"4"_s));
}

TEST_F(HistoryPageTest, TheInspectorKeyHidesWhatChangedAndThatIsRemembered) {
    page->toggleInspector();
    EXPECT_FALSE(details().isVisible());
    page = std::make_unique<HistoryPage>(context);
    page->show();
    EXPECT_FALSE(details().isVisible());
    page->toggleInspector();
    EXPECT_TRUE(details().isVisible() || says(u"Choose a step"_s));
}

TEST(HistoryModelTest, IsAModel) {
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    core::HistoryEntry entry;
    entry.step = {u"theme.merge"_s, 2, {}, {}};
    entry.undone = true;
    entry.madeAt = QDateTime(QDate(2026, 5, 6), QTime(10, 0), Qt::UTC);
    model.setEntries({entry});
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_TRUE(model.index(0, HistoryModel::What).data().toString().startsWith(u"Undone: "_s));
    EXPECT_EQ(model.index(0, HistoryModel::Who).data().toString(), u"unknown"_s);
    model.setEntries({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace throughline::ui
