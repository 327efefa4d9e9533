// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/itemparents.h"

#include "core/exchange/import/tableimport.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/itemmerging.h"
#include "core/roadmap/roadmaprepository.h"
#include "tests/support/importedtable.h"
#include "tests/support/testworkspace.h"

#include <algorithm>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class ItemParentsTest : public testing::Test {
protected:
    ImportReport import(const QByteArray& bytes) { return test::importedTable(workspace, bytes, RecordKind::Items); }
    /// "Part < Whole" for each item that is part of another, by title.
    [[nodiscard]] QStringList parts() const {
        const auto items = workspace.read<QList<Item>>(
            [](db::Connection& connection) { return RoadmapRepository(connection).items(); });
        QStringList found;
        for (const Item& item : items) {
            for (const Item& whole : items) {
                if (item.parent == whole.id)
                    found.append(item.title + u" < "_s + whole.title);
            }
        }
        found.sort();
        return found;
    }
    void place(const QString& part, const QString& whole) {
        workspace.edit([=](Editor& editor) -> Result<void> {
            TRY_ASSIGN(const QList<Item> items, RoadmapRepository(editor.connection()).items());
            const auto called = [&](const QString& title) {
                return std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.title == title; });
            };
            return placeItems(editor, {called(part)->id}, called(whole)->id);
        });
    }
    test::TestWorkspace workspace;
};

TEST_F(ItemParentsTest, FindsWhatAnItemIsPartOfByNumberOrTitleBeforeOrAfterIt) {
    workspace.make<ItemId>([](Editor& editor) {
        Item item;
        item.title = u"Exports"_s;
        return addItem(editor, item);
    });
    const ImportReport report = import("key,title,parent\n"
                                       "R-2,Report when ready,R-1\n"
                                       "R-1,Background exports,exports\n"
                                       "R-3,Alerts,\n");
    EXPECT_EQ(report.added, 3);
    EXPECT_EQ(parts(), (QStringList{u"Background exports < Exports"_s, u"Report when ready < Background exports"_s}));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(parts(), QStringList());
    ASSERT_TRUE(workspace->redo().result());
    EXPECT_EQ(parts().size(), 2);
}

TEST_F(ItemParentsTest, SaysWhichNamesItCouldNotFollow) {
    const ImportReport report = import("key,title,parent\n"
                                       "1,Exports,2\n"
                                       "2,Alerts,1\n"
                                       "3,Bulk edit,Nowhere\n"
                                       "4,Same,\n"
                                       "5,Same,\n"
                                       "6,Report,Same\n"
                                       "7,Alone,7\n");
    EXPECT_EQ(parts(), QStringList{u"Exports < Alerts"_s});
    const QString said = report.warnings.join(u'\n');
    EXPECT_TRUE(said.contains(u"“Alerts” is part of no item: “1” is itself or a part of it."_s)) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"“Bulk edit” is part of no item: there is no “Nowhere”."_s));
    EXPECT_TRUE(said.contains(u"“Report” is part of no item: several are called “Same”."_s));
    EXPECT_TRUE(said.contains(u"“Alone” is part of no item"_s));
}

TEST_F(ItemParentsTest, ALaterImportFollowsWhatTheFileSaysOtherwiseThanBefore) {
    import("key,title,parent\n1,Exports,\n2,Background exports,1\n3,Alerts,\n4,Report,1\n");
    EXPECT_EQ(parts(), (QStringList{u"Background exports < Exports"_s, u"Report < Exports"_s}));
    const ImportReport again =
        import("key,title,parent\n1,Exports,5\n2,Background exports,3\n3,Alerts,\n4,Report,\n5,Month-end,\n");
    EXPECT_EQ(again.added, 1);
    EXPECT_EQ(again.updated, 3);
    EXPECT_EQ(parts(), (QStringList{u"Background exports < Alerts"_s, u"Exports < Month-end"_s}));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(parts(), (QStringList{u"Background exports < Exports"_s, u"Report < Exports"_s}));
    ASSERT_TRUE(workspace->redo().result());
    EXPECT_EQ(parts(), (QStringList{u"Background exports < Alerts"_s, u"Exports < Month-end"_s}));
}

