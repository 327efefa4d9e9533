// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/attribution.h"

#include <gtest/gtest.h>

#include <array>
#include <ostream>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 5, 14);

Speaker anna() {
    return {.name = u"Anna Muster"_s, .role = u"Supply planner"_s, .account = u"ACME"_s, .segment = u"Retail"_s};
}

enum class Until { Open, Today, Yesterday };

struct AttributionCase {
    Consent consent;
    Until until;
    Audience audience;
    std::optional<QString> line;
};

QDate dateOf(Until until) {
    switch (until) {
    case Until::Open:
        return {};
    case Until::Today:
        return kToday;
    case Until::Yesterday:
        return kToday.addDays(-1);
    }
    return {};
}

/// What ctest calls the case; without it the name would hold addresses.
void PrintTo(const AttributionCase& example, std::ostream* out) {
    constexpr std::array consents{"unknown", "refused", "anonymous", "inside", "public"};
    constexpr std::array untils{"open", "today", "yesterday"};
    *out << consents.at(static_cast<std::size_t>(example.consent)) << ", until "
         << untils.at(static_cast<std::size_t>(example.until)) << ", "
         << (example.audience == Audience::Inside ? "inside" : "outside");
}

class AttributionTest : public testing::TestWithParam<AttributionCase> {};

TEST_P(AttributionTest, FollowsTheConsentOfThePerson) {
    const AttributionCase& example = GetParam();
    EXPECT_EQ(attribution(anna(), example.consent, dateOf(example.until), example.audience, kToday), example.line);
}

QList<AttributionCase> everyCombination() {
    const QString named = u"Anna Muster, Supply planner, ACME"_s;
    const QString segment = u"Supply planner, Retail"_s;
    const QString role = u"Supply planner"_s;
    const auto none = std::nullopt;
    using enum Consent;
    using enum Until;
    constexpr auto in = Audience::Inside;
    constexpr auto out = Audience::Outside;
    return {
        {Unknown, Open, in, segment},  {Unknown, Today, in, segment},  {Unknown, Yesterday, in, segment},
        {Unknown, Open, out, segment}, {Unknown, Today, out, segment}, {Unknown, Yesterday, out, segment},
        {Refused, Open, in, none},     {Refused, Today, in, none},     {Refused, Yesterday, in, none},
        {Refused, Open, out, none},    {Refused, Today, out, none},    {Refused, Yesterday, out, none},
        {Anonymous, Open, in, role},   {Anonymous, Today, in, role},   {Anonymous, Yesterday, in, role},
        {Anonymous, Open, out, role},  {Anonymous, Today, out, role},  {Anonymous, Yesterday, out, role},
        {Inside, Open, in, named},     {Inside, Today, in, named},     {Inside, Yesterday, in, segment},
        {Inside, Open, out, segment},  {Inside, Today, out, segment},  {Inside, Yesterday, out, segment},
        {Public, Open, in, named},     {Public, Today, in, named},     {Public, Yesterday, in, segment},
        {Public, Open, out, named},    {Public, Today, out, named},    {Public, Yesterday, out, segment},
    };
}

INSTANTIATE_TEST_SUITE_P(EveryCombination, AttributionTest, testing::ValuesIn(everyCombination()));

TEST(AttributionWordsTest, NeverLeavesTheLineEmpty) {
    EXPECT_EQ(attribution({}, Consent::Unknown, {}, Audience::Outside, kToday), u"A customer"_s);
    EXPECT_EQ(attribution({}, Consent::Public, {}, Audience::Outside, kToday), u"A customer"_s);
}

TEST(AttributionWordsTest, GivesNoAccountWhereThereIsNoName) {
    Speaker speaker = anna();
    speaker.name.clear();
    EXPECT_EQ(attribution(speaker, Consent::Public, {}, Audience::Outside, kToday), u"Supply planner, Retail"_s);
}

} // namespace
} // namespace throughline::core
