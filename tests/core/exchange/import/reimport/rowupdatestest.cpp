// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/reimport/rowupdates.h"

#include "core/customers/customeredits.h"
#include "core/customers/customermerging.h"
#include "core/customers/customerrepository.h"
#include "core/exchange/import/tableimport.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/importedtable.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class RowUpdatesTest : public testing::Test {
protected:
    ImportReport import(const QByteArray& bytes, RecordKind kind, const TableImportOptions& options = {}) {
        return test::importedTable(workspace, bytes, kind, options);
    }
    [[nodiscard]] Item item() const {
        return workspace
            .read<QList<Item>>([](db::Connection& connection) { return RoadmapRepository(connection).items(); })
            .constFirst();
    }
    [[nodiscard]] QList<Account> accounts() const {
        return workspace.read<QList<Account>>([](db::Connection& c) { return CustomerRepository(c).accounts(); });
    }
    [[nodiscard]] QList<Person> people() const {
        return workspace.read<QList<Person>>([](db::Connection& c) { return CustomerRepository(c).people(); });
    }
    void editItem(const std::function<void(Item&)>& change) {
        Item edited = item();
        change(edited);
        workspace.edit([=](Editor& editor) { return updateItem(editor, edited); });
    }
    test::TestWorkspace workspace;
};

const QByteArray kItems = "key,title,owner,stage,horizon\nR-1,Exports,Bo,beta,now\n"; // NOLINT(cert-err58-cpp)

TEST_F(RowUpdatesTest, AnEditMadeHereStaysAsLongAsTheFileSaysTheSame) {
    import(kItems, RecordKind::Items);
    editItem([](Item& edited) {
        edited.title = u"Exports that finish"_s;
        edited.owner.clear();
        edited.horizon = Horizon::Later;
    });
    const QStringList before = workspace.content();
    const ImportReport again = import(kItems, RecordKind::Items);
    EXPECT_EQ(again.unchanged, 1);
    EXPECT_EQ(again.updated, 0);
    EXPECT_EQ(again.replacedValueCount, 0);
    EXPECT_FALSE(again.import);
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(RowUpdatesTest, OfAChangedRowOnlyTheFieldsThatChangedAreTaken) {
    import(kItems, RecordKind::Items);
    editItem([](Item& edited) {
        edited.title = u"Exports that finish"_s;
        edited.horizon = Horizon::Later;
    });
    const QByteArray moved = QByteArray(kItems).replace("Bo,beta", "Cy,launch");
    for (const bool dryRun : {true, false}) {
        const ImportReport report = import(moved, RecordKind::Items, {.dryRun = dryRun, .updateText = false});
        EXPECT_EQ(report.updated, 1);
        EXPECT_EQ(report.unchanged, 0);
        EXPECT_EQ(report.replacedValues, (QList<ReplacedValue>{{2, u"owner"_s, u"Bo"_s, u"Cy"_s, false},
                                                               {2, u"stage"_s, u"beta"_s, u"launch"_s, false}}));
        EXPECT_EQ(report.replacedHereCount, 0);
    }
    EXPECT_EQ(item().title, u"Exports that finish"_s);
    EXPECT_EQ(item().horizon, Horizon::Later);
    EXPECT_EQ(item().owner, u"Cy"_s);
    EXPECT_EQ(item().stage, u"launch"_s);
    EXPECT_EQ(import(moved, RecordKind::Items).unchanged, 1);
}

TEST_F(RowUpdatesTest, WhatWasChangedOnBothSidesIsTakenFromTheFileAndSaid) {
    import(kItems, RecordKind::Items);
    editItem([](Item& edited) { edited.owner = u"Oren"_s; });
    const QByteArray other = QByteArray(kItems).replace("Bo", "Cy");
    const ImportReport report = import(other, RecordKind::Items, {.dryRun = true, .updateText = false});
    EXPECT_EQ(report.replacedValues, (QList<ReplacedValue>{{2, u"owner"_s, u"Oren"_s, u"Cy"_s, true}}));
    EXPECT_EQ(report.replacedHereCount, 1);
    EXPECT_TRUE(report.warnings.constLast().contains("1 (line 2)"_L1)) << qPrintable(report.warnings.join(u'|'));
    import(other, RecordKind::Items);
    EXPECT_EQ(item().owner, u"Cy"_s);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(item().owner, u"Oren"_s);
    EXPECT_EQ(import(other, RecordKind::Items, {.dryRun = true, .updateText = false}).updated, 1)
        << "what was undone is offered again";
}

TEST_F(RowUpdatesTest, AValueThatWasTakenAwayHereAndChangedInTheFileIsSaidToo) {
    import(kItems, RecordKind::Items);
    editItem([](Item& edited) { edited.owner.clear(); });
    const ImportReport report = import(QByteArray(kItems).replace("Bo", "Cy"), RecordKind::Items);
    EXPECT_EQ(report.replacedValues, (QList<ReplacedValue>{{2, u"owner"_s, QString(), u"Cy"_s, true}}));
}

TEST_F(RowUpdatesTest, TheFileIsRememberedWhereItSaysWhatIsHereAlready) {
    import(kItems, RecordKind::Items);
    editItem([](Item& edited) { edited.owner = u"Cy"_s; });
    const QByteArray other = QByteArray(kItems).replace("Bo", "Cy");
    const ImportReport report = import(other + "R-2,Alerts,,beta,now\n", RecordKind::Items);
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.updated, 0);
    EXPECT_EQ(report.unchanged, 1);
    const auto exports = [this] {
        const auto all = workspace.read<QList<Item>>([](db::Connection& c) { return RoadmapRepository(c).items(); });
        return *std::find_if(all.begin(), all.end(), [](const Item& each) { return each.title == "Exports"_L1; });
    };
    Item edited = exports();
    edited.owner = u"Oren"_s;
    workspace.edit([=](Editor& editor) { return updateItem(editor, edited); });
    EXPECT_EQ(import(other, RecordKind::Items).unchanged, 1);
    EXPECT_EQ(exports().owner, u"Oren"_s);
}

