// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerfilter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

const QDate kToday(2026, 5, 6);

AccountSummary brightmoor() {
    AccountSummary summary;
    summary.account.name = u"Brightmoor Foods"_s;
    summary.account.segment = SegmentId{2};
    summary.account.industry = u"Food and beverage"_s;
    summary.account.region = u"Nordics"_s;
    summary.account.lifecycle = Lifecycle::Active;
    summary.account.fit = Fit::In;
    summary.segment = u"Mid-market"_s;
    summary.heard = {3, kToday.addDays(-40), 1};
    return summary;
}

PersonSummary maren() {
    PersonSummary summary;
    summary.person.name = u"Maren Tolvik"_s;
    summary.person.title = u"Planning lead"_s;
    summary.person.consent = Consent::Public;
    summary.person.consentUntil = kToday;
    summary.account = u"Brightmoor Foods"_s;
    summary.segment = u"Mid-market"_s;
    summary.segmentId = SegmentId{2};
    return summary;
}

bool pass(const CustomerFilter& filter) {
    return passes(filter, traitsOf(brightmoor()), kToday);
}

TEST(CustomerFilterTest, AnEmptyFilterLetsEverybodyPass) {
    EXPECT_TRUE(CustomerFilter().isEmpty());
    EXPECT_TRUE(pass({}));
    EXPECT_TRUE(passes({}, {}, kToday));
}

TEST(CustomerFilterTest, EveryPartMustFitAndOneOfItsValuesIsEnough) {
    CustomerFilter filter;
    filter.segments = {SegmentId{7}, SegmentId{2}};
    filter.lifecycles = {Lifecycle::Active, Lifecycle::New};
    filter.fits = {Fit::In};
    filter.heard = {LastHeard::Quarter};
    EXPECT_TRUE(pass(filter));
    EXPECT_FALSE(passes(filter, {}, kToday)) << "nothing is known of it";
    CustomerFilter other = filter;
    other.segments = {SegmentId{7}};
    EXPECT_FALSE(pass(other));
    other = filter;
    other.lifecycles = {Lifecycle::Lost};
    EXPECT_FALSE(pass(other));
    other = filter;
    other.fits = {Fit::Out, Fit::Unknown};
    EXPECT_FALSE(pass(other));
    other = filter;
    other.heard = {LastHeard::Month, LastHeard::Never};
    EXPECT_FALSE(pass(other));
}

TEST(CustomerFilterTest, WithoutASegmentIsAValueBesideTheSegments) {
    CustomerFilter filter;
    filter.segments = {std::nullopt};
    EXPECT_FALSE(pass(filter));
    EXPECT_TRUE(passes(filter, {}, kToday));
    filter.segments = {std::nullopt, SegmentId{2}};
    EXPECT_TRUE(pass(filter));
    EXPECT_TRUE(passes(filter, {}, kToday));
    filter.segments = {std::nullopt, SegmentId{7}};
    EXPECT_FALSE(pass(filter));
    EXPECT_EQ(toJson(filter), (QJsonObject{{u"segments"_s, QJsonArray{QJsonValue(), 7}}}));
}

TEST(CustomerFilterTest, ASegmentIsFilteredByWhetherItsPopulationIsKnown) {
    CustomerFilter filter;
    filter.populations = {Population::Unknown};
    CustomerTraits segment;
    EXPECT_TRUE(passes(filter, segment, kToday));
    segment.population = Population::Known;
    EXPECT_FALSE(passes(filter, segment, kToday));
}

TEST(CustomerFilterTest, EveryTypedWordBeginsAWordOfNameOrDetails) {
    CustomerFilter filter;
    filter.words = u"nord BRÍGHT mid"_s;
    EXPECT_TRUE(pass(filter));
    filter.words = u"right"_s;
    EXPECT_FALSE(pass(filter));
}

TEST(CustomerFilterTest, APersonHasTheSegmentOfTheAccountAndTheConsentThatHoldsToday) {
    CustomerFilter filter;
    filter.segments = {SegmentId{2}};
    filter.consents = {Consent::Public};
    filter.words = u"tolvik planning bright"_s;
    EXPECT_TRUE(passes(filter, traitsOf(maren(), kToday), kToday));
    const CustomerTraits tomorrow = traitsOf(maren(), kToday.addDays(1));
    EXPECT_FALSE(passes(filter, tomorrow, kToday.addDays(1))) << "consent has ended";
    EXPECT_EQ(tomorrow.consent, Consent::Unknown);
}

TEST(CustomerFilterTest, SaysHowLongItIsSinceACustomerWasHeard) {
    const auto after = [](qint64 days) { return lastHeard({1, kToday.addDays(-days), 0}, kToday); };
    EXPECT_EQ(after(-3), LastHeard::Month) << "a date to come";
    EXPECT_EQ(after(30), LastHeard::Month);
    EXPECT_EQ(after(31), LastHeard::Quarter);
    EXPECT_EQ(after(90), LastHeard::Quarter);
    EXPECT_EQ(after(91), LastHeard::Longer);
    EXPECT_EQ(lastHeard({2, {}, 0}, kToday), LastHeard::Longer) << "undated";
    EXPECT_EQ(lastHeard({}, kToday), LastHeard::Never);
}

TEST(CustomerFilterTest, AViewKeepsEveryPart) {
    CustomerFilter filter;
    filter.words = u"food"_s;
    filter.segments = {SegmentId{2}, std::nullopt};
    filter.lifecycles = {Lifecycle::Churned, Lifecycle::Lost};
    filter.fits = {Fit::Unknown};
    filter.consents = {Consent::Inside, Consent::Public};
    filter.populations = {Population::Known};
    filter.heard = {LastHeard::Longer, LastHeard::Never};
    const QByteArray text = QJsonDocument(toJson(filter)).toJson();
    const auto read = customerFilterFrom({.text = u"food"_s, .filter = QJsonDocument::fromJson(text).object()});
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, filter);
    EXPECT_EQ(toJson(CustomerFilter()), QJsonObject());
}

TEST(CustomerFilterTest, RefusesWhatItDoesNotKnowInsteadOfLettingMorePass) {
    for (const QJsonObject& json :
         {QJsonObject{{u"themes"_s, QJsonArray{1}}}, QJsonObject{{u"lifecycles"_s, QJsonArray{u"asleep"_s}}},
          QJsonObject{{u"segments"_s, QJsonArray{0}}}, QJsonObject{{u"fits"_s, u"in"_s}},
          QJsonObject{{u"heard"_s, QJsonArray{QJsonValue()}}}, QJsonObject{{u"consents"_s, QJsonObject()}}}) {
        const auto read = customerFilterFrom({.filter = json});
        ASSERT_FALSE(read) << QJsonDocument(json).toJson().constData();
        EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(read.error().text.contains(json.keys().constFirst()));
    }
}

} // namespace
} // namespace throughline::core
