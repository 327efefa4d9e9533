// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/quotedialog.h"

#include "core/exchange/sample/sampleworkspace.h"
#include "tests/support/testworkspace.h"
#include "ui/common/filters/searchfield.h"
#include "ui/deck/quotelistmodel.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QTest>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(QuoteDialogTest, FindsQuotesAsOneTypesAndHandsTheChosenOver) {
    test::TestWorkspace workspace;
    ASSERT_TRUE(core::fillWithSample(*workspace).result());
    QuoteDialog dialog(*workspace);
    dialog.show();
    auto* list = dialog.findChild<QListView*>();
    const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }));
    const int all = list->model()->rowCount();
    ASSERT_GT(all, 3);
    dialog.findChild<SearchField*>()->setText(u"export"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() < all; }));
    ASSERT_GT(list->model()->rowCount(), 0);

    int row = 0;
    while (!(list->model()->flags(list->model()->index(row, 0)) & Qt::ItemIsSelectable))
        ++row;
    list->setCurrentIndex(list->model()->index(row, 0));
    QList<core::QuoteId> chosen;
    QObject::connect(&dialog, &QuoteDialog::chosen, &dialog, [&](const auto& quotes) { chosen = quotes; });
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_EQ(chosen, QList<core::QuoteId>{qobject_cast<QuoteListModel*>(list->model())->quoteAt(row)});
}

TEST(QuoteDialogTest, AQuoteThatItsSpeakerRefusedCannotBeChosen) {
    QuoteListModel model;
    core::SpokenQuote refused;
    refused.quote.verbatim = u"Never again"_s;
    refused.consent = core::Consent::Refused;
    model.setQuotes({refused}, QDate(2026, 5, 6));
    EXPECT_FALSE(model.flags(model.index(0)) & Qt::ItemIsSelectable);
    EXPECT_TRUE(model.index(0).data(QuoteListModel::DetailRole).toString().startsWith(u"Consent refused"_s));
}

} // namespace
} // namespace throughline::ui
