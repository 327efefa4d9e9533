// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/records/recordfields.h"
#include "core/exchange/records/recordlisting.h"
#include "core/exchange/sample/sampleworkspace.h"
#include "core/views/viewedits.h"
#include "tests/support/testworkspace.h"

#include <QJsonObject>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

QJsonArray listed(const TestWorkspace& workspace, const Listing& listing) {
    return workspace.read<QJsonArray>([&](db::Connection& connection) { return listRecords(connection, listing); });
}

Result<ChangeSet> add(const TestWorkspace& workspace, const QString& record, const QList<FieldText>& fields) {
    return workspace
        ->edit({u"test"_s, 1, {}, {}},
               [&](Editor& editor) { return addRecord(editor, record, fields).transform([](qint64) {}); })
        .result();
}

TEST(RecordListingTest, ListsEveryKindOfTheSampleWithAllItsFields) {
    TestWorkspace workspace;
    workspace.edit([](Editor& editor) { return addSample(editor); });
    for (const QString& records : listableRecords()) {
        const QStringList fields = *listedFields(records);
        const QJsonArray all = listed(workspace, {records, {}, {}});
        if (records != "imports"_L1 && records != "decks"_L1 && records != "views"_L1) {
            ASSERT_FALSE(all.isEmpty()) << qPrintable(records);
            EXPECT_EQ(all.first().toObject().size(), fields.size()) << qPrintable(records);
        }
    }
}

TEST(RecordListingTest, ListsSavedViewsByPageAndPlaceWithTheirFilters) {
    TestWorkspace workspace;
    for (const QString& name : {u"Churned"_s, u"Angry"_s})
        workspace.edit([&](Editor& editor) {
            View view;
            view.name = name;
            view.page = u"voices"_s;
            view.filter = {{u"text"_s, name.toLower()}};
            return addView(editor, view).transform([](ViewId) {});
        });
    const QJsonArray views = listed(workspace, {u"views"_s, {{u"page"_s, u"voices"_s}}, {}});
    ASSERT_EQ(views.size(), 2);
    EXPECT_EQ(views.first().toObject().value("name"_L1), u"Churned"_s);
    EXPECT_EQ(views.first().toObject().value("filter"_L1), (QJsonObject{{u"text"_s, u"churned"_s}}));
}

TEST(RecordListingTest, ConditionsCompareAsTheFieldIsShown) {
    TestWorkspace workspace;
    ASSERT_TRUE(
        add(workspace, u"voice"_s, {{u"text"_s, u"a"_s}, {u"person"_s, u"Anna"_s}, {u"incentivised"_s, u"yes"_s}}));
    ASSERT_TRUE(add(workspace, u"voice"_s, {{u"text"_s, u"b"_s}, {u"kind"_s, u"ticket"_s}}));
    EXPECT_EQ(listed(workspace, {u"voices"_s, {{u"person"_s, u"Anna"_s}}, {}}).size(), 1);
    EXPECT_EQ(
        listed(workspace, {u"voices"_s, {{u"incentivised"_s, u"true"_s}}, {}}).first().toObject().value("text"_L1),
        u"a"_s);
    EXPECT_EQ(listed(workspace, {u"voices"_s, {{u"person"_s, {}}}, {}}).first().toObject().value("text"_L1), u"b"_s);
    EXPECT_EQ(listed(workspace, {u"voices"_s, {}, 1}).size(), 1);
}

TEST(RecordListingTest, RefusesUnknownNamesNamingTheKnownOnes) {
    TestWorkspace workspace;
    EXPECT_TRUE(listedFields(u"voice"_s).error().text.contains(u"voices"_s));
    const auto unknownField = workspace
                                  ->read<QJsonArray>([](db::Connection& c) {
                                      return listRecords(c, {u"items"_s, {{u"colour"_s, {}}}, {}});
                                  })
                                  .result();
    EXPECT_TRUE(unknownField.error().text.contains(u"horizon"_s));
}

TEST(RecordFieldsTest, MakesThePersonAndAccountThatAreNotThereYetOnce) {
    TestWorkspace workspace;
    for (const QString& text : {u"one"_s, u"two"_s})
        ASSERT_TRUE(add(workspace, u"voice"_s,
                        {{u"text"_s, text}, {u"person"_s, u"Zoë Ó Brien"_s}, {u"account"_s, u"ACME"_s}}));
    EXPECT_EQ(listed(workspace, {u"people"_s, {}, {}}).size(), 1);
    EXPECT_EQ(listed(workspace, {u"accounts"_s, {}, {}}).size(), 1);
}

TEST(RecordFieldsTest, MakesAnItemPartOfAnotherByNumberOrTitle) {
    TestWorkspace workspace;
    ASSERT_TRUE(add(workspace, u"item"_s, {{u"title"_s, u"Exports"_s}, {u"external_id"_s, u"R-1"_s}}));
    ASSERT_TRUE(add(workspace, u"item"_s, {{u"title"_s, u"Background exports"_s}, {u"parent"_s, u"exports"_s}}));
    ASSERT_TRUE(add(workspace, u"item"_s, {{u"title"_s, u"Report"_s}, {u"parent"_s, u"R-1"_s}}));
    const QJsonArray items = listed(workspace, {u"items"_s, {}, {}});
    ASSERT_EQ(items.size(), 3);
    const QJsonValue exports = items.at(0).toObject().value("id"_L1);
    EXPECT_EQ(items.at(1).toObject().value("parent_id"_L1), exports);
    EXPECT_EQ(items.at(2).toObject().value("parent_id"_L1), exports);
    EXPECT_FALSE(add(workspace, u"item"_s, {{u"title"_s, u"Alerts"_s}, {u"parent"_s, u"Nowhere"_s}}));
}

TEST(RecordFieldsTest, NamesTheFieldThatDoesNotFitAndChangesNothing) {
    TestWorkspace workspace;
    const QList<QList<FieldText>> wrong{{{u"kind"_s, u"phone"_s}},  {{u"date"_s, u"2026-02-30"_s}},
                                        {{u"rating"_s, u"good"_s}}, {{u"incentivised"_s, u"maybe"_s}},
                                        {{u"colour"_s, u"red"_s}},  {}};
    for (const auto& fields : wrong)
        EXPECT_EQ(add(workspace, u"voice"_s, fields + QList<FieldText>{{u"person"_s, u"Anna"_s}}).error().code,
                  ErrorCode::InvalidInput);
    EXPECT_TRUE(listed(workspace, {u"people"_s, {}, {}}).isEmpty());
    EXPECT_EQ(add(workspace, u"account"_s, {{u"name"_s, u"A"_s}, {u"segment"_s, u"none such"_s}}).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(add(workspace, u"review"_s, {}).error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace throughline::core
