// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/voices/voicespagefixture.h"
#include "ui/voices/list/orderwords.h"
#include "ui/voices/list/voiceslistmodel.h"

#include <QApplication>
#include <QMenu>
#include <QToolButton>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::VoiceColumn;
using core::VoiceOrder;

class ListOrderTest : public test::VoicesPageFixture {
protected:
    void SetUp() override {
        for (const QString& title : {u"Beech"_s, u"Ash"_s, u"Cedar"_s})
            addVoice(title, u"words"_s);
    }
};

TEST_F(ListOrderTest, TheListTakesAnOrderKeepsItWhileOneTypesAndGoesBack) {
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, {u"Cedar"_s, u"Ash"_s, u"Beech"_s}));
    page->list()->setOrder(VoiceOrder::by(VoiceColumn::Title));
    EXPECT_TRUE(waitForTitles(*page, {u"Ash"_s, u"Beech"_s, u"Cedar"_s}));
    QTest::keyClicks(page->searchField(), u"words"_s);
    EXPECT_TRUE(waitForTitles(*page, {u"Ash"_s, u"Beech"_s, u"Cedar"_s}));
    EXPECT_EQ(page->list()->query().order, VoiceOrder::by(VoiceColumn::Title));
    page->list()->setOrder({});
    EXPECT_TRUE(waitForTitles(*page, {u"Cedar"_s, u"Ash"_s, u"Beech"_s}));
}

TEST_F(ListOrderTest, ANewVoiceComesToItsPlaceAndWhatIsEditedStaysAtItsOwn) {
    const auto page = open();
    page->list()->setOrder(VoiceOrder::by(VoiceColumn::State));
    ASSERT_TRUE(waitForTitles(*page, {u"Cedar"_s, u"Ash"_s, u"Beech"_s}));
    QTest::qWait(0);
    trigger("voices.done");
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const QModelIndex first = page->list()->view()->model()->index(0, 0);
        const auto row = first.data(VoicesListModel::RowRole).value<VoiceListRow>();
        return row.voice.state == core::VoiceState::Done;
    })) << "it does not run away from under the hand";
    addVoice(u"Larch"_s, u"words"_s);
    EXPECT_TRUE(waitForTitles(*page, {u"Larch"_s, u"Ash"_s, u"Beech"_s, u"Cedar"_s}));
}

TEST_F(ListOrderTest, MoreThanAScreenComesInOneOrder) {
    QStringList expected{u"Ash"_s, u"Beech"_s, u"Cedar"_s};
    for (int i = 0; i < 120; ++i) {
        expected.append(u"Oak %1"_s.arg(i * 7 % 120, 3, 10, QLatin1Char('0')));
        addVoice(expected.last(), u"words"_s);
    }
    expected.sort();
    const auto page = open();
    page->list()->setOrder(VoiceOrder::by(VoiceColumn::Title));
    page->list()->view()->scrollToBottom();
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->list()->shownCount() == expected.size(); }));
    page->list()->goToLast();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return page->list()->view()->currentIndex().data().toString() == expected.last(); }));
}

TEST_F(ListOrderTest, TheMenuTurnsTheOrderRound) {
    const auto page = open();
    page->list()->setOrder(VoiceOrder::by(VoiceColumn::Title));
    trigger("voices.order");
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    QAction* reverse = menu->actions().constLast();
    reverse->trigger();
    menu->close();
    EXPECT_EQ(page->list()->query().order, (VoiceOrder{VoiceColumn::Title, false}));
    EXPECT_TRUE(waitForTitles(*page, {u"Cedar"_s, u"Beech"_s, u"Ash"_s}));
}

TEST(OrderWordsTest, EveryOrderHasItsOwnWords) {
    QSet<QString> words;
    int orders = 0;
    for (const auto& [column, name] : core::EnumNames<VoiceColumn>::kNames) {
        for (const bool ascending : {false, true}) {
            if (column == VoiceColumn::Match && ascending)
                continue; // means the same
            words.insert(orderWords({column, ascending}));
            ++orders;
        }
    }
    EXPECT_EQ(words.size(), orders);
}

} // namespace
} // namespace throughline::ui