TEST_F(RowUpdatesTest, AccountsAndPeopleKeepWhatWasChangedHere) {
    const QByteArray companies = "id,name,region,annual value\n1,Acme,EMEA,1200\n2,Loom,APAC,900\n";
    const QByteArray staff = "id,name,company,title\n1,Anna,Acme,Planner\n";
    import(companies, RecordKind::Accounts);
    import(staff, RecordKind::People);
    Account acme = accounts().at(0);
    acme.name = u"Acme Group"_s;
    acme.region = u"Nordics"_s;
    acme.annualValue = 500'000;
    Person anna = people().constFirst();
    anna.account = accounts().at(1).id;
    workspace.edit([=](Editor& editor) -> Result<void> {
        TRY(updateAccount(editor, acme));
        return updatePerson(editor, anna);
    });
    EXPECT_EQ(import(companies, RecordKind::Accounts).unchanged, 2);
    EXPECT_EQ(import(staff, RecordKind::People).unchanged, 1);
    EXPECT_EQ(accounts().at(0), acme);
    EXPECT_EQ(people().constFirst(), anna);

    const ImportReport paid = import(QByteArray(companies).replace("1200", "1500"), RecordKind::Accounts);
    EXPECT_EQ(paid.replacedValues, (QList<ReplacedValue>{{2, u"annual_value"_s, u"5000"_s, u"1500"_s, true}}));
    EXPECT_EQ(accounts().at(0).region, u"Nordics"_s);
    EXPECT_EQ(accounts().at(0).annualValue, 150'000);

    const ImportReport moved = import(QByteArray(staff).replace("Acme", "Brightmoor"), RecordKind::People);
    EXPECT_EQ(moved.replacedValues, (QList<ReplacedValue>{{2, u"account"_s, u"Loom"_s, u"Brightmoor"_s, true}}));
    EXPECT_EQ(people().constFirst().title, u"Planner"_s);
    EXPECT_EQ(accounts().size(), 3) << "the new account is made";
}

TEST_F(RowUpdatesTest, DatapointsKeepWhatWasChangedHere) {
    const QByteArray file = "id,metric,value,unit,source\n1,Weekly teams,1204,teams,Analytics\n";
    const auto datapoint = [this] {
        return workspace.read<QList<DatapointRow>>([](db::Connection& c) { return DatapointRepository(c).rows(); })
            .constFirst()
            .datapoint;
    };
    import(file, RecordKind::Datapoints);
    Datapoint corrected = datapoint();
    corrected.source = u"Warehouse"_s;
    workspace.edit([=](Editor& editor) { return updateDatapoint(editor, corrected); });
    EXPECT_EQ(import(file, RecordKind::Datapoints).unchanged, 1);
    EXPECT_EQ(datapoint().source, u"Warehouse"_s);
    const ImportReport report = import(QByteArray(file).replace("1204", "1310"), RecordKind::Datapoints);
    EXPECT_EQ(report.replacedValues, (QList<ReplacedValue>{{2, u"value"_s, u"1204"_s, u"1310"_s, false}}));
    EXPECT_EQ(datapoint().value, 1310);
    EXPECT_EQ(datapoint().source, u"Warehouse"_s);
}

TEST_F(RowUpdatesTest, ASegmentThatIsMadeAfterTheImportIsFoundByTheNext) {
    const QByteArray file = "id,name,segment\n1,Acme,Retail\n";
    import(file, RecordKind::Accounts);
    workspace.edit([](Editor& editor) {
        Segment segment;
        segment.name = u"Retail"_s;
        return addSegment(editor, segment).transform([](SegmentId) {});
    });
    EXPECT_EQ(import(file, RecordKind::Accounts).updated, 1);
    Account acme = accounts().constFirst();
    ASSERT_TRUE(acme.segment);
    acme.segment.reset();
    workspace.edit([=](Editor& editor) { return updateAccount(editor, acme); });
    EXPECT_EQ(import(file, RecordKind::Accounts).unchanged, 1) << "now it was seen";
}

TEST_F(RowUpdatesTest, AMergedRowFillsNothingThatWasEmptiedHere) {
    const QByteArray file = "id,name,domain,region\n1,Acme,,\n2,Acme Inc.,acme.com,EMEA\n";
    import(file, RecordKind::Accounts);
    workspace.edit(
        [this](Editor& editor) { return mergeAccounts(editor, {accounts().at(1).id}, accounts().at(0).id); });
    Account acme = accounts().constFirst();
    EXPECT_EQ(acme.region, u"EMEA"_s);
    acme.region.clear();
    workspace.edit([=](Editor& editor) { return updateAccount(editor, acme); });
    EXPECT_EQ(import(file, RecordKind::Accounts).unchanged, 2);
    EXPECT_EQ(accounts().constFirst().region, QString());
    EXPECT_EQ(import(QByteArray(file).replace("EMEA", "APAC"), RecordKind::Accounts).updated, 1);
    EXPECT_EQ(accounts().constFirst().region, u"APAC"_s);
}

TEST_F(RowUpdatesTest, OfAChangedVoiceASentimentThatAPersonSetStaysAndTheOthersAreListed) {
    const QByteArray file = "id,text,rating,title\n1,the export is slow,2,Slow\n";
    import(file, RecordKind::Voices);
    const auto voice = [this] {
        return workspace.read<Voice>([](db::Connection& c) -> Result<Voice> {
            TRY_ASSIGN(const QList<VoiceId> ids, VoiceRepository(c).ids({}));
            return VoiceRepository(c).find(ids.constFirst());
        });
    };
    workspace.edit([&](Editor& editor) { return setSentiment(editor, {voice().id}, Sentiment::Neutral); });
    EXPECT_EQ(import(file, RecordKind::Voices).unchanged, 1);
    const ImportReport report = import(QByteArray(file).replace("2,Slow", "1,Too slow"), RecordKind::Voices);
    EXPECT_EQ(report.updated, 1);
    EXPECT_EQ(report.replacedValues, (QList<ReplacedValue>{{2, u"rating"_s, u"2"_s, u"1"_s, false},
                                                           {2, u"title"_s, u"Slow"_s, u"Too slow"_s, false}}));
    EXPECT_EQ(voice().sentiment, Sentiment::Neutral);
    EXPECT_EQ(voice().rating, 1);
}

} // namespace
} // namespace throughline::core
