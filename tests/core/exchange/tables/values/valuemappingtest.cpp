// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/values/valuemapping.h"

#include "core/settings/stages.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

ValueMapping mappingOf(RecordKind kind, const std::vector<ValueChoice>& choices = {}) {
    return {closedFieldsOf(kind, defaultStages()), choices};
}

QString errorOf(RecordKind kind, const ValueChoice& choice) {
    const auto checked = checkedChoices(closedFieldsOf(kind, defaultStages()), {choice});
    EXPECT_FALSE(checked);
    return checked ? QString() : checked.error().text;
}

TEST(ValueMappingTest, OurOwnWordsMeanThemselvesHoweverTheyAreWritten) {
    const ValueMapping voices = mappingOf(RecordKind::Voices);
    EXPECT_EQ(voices.valueOf(u"kind"_s, u"Sales note"_s), u"sales_note"_s);
    EXPECT_EQ(voices.valueOf(u"kind"_s, u" WIN/LOSS "_s), u"win_loss"_s);
    EXPECT_EQ(voices.valueOf(u"kind"_s, u"in-app"_s), u"in_app"_s);
    EXPECT_EQ(voices.valueOf(u"lifecycle"_s, u"Churned"_s), u"churned"_s);
    EXPECT_EQ(voices.valueOf(u"sentiment"_s, u"Gut"_s), u"positive"_s);
    EXPECT_EQ(voices.valueOf(u"sentiment"_s, u"unknown"_s), u"unknown"_s);
    EXPECT_EQ(voices.valueOf(u"kind"_s, u"call"_s), std::nullopt);
    EXPECT_EQ(voices.valueOf(u"text"_s, u"positive"_s), std::nullopt) << "it has no list";
    EXPECT_EQ(mappingOf(RecordKind::Items).valueOf(u"stage"_s, u"BETA"_s), u"beta"_s);
    EXPECT_EQ(mappingOf(RecordKind::People).valueOf(u"consent"_s, u"Public"_s), u"public"_s);
    EXPECT_EQ(mappingOf(RecordKind::Accounts).valueOf(u"fit"_s, u"Out"_s), u"out"_s);
    EXPECT_TRUE(mappingOf(RecordKind::Datapoints).fields().empty());
}

TEST(ValueMappingTest, WhatWasSaidLastWinsOverWhatAWordMeans) {
    const ValueMapping items = mappingOf(
        RecordKind::Items,
        {{u"horizon"_s, u"P1"_s, u"next"_s}, {u"horizon"_s, u"later"_s, u""_s}, {u"horizon"_s, u"p1"_s, u"now"_s}});
    EXPECT_EQ(items.valueOf(u"horizon"_s, u"P1"_s), u"now"_s);
    EXPECT_EQ(items.valueOf(u"horizon"_s, u"Later"_s), std::nullopt) << "it was said to be none of ours";
    EXPECT_EQ(items.valueOf(u"stage"_s, u"P1"_s), std::nullopt);
    EXPECT_EQ(items.choices().size(), 2U) << "one a word";
    EXPECT_TRUE(items.isNone(u"horizon"_s, u"LATER"_s));
    EXPECT_FALSE(items.isNone(u"horizon"_s, u"P2"_s));
}

TEST(ValueMappingTest, SentimentsAsNumbersAreReadByTheirSchemeUntilSomebodyKnowsBetter) {
    std::vector<ClosedField> fields = closedFieldsOf(RecordKind::Voices, {});
    for (ClosedField& field : fields) {
        if (field.field == "sentiment"_L1)
            field.scheme = SentimentScheme::ZeroOne;
    }
    EXPECT_EQ(ValueMapping(fields, {}).valueOf(u"sentiment"_s, u"0"_s), u"negative"_s);
    EXPECT_EQ(ValueMapping(fields, {{u"sentiment"_s, u"0"_s, u"positive"_s}}).valueOf(u"sentiment"_s, u"0"_s),
              u"positive"_s);
}

TEST(ValueMappingTest, AChoiceOfAValueThatIsNoMoreInTheListCountsForNothing) {
    const ValueMapping items(closedFieldsOf(RecordKind::Items, {u"idea"_s, u"done"_s}),
                             {{u"stage"_s, u"Doing"_s, u"development"_s},
                              {u"stage"_s, u"Closed"_s, u"done"_s},
                              {u"no such field"_s, u"Closed"_s, u"done"_s}});
    EXPECT_EQ(items.valueOf(u"stage"_s, u"Doing"_s), std::nullopt);
    EXPECT_FALSE(items.isNone(u"stage"_s, u"Doing"_s)) << "so that it is asked for again";
    EXPECT_EQ(items.valueOf(u"stage"_s, u"closed"_s), u"done"_s);
    EXPECT_EQ(items.choices().size(), 1U);
}

TEST(ValueMappingTest, AHundredThousandChoicesAreTakenInTheirOrder) {
    std::vector<ValueChoice> many;
    for (int i = 0; i < 100'000; ++i)
        many.push_back({u"horizon"_s, u"word %1"_s.arg(i / 2), i % 2 == 0 ? u"now"_s : u"later"_s});
    const ValueMapping items = mappingOf(RecordKind::Items, many);
    EXPECT_EQ(items.choices().size(), 50'000U);
    EXPECT_EQ(items.valueOf(u"horizon"_s, u"Word 49999"_s), u"later"_s);
}

TEST(ValueMappingTest, ChoicesAreCheckedNamingWhatThereIs) {
    const auto checked = checkedChoices(closedFieldsOf(RecordKind::Items, defaultStages()),
                                        {{u"horizon"_s, u"P1"_s, u"Now"_s}, {u"stage"_s, u"x"_s, {}}});
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->at(0).value, u"now"_s) << "as it is stored";
    EXPECT_EQ(errorOf(RecordKind::Items, {u"priority"_s, u"P1"_s, u"now"_s}),
              u"“priority” is no field with a list of values; the fields are: horizon, stage."_s);
    EXPECT_EQ(errorOf(RecordKind::Items, {u"horizon"_s, u"P1"_s, u"soon"_s}),
              u"There is no value “soon” of horizon; the values are: now, next, later, none."_s);
    EXPECT_TRUE(errorOf(RecordKind::Datapoints, {u"unit"_s, u"x"_s, u"%1"_s}).contains(u"“unit” has none"_s));
}

TEST(ValueMappingTest, AnOptionIsAFieldAWordAndAValue) {
    const auto parsed = [](const QString& option) { return parseValueChoice(option).value_or(ValueChoice()); };
    EXPECT_EQ(parsed(u"horizon:P1=now"_s), (ValueChoice{u"horizon"_s, u"P1"_s, u"now"_s}));
    EXPECT_EQ(parsed(u"stage: To do = discovery"_s), (ValueChoice{u"stage"_s, u"To do"_s, u"discovery"_s}));
    EXPECT_EQ(parsed(u"kind:a=b:c=review"_s), (ValueChoice{u"kind"_s, u"a=b:c"_s, u"review"_s}));
    EXPECT_EQ(parsed(u"fit:Tier 1="_s), (ValueChoice{u"fit"_s, u"Tier 1"_s, {}})) << "kept as it is";
    for (const QString& wrong :
         {u"horizon"_s, u"horizon=now"_s, u"horizon:P1"_s, u"horizon:=now"_s, u":P1=now"_s, QString()})
        EXPECT_FALSE(parseValueChoice(wrong)) << qPrintable(wrong);
    EXPECT_TRUE(parseValueChoice(u"a=b:c"_s).error().text.contains("FIELD:WORD=VALUE"_L1));
}

} // namespace
} // namespace throughline::core
