// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/fieldwords.h"

#include "core/db/connection.h"
#include "core/settings/settingsrepository.h"
#include "tests/support/testworkspace.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::FieldChange;
using core::Record;
using core::RecordChange;

QString words(Record record, const QString& field, const QVariant& value) {
    RecordChange change;
    change.key.record = record;
    return valueWords(change, {field, {}, {}, value}, value);
}

TEST(FieldWordsTest, EveryColumnThatAPersonSeesHasAName) {
    const test::TestWorkspace workspace;
    for (int value = 0; value <= static_cast<int>(Record::Distinction); ++value) {
        const auto record = static_cast<Record>(value);
        const auto columns = workspace.read<QStringList>(
            [&](core::db::Connection& connection) { return connection.columns(core::traits(record).name); });
        for (const QString& column : columns) {
            if (core::journal::isBookkeeping(column) || column == "id"_L1 ||
                (record == Record::Import && (column == "kind"_L1 || column == "state"_L1)))
                continue;
            const QString field = column != "external_id"_L1 && column.endsWith("_id"_L1) ? column.chopped(3) : column;
            const bool named = fieldName(record, {field, {}, {}, {}}) != field || field == "n"_L1;
            EXPECT_TRUE(named) << qPrintable(core::traits(record).name + u'.' + field);
        }
    }
    EXPECT_EQ(fieldName(Record::Person, {u"title"_s, {}, {}, {}}), u"Role"_s);
    EXPECT_EQ(fieldName(Record::Item, {u"title"_s, {}, {}, {}}), u"Title"_s);
    EXPECT_EQ(fieldName(Record::Account, {u"attributes"_s, u"Plan"_s, {}, {}}), u"Plan"_s);
}

TEST(FieldWordsTest, ValuesAreSaidAsTheProgramSaysThem) {
    EXPECT_EQ(words(Record::Item, u"stage"_s, u"development"_s), u"Development"_s);
    EXPECT_EQ(words(Record::Item, u"stage"_s, u"Idea"_s), u"Idea"_s) << "a stage of their own";
    EXPECT_EQ(words(Record::Item, u"horizon"_s, u"none"_s), u"Unscheduled"_s);
    EXPECT_EQ(words(Record::Item, u"confidence"_s, 0.8), u"80\u00A0%"_s);
    EXPECT_EQ(words(Record::Item, u"start"_s, u"2026-05-06"_s), u"6 May 2026"_s);
    EXPECT_EQ(words(Record::Voice, u"kind"_s, u"sales_note"_s), u"Sales note"_s);
    EXPECT_EQ(words(Record::Slide, u"kind"_s, u"section"_s), u"section"_s);
    EXPECT_EQ(words(Record::Voice, u"incentivised"_s, 1), u"yes"_s);
    EXPECT_EQ(words(Record::Evidence, u"importance"_s, 3), u"critical"_s);
    EXPECT_EQ(words(Record::Evidence, u"stance"_s, u"contradicts"_s), u"contradicts"_s);
    EXPECT_EQ(words(Record::Contribution, u"contribution"_s, 2), u"2 of 3"_s);
    EXPECT_EQ(words(Record::Segment, u"population"_s, 1200), QLocale().toString(1200));
    EXPECT_EQ(words(Record::Datapoint, u"touchpoint"_s, u"survey"_s), u"Survey"_s);
    EXPECT_EQ(words(Record::Datapoint, u"note"_s, u"critical"_s), u"critical"_s);
    EXPECT_EQ(words(Record::Datapoint, u"note"_s, QVariant()), QString());
}

TEST(FieldWordsTest, AnAmountIsInItsCurrency) {
    RecordChange account{{Record::Account, 1}, core::RecordFate::Changed, {}, {}, {}, u"JPY"_s};
    const FieldChange change{u"annual_value"_s, {}, {}, 4'800'000};
    EXPECT_EQ(valueWords(account, change, change.after), u"4,800,000 JPY"_s);
    account.currency = u"EUR"_s;
    EXPECT_EQ(valueWords(account, change, change.after), u"48,000 EUR"_s);
}

TEST(FieldWordsTest, EverySettingHasAName) {
    for (const QString& key : core::settingKeys()) {
        const RecordChange setting{{Record::Setting, 1}, core::RecordFate::Changed, key, {}, {}, {}};
        EXPECT_NE(recordName(setting), key) << qPrintable(key);
    }
    const RecordChange stages{{Record::Setting, 1}, core::RecordFate::Changed, u"roadmap.stages"_s, {}, {}, {}};
    EXPECT_EQ(valueWords(stages, {u"value"_s, {}, {}, {}}, u"[\"Idea\",\"development\"]"_s), u"Idea, Development"_s);
    const RecordChange logo{{Record::Setting, 1}, core::RecordFate::Changed, u"brand.logo"_s, {}, {}, {}};
    EXPECT_TRUE(isOpaque(logo, {u"value"_s, {}, {}, {}}));
}

TEST(FieldWordsTest, ARatingWithoutWordsIsUntitled) {
    RecordChange voice;
    voice.key.record = Record::Voice;
    EXPECT_EQ(recordName(voice), u"Untitled"_s);
}

TEST(FieldWordsTest, AMergeIsSaidAsSuch) {
    RecordChange account{{Record::Account, 1}, core::RecordFate::Deleted, u"Brightmoor Ltd"_s, {}, {}, {}};
    EXPECT_EQ(fateWords(account), u"Account · deleted"_s);
    account.fields = {{u"merged_into"_s, {}, {}, u"Brightmoor"_s}};
    EXPECT_EQ(fateWords(account), u"Account · merged"_s);
    account.fate = core::RecordFate::BroughtBack;
    EXPECT_EQ(fateWords(account), u"Account · taken apart"_s);
}

} // namespace
} // namespace throughline::ui
