// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/itemparents.h"

#include "core/exchange/import/tableimport.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "tests/support/importedtable.h"
#include "tests/support/testworkspace.h"

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

} // namespace
} // namespace throughline::core
