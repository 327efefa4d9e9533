// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include "tests/support/losttable.h"
#include "tests/support/pagefixture.h"
#include "ui/customers/accountspage.h"
#include "ui/customers/peoplepage.h"
#include "ui/customers/segmentspage.h"
#include "ui/history/historypage.h"
#include "ui/touchpoints/datapointspage.h"
#include "ui/voices/themes/themespage.h"

#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

template <typename Shown>
std::unique_ptr<Page> makePage(const PageContext& context) {
    return std::make_unique<Shown>(context);
}

TEST(NotifierTest, EveryPageTellsThatItCannotReadItsRows) {
    struct Case {
        QByteArray table;
        QString page;
        std::unique_ptr<Page> (*make)(const PageContext&);
    };
    for (const Case& one :
         {Case{"account", u"accounts"_s, &makePage<AccountsPage>}, Case{"person", u"people"_s, &makePage<PeoplePage>},
          Case{"segment", u"segments"_s, &makePage<SegmentsPage>},
          Case{"datapoint", u"datapoints"_s, &makePage<DatapointsPage>},
          Case{"theme", u"themes"_s, &makePage<ThemesPage>}, Case{"change", u"history"_s, &makePage<HistoryPage>}}) {
        test::PageFixture fixture;
        test::loseTable(fixture.workspace.path(), one.table);
        const std::unique_ptr<Page> page = one.make(fixture.context);
        page->show();
        page->activate(Target::toPage(one.page));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !fixture.notifier.shown.isEmpty(); }, 2000)) << qPrintable(one.page);
        EXPECT_EQ(fixture.notifier.shown.first().kind, Notification::Kind::Error);
        EXPECT_FALSE(fixture.notifier.shown.first().text.isEmpty());
    }
}

} // namespace
} // namespace throughline::ui
