// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sample/sampleworkspace.h"

#include "core/customers/customerrepository.h"
#include "core/deck/deckrepository.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/voices/voicerepository.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class SampleWorkspaceTest : public testing::Test {
protected:
    void SetUp() override {
        workspace.edit([](Editor& editor) { return addSample(editor); });
    }
    template <typename T, typename Repository>
    T read(Result<T> (Repository::*ask)() const) {
        return workspace.read<T>([=](db::Connection& connection) { return (Repository(connection).*ask)(); });
    }
    test::TestWorkspace workspace;
};

TEST_F(SampleWorkspaceTest, HasWhatItsReadmeSays) {
    EXPECT_EQ(read(&CustomerRepository::accounts).size(), 15);
    EXPECT_EQ(read(&CustomerRepository::segments).size(), 4);
    EXPECT_EQ(read(&CustomerRepository::people).size(), 39);
    EXPECT_EQ(read(&RoadmapRepository::items).size(), 12);
    EXPECT_EQ(read(&RoadmapRepository::goals).size(), 4);
    const auto voices = workspace.read<QList<VoiceId>>([](db::Connection& c) { return VoiceRepository(c).ids({}); });
    EXPECT_EQ(voices.size(), 80);
    const QList<DeckRow> decks = read(&DeckRepository::decks);
    ASSERT_EQ(decks.size(), 1);
    EXPECT_EQ(decks.first().charts, 2);
    EXPECT_GE(decks.first().quotes, 6);
}

TEST_F(SampleWorkspaceTest, DemandIsWhatWasCountedByHand) {
    // item, score, customers, accounts, unnamed, contradicting: counted independently of this program.
    struct Expected {
        QString title;
        int score, customers, accounts, unnamed, contradicting;
    };
    const QList<Expected> expected{{u"Background exports"_s, 29, 14, 9, 4, 3},
                                   {u"Bulk edit of safety stock"_s, 24, 10, 8, 1, 2},
                                   {u"Forecast change alerts"_s, 18, 9, 7, 0, 1},
                                   {u"Role-based approval steps"_s, 17, 7, 6, 1, 3},
                                   {u"Compare scenarios side by side"_s, 20, 9, 9, 2, 3},
                                   {u"Plans in the public API"_s, 13, 5, 5, 1, 0},
                                   {u"Offline stock counts"_s, 11, 5, 2, 0, 0},
                                   {u"Supplier scorecards"_s, 12, 8, 8, 0, 1},
                                   {u"Keyboard entry in the plan grid"_s, 9, 6, 6, 1, 1},
                                   {u"Carbon estimate per shipment"_s, 6, 5, 5, 0, 0},
                                   {u"Single sign-on for suppliers"_s, 5, 3, 3, 1, 1},
                                   {u"Print-ready plan sheets"_s, 4, 3, 3, 1, 2}};
    const auto summaries = workspace.read<QList<ItemSummary>>(
        [](db::Connection& c) { return RoadmapRepository(c).summaries(QDate(2026, 5, 14)); });
    for (const Expected& item : expected) {
        const auto found =
            std::find_if(summaries.begin(), summaries.end(), [&](const auto& s) { return s.item.title == item.title; });
        ASSERT_NE(found, summaries.end()) << qPrintable(item.title);
        EXPECT_EQ(found->demand.score, item.score) << qPrintable(item.title);
        EXPECT_EQ(found->demand.customers.size(), item.customers) << qPrintable(item.title);
        EXPECT_EQ(found->demand.accounts, item.accounts) << qPrintable(item.title);
        EXPECT_EQ(found->demand.unnamed, item.unnamed) << qPrintable(item.title);
        EXPECT_EQ(found->demand.contradicting, item.contradicting) << qPrintable(item.title);
    }
}

TEST_F(SampleWorkspaceTest, IsTakenBackInOneStep) {
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(read(&CustomerRepository::accounts).size(), 0);
    EXPECT_TRUE(workspace->check(true).result());
}

} // namespace
} // namespace throughline::core