TEST_F(ItemParentsTest, WhatAPersonArrangedStaysAsLongAsTheFileSaysTheSame) {
    const QByteArray file = "key,title,parent\n1,Exports,\n2,Background exports,1\n3,Alerts,\n";
    import(file);
    place(u"Background exports"_s, u"Alerts"_s);
    place(u"Exports"_s, u"Background exports"_s);
    const QStringList arranged{u"Background exports < Alerts"_s, u"Exports < Background exports"_s};
    const ImportReport same = import(file);
    EXPECT_EQ(same.unchanged, 3);
    EXPECT_EQ(parts(), arranged);
    const ImportReport other = import("key,title,parent\n1,All exports,\n2,Background exports,1\n3,Alerts,\n");
    EXPECT_EQ(other.updated, 1);
    EXPECT_EQ(parts(), (QStringList{u"All exports < Background exports"_s, u"Background exports < Alerts"_s}));
    import("key,title\n1,All exports\n2,Background exports\n3,Alerts\n");
    EXPECT_EQ(parts().size(), 2) << "the file says nothing of parts";
}

TEST_F(ItemParentsTest, TwoMayChangePlacesAndWhatCannotBeFollowedStays) {
    import("key,title,parent\n1,Exports,\n2,Background exports,1\n3,Alerts,1\n");
    const ImportReport turned = import("key,title,parent\n1,Exports,2\n2,Background exports,\n3,Alerts,Nowhere\n");
    EXPECT_EQ(parts(), (QStringList{u"Alerts < Exports"_s, u"Exports < Background exports"_s}));
    EXPECT_TRUE(turned.warnings.contains(u"“Alerts” stays part of what it was part of: there is no “Nowhere”."_s))
        << qPrintable(turned.warnings.join(u'\n'));
}

TEST_F(ItemParentsTest, AnItemThatWasMergedIsTheOneThatStayed) {
    import("key,title,parent\n1,Exports,\n2,Bulk exports,\n3,Export as CSV,\n");
    workspace.edit([](Editor& editor) -> Result<void> {
        TRY_ASSIGN(const QList<Item> items, RoadmapRepository(editor.connection()).items());
        const auto id = [&](const QString& title) {
            return std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.title == title; })->id;
        };
        TRY(mergeItems(editor, {id(u"Export as CSV"_s)}, id(u"Bulk exports"_s)));
        return mergeItems(editor, {id(u"Bulk exports"_s)}, id(u"Exports"_s));
    });
    const ImportReport report =
        import("key,title,parent\n4,Report,3\n5,Alerts,export as csv\n6,Audit,1\n7,Formats,Bulk exports\n");
    EXPECT_EQ(report.warnings.filter(u"part of"_s), QStringList());
    EXPECT_EQ(parts(), (QStringList{u"Alerts < Exports"_s, u"Audit < Exports"_s, u"Formats < Exports"_s,
                                    u"Report < Exports"_s}));
}

TEST_F(ItemParentsTest, ANumberOfAMergedItemGoesBeforeATitle) {
    import("key,title,parent\nR-1,Exports,\nR-2,Bulk exports,\n");
    workspace.edit([](Editor& editor) -> Result<void> {
        TRY_ASSIGN(const QList<Item> items, RoadmapRepository(editor.connection()).items());
        const auto id = [&](const QString& title) {
            return std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.title == title; })->id;
        };
        return mergeItems(editor, {id(u"Bulk exports"_s)}, id(u"Exports"_s));
    });
    import("key,title,parent\nR-5,R-2,\nR-6,Report,R-2\n");
    EXPECT_EQ(parts(), QStringList{u"Report < Exports"_s}) << "the item that is called “R-2” is another";
}

} // namespace
} // namespace throughline::core
