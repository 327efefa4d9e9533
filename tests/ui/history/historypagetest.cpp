// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "tests/support/pagefixture.h"
#include "ui/common/widgets/densetableview.h"
#include "ui/history/historymodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

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
    [[nodiscard]] qsizetype accounts() const {
        return workspace
            .read<QList<core::Account>>([](core::db::Connection& c) { return core::CustomerRepository(c).accounts(); })
            .size();
    }

    std::unique_ptr<HistoryPage> page;
};

TEST_F(HistoryPageTest, ListsWhatWasChangedNewestFirst) {
    EXPECT_TRUE(what(0).contains(u"Pellwick"_s)) << qPrintable(what(0));
    EXPECT_TRUE(what(0).startsWith(u"New account"_s)) << qPrintable(what(0));
    EXPECT_FALSE(actions.action(u"history.go"_s)->isEnabled()) << "the newest change is where it is already";
}

TEST_F(HistoryPageTest, GoesBackToAChangeAndForwardAgain) {
    table().selectRow(2);
    actions.action(u"history.go"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([this] { return what(0).endsWith(u"(undone)"_s); }));
    EXPECT_EQ(accounts(), 1);
    ASSERT_EQ(notifier.shown.size(), 1);
    EXPECT_EQ(notifier.shown.constLast().text, u"Went back by 2 steps"_s);
    notifier.shown.constLast().buttons.constFirst().act();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !what(0).endsWith(u"(undone)"_s); }));
    EXPECT_EQ(accounts(), 3);
}

TEST_F(HistoryPageTest, FindsChangesByTheirWords) {
    page->findChild<QLineEdit*>()->setText(u"varn"_s);
    EXPECT_EQ(table().model()->rowCount(), 1);
    EXPECT_EQ(page->statusText(), u"1 change shown"_s);
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
    EXPECT_TRUE(model.index(0, HistoryModel::What).data().toString().endsWith(u"(undone)"_s));
    EXPECT_EQ(model.index(0, HistoryModel::Who).data().toString(), u"unknown"_s);
    model.setEntries({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace throughline::ui
