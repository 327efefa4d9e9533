// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "tests/support/testworkspace.h"

#include <gtest/gtest.h>

#include <cmath>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

Datapoint active(double value, const QDate& asOf = {}, std::optional<SegmentId> segment = {}) {
    Datapoint made;
    made.metric = u"Weekly active teams"_s;
    made.value = value;
    made.unit = u"teams"_s;
    made.n = 1200;
    made.asOf = asOf;
    made.touchpoint = u"usage"_s;
    made.source = u"Product analytics"_s;
    made.segment = segment;
    return made;
}

class DatapointsTest : public testing::Test {
protected:
    DatapointId add(const Datapoint& datapoint) {
        return workspace.make<DatapointId>([&](Editor& editor) { return addDatapoint(editor, datapoint); });
    }
    [[nodiscard]] QList<DatapointRow> rows() const {
        return workspace.read<QList<DatapointRow>>([](db::Connection& c) { return DatapointRepository(c).rows(); });
    }
    ItemId addItemCalled(const QString& title) {
        return workspace.make<ItemId>([&](Editor& editor) {
            Item item;
            item.title = title;
            return addItem(editor, item);
        });
    }

    test::TestWorkspace workspace;
};

TEST_F(DatapointsTest, IsStoredWhole) {
    const auto segment = workspace.make<SegmentId>([](Editor& editor) {
        Segment made;
        made.name = u"Agencies"_s;
        return addSegment(editor, made);
    });
    Datapoint given = active(37.5, QDate(2026, 4, 30), segment);
    given.note = u"without trials"_s;
    given.attributes = {{u"region"_s, u"EU"_s}};
    given.id = add(given);
    ASSERT_EQ(rows().size(), 1);
    EXPECT_EQ(rows().constFirst().datapoint, given);
    EXPECT_EQ(rows().constFirst().segment, u"Agencies"_s);
}

TEST_F(DatapointsTest, RefusesWhatIsNoMeasurement) {
    const auto refused = [&](const Datapoint& datapoint) {
        return !workspace
                    ->edit(
                        {u"datapoint.add"_s, 1, {}, {}},
                        [&](Editor& editor) { return addDatapoint(editor, datapoint).transform([](DatapointId) {}); })
                    .result();
    };
    Datapoint nameless = active(1);
    nameless.metric = u"  "_s;
    EXPECT_TRUE(refused(nameless));
    EXPECT_TRUE(refused(active(std::nan(""))));
    Datapoint negative = active(1);
    negative.n = -1;
    EXPECT_TRUE(refused(negative));
    EXPECT_TRUE(rows().isEmpty());
}

TEST_F(DatapointsTest, MakesALineOfOneMetricUnitAndSegment) {
    const DatapointId april = add(active(40, QDate(2026, 4, 30)));
    const DatapointId march = add(active(38, QDate(2026, 3, 31)));
    add(active(99));
    Datapoint other = active(3, QDate(2026, 4, 1));
    other.unit = u"%"_s;
    add(other);
    const auto line =
        workspace.read<QList<Datapoint>>([](db::Connection& c) { return DatapointRepository(c).overTime(active(0)); });
    ASSERT_EQ(line.size(), 2);
    EXPECT_EQ(line.at(0).id, march);
    EXPECT_EQ(line.at(1).id, april);
}

TEST_F(DatapointsTest, IsEvidenceBesideDemand) {
    const ItemId item = addItemCalled(u"Background exports"_s);
    const DatapointId datapoint = add(active(40, QDate(2026, 4, 30)));
    const auto link = [&](Editor& editor) -> Result<void> {
        return linkDatapoints(editor, item, {datapoint}).transform([](const LinkOutcome&) {});
    };
    workspace.edit(link);
    workspace.edit(link); // the same number again is the same evidence
    const auto numbers = workspace.read<QList<DatapointEvidence>>(
        [&](db::Connection& c) { return DatapointRepository(c).evidence(item); });
    ASSERT_EQ(numbers.size(), 1);
    EXPECT_EQ(numbers.constFirst().row.datapoint.id, datapoint);
    EXPECT_EQ(numbers.constFirst().row.items, 1);
    const auto demand =
        workspace.read<QList<DemandEvidence>>([](db::Connection& c) { return RoadmapRepository(c).demandEvidence(); });
    EXPECT_TRUE(demand.isEmpty());
}

TEST_F(DatapointsTest, MovesToAnotherItemAndBackByUndo) {
    const ItemId first = addItemCalled(u"Background exports"_s);
    const ItemId second = addItemCalled(u"Faster reports"_s);
    const DatapointId datapoint = add(active(40));
    LinkOutcome outcome;
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY_ASSIGN(outcome, linkDatapoints(editor, first, {datapoint}));
        return {};
    });
    const QStringList before = workspace.content();
    workspace.edit([&](Editor& editor) { return moveEvidence(editor, outcome.added, second); });
    const auto of = [&](ItemId item) {
        return workspace
            .read<QList<DatapointEvidence>>([=](db::Connection& c) { return DatapointRepository(c).evidence(item); })
            .size();
    };
    EXPECT_EQ(of(first), 0);
    EXPECT_EQ(of(second), 1);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(DatapointsTest, NamesTheItemsThatItStandsBehind) {
    const DatapointId number = add(active(37.5));
    const ItemId exports = addItemCalled(u"Exports"_s);
    const ItemId approvals = addItemCalled(u"Approvals"_s);
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY(linkDatapoints(editor, exports, {number}));
        TRY_ASSIGN(const LinkOutcome against, linkDatapoints(editor, approvals, {number}));
        return setStance(editor, against.added, Stance::Contradicts);
    });
    const auto uses = [&] {
        return workspace.read<QList<DatapointUse>>(
            [=](db::Connection& connection) { return DatapointRepository(connection).uses(number); });
    };
    EXPECT_EQ(uses(), (QList<DatapointUse>{{approvals, u"Approvals"_s, Horizon::None, Stance::Contradicts},
                                           {exports, u"Exports"_s, Horizon::None, Stance::Supports}}));
    using Counts = QHash<ItemId, StanceCounts>;
    const auto counts = [&] {
        return workspace.read<Counts>(
            [](db::Connection& connection) { return DatapointRepository(connection).evidenceCounts(); });
    };
    EXPECT_EQ(counts(), (Counts{{exports, {1, 0}}, {approvals, {0, 1}}}));
    workspace.edit([&](Editor& editor) { return removeItem(editor, approvals); });
    EXPECT_EQ(uses().size(), 1) << "a deleted item shows nowhere";
    workspace.edit([&](Editor& editor) { return removeDatapoints(editor, {number}); });
    EXPECT_EQ(counts(), Counts());
}

} // namespace
} // namespace throughline::core
