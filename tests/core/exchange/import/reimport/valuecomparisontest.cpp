// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/reimport/valuecomparison.h"

#include "core/exchange/import/tableimport.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "tests/support/importedtable.h"
#include "tests/support/testworkspace.h"

#include <algorithm>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class ValueComparisonTest : public testing::Test {
protected:
    ImportReport import(const QByteArray& bytes) { return test::importedTable(workspace, bytes, RecordKind::Items); }
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

const QByteArray kParts = "key,title,parent\n" // NOLINT(cert-err58-cpp)
                          "1,Exports,\n2,Alerts,\n3,Reports,\n4,Report when ready,1\n";

TEST_F(ValueComparisonTest, SaysWhatAnItemWasPartOf) {
    import(kParts);
    EXPECT_EQ(import(QByteArray(kParts).replace("ready,1", "ready,2")).replacedValues,
              (QList<ReplacedValue>{{5, u"parent"_s, u"Exports"_s, u"2"_s, false}}));
}

TEST_F(ValueComparisonTest, SaysWhereAPersonHadPlacedItSince) {
    import(kParts);
    place(u"Report when ready"_s, u"Reports"_s);
    EXPECT_EQ(import(QByteArray(kParts).replace("ready,1", "ready,2")).replacedValues,
              (QList<ReplacedValue>{{5, u"parent"_s, u"Reports"_s, u"2"_s, true}}));
}

TEST_F(ValueComparisonTest, SaysNothingWhereAPersonPlacedItWhereTheFileDoes) {
    import(kParts);
    place(u"Report when ready"_s, u"Reports"_s);
    EXPECT_EQ(import(QByteArray(kParts).replace("ready,1", "ready,3")).replacedValueCount, 0);
}

TEST_F(ValueComparisonTest, SaysNothingOfWhatWasNotThere) {
    import("key,title,owner,horizon\n1,Exports,,\n");
    const ImportReport filled = import("key,title,owner,horizon\n1,Exports,Bo,now\n");
    EXPECT_EQ(filled.replacedValueCount, 0);
}

} // namespace
} // namespace throughline::core
