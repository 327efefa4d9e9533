// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customermerging.h"
#include "core/customers/customerrepository.h"
#include "core/exchange/import/tableimport.h"
#include "core/roadmap/itemmerging.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/voices/voicefilter.h"
#include "core/voices/voicerepository.h"
#include "tests/support/importedtable.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class MergedRowsTest : public testing::Test {
protected:
    test::TestWorkspace workspace;

    ImportReport import(const QByteArray& bytes, RecordKind kind) {
        return test::importedTable(workspace, bytes, kind);
    }
    [[nodiscard]] QList<Account> accounts() const {
        return workspace.read<QList<Account>>(
            [](auto& connection) { return CustomerRepository(connection).accounts(); });
    }
    [[nodiscard]] QList<Person> people() const {
        return workspace.read<QList<Person>>([](auto& connection) { return CustomerRepository(connection).people(); });
    }
    void mergeAll() {
        workspace.edit([this](Editor& editor) -> Result<void> {
            const QList<Account> all = accounts();
            QList<AccountId> others;
            for (const Account& each : all)
                others.append(each.id);
            return mergeAccounts(editor, others, all.constFirst().id);
        });
    }
};

const QByteArray kAccounts = "id,name,domain,region\n" // NOLINT(cert-err58-cpp)
                             "1,Acme,,\n"
                             "2,Acme Inc.,acme.com,\n";

TEST_F(MergedRowsTest, TheSameTableAgainMakesNoDoubleAndTakesNothingBack) {
    import(kAccounts, RecordKind::Accounts);
    mergeAll();
    const ImportReport again = import(kAccounts, RecordKind::Accounts);
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.unchanged, 2);
    const QList<Account> left = accounts();
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(left.first().name, u"Acme"_s);
    EXPECT_EQ(left.first().domain, u"acme.com"_s) << "from the other one, though the row of this one has none";
}

TEST_F(MergedRowsTest, WhatItSaysNewFillsWhatTheOneThatStayedLeavesOpen) {
    import(kAccounts, RecordKind::Accounts);
    mergeAll();
    const ImportReport again =
        import(QByteArray(kAccounts).replace("acme.com,", "acme.org,Nordics"), RecordKind::Accounts);
    EXPECT_EQ(again.updated, 1);
    ASSERT_EQ(accounts().size(), 1);
    EXPECT_EQ(accounts().constFirst().region, u"Nordics"_s);
    EXPECT_EQ(accounts().constFirst().domain, u"acme.com"_s) << "from the merge, which is not overwritten";
}

TEST_F(MergedRowsTest, ARowOfAnotherTableLandsByNameAndByDomain) {
    import(kAccounts, RecordKind::Accounts);
    mergeAll();
    const ImportReport other =
        import("company,website,region\nACME INC,,EMEA\nAcme Holding,ACME.com,\nLoom,loom.io,\n", RecordKind::Accounts);
    EXPECT_EQ(other.added, 1) << "Loom";
    EXPECT_EQ(accounts().size(), 2);
    EXPECT_EQ(accounts().constFirst().region, u"EMEA"_s);
}

TEST_F(MergedRowsTest, VoicesOfTheMergedOneAreOfTheOneThatStayed) {
    import(kAccounts, RecordKind::Accounts);
    mergeAll();
    import("date,company,text\n2026-05-01,Acme Inc.,the export is slow\n", RecordKind::Voices);
    ASSERT_EQ(accounts().size(), 1);
    VoiceFilter filter;
    filter.accounts = {accounts().constFirst().id};
    EXPECT_EQ(workspace.read<qint64>([=](auto& connection) { return VoiceRepository(connection).count(filter); }), 1);
}

TEST_F(MergedRowsTest, PeopleLandByMailAndByNameWithinTheirAccountOnly) {
    import("id,name,email,company\n1,Anna Berg,anna@acme.com,Acme\n2,Anna B,ab@acme.com,Acme\n", RecordKind::People);
    ASSERT_EQ(people().size(), 2);
    workspace.edit([this](Editor& editor) {
        const QList<Person> both = people();
        return mergePeople(editor, {both.at(0).id}, both.at(1).id); // by name: Anna B first
    });
    ASSERT_EQ(people().size(), 1);
    const ImportReport other = import("name,email,company,title\n"
                                      "A. B.,AB@acme.com,Acme,Planner\n"
                                      "Anna B,,Acme,\n"
                                      "Anna B,,Loom,\n",
                                      RecordKind::People);
    EXPECT_EQ(other.added, 1) << "the one at Loom is somebody else";
    EXPECT_EQ(people().size(), 2);
    EXPECT_EQ(people().at(1).title, u"Planner"_s);
}

TEST_F(MergedRowsTest, ItemsLandByTheirTitle) {
    import("title\nExports\nExport as CSV\n", RecordKind::Items);
    const auto items = [this] {
        return workspace.read<QList<Item>>([](auto& connection) { return RoadmapRepository(connection).items(); });
    };
    ASSERT_EQ(items().size(), 2);
    workspace.edit([&](Editor& editor) { return mergeItems(editor, {items().at(1).id}, items().at(0).id); });
    const ImportReport other = import("title,owner\nexport as csv,Bo\nDark mode,\n", RecordKind::Items);
    EXPECT_EQ(other.added, 1);
    ASSERT_EQ(items().size(), 2);
    EXPECT_EQ(items().at(0).owner, u"Bo"_s);
}

} // namespace
} // namespace throughline::core
