// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerfilter.h"

#include "core/customers/attribution.h"
#include "core/views/filterparts.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMonth = 30;
constexpr qint64 kQuarter = 90;

struct Parts {
    template <typename Filter, typename Visit>
    static void each(Filter& filter, Visit visit) {
        visit("segments"_L1, filter.segments);
        visit("lifecycles"_L1, filter.lifecycles);
        visit("fits"_L1, filter.fits);
        visit("consents"_L1, filter.consents);
        visit("populations"_L1, filter.populations);
        visit("heard"_L1, filter.heard);
    }
};

} // namespace

LastHeard lastHeard(const Heard& heard, QDate today) {
    if (heard.voices == 0)
        return LastHeard::Never;
    if (!heard.lastVoice.isValid())
        return LastHeard::Longer;
    const qint64 days = heard.lastVoice.daysTo(today);
    return days <= kMonth ? LastHeard::Month : days <= kQuarter ? LastHeard::Quarter : LastHeard::Longer;
}

QStringList detailsOf(const AccountSummary& account) {
    return {account.segment, account.account.industry, account.account.region};
}

QStringList detailsOf(const PersonSummary& person) {
    return {person.person.title, person.account};
}

CustomerTraits traitsOf(const AccountSummary& summary) {
    const Account& account = summary.account;
    CustomerTraits traits;
    traits.key = searchKey(QStringList{account.name} + detailsOf(summary));
    traits.segment = account.segment;
    traits.lifecycle = account.lifecycle;
    traits.fit = account.fit;
    traits.heard = summary.heard;
    return traits;
}

CustomerTraits traitsOf(const PersonSummary& summary, QDate today) {
    const Person& person = summary.person;
    CustomerTraits traits;
    traits.key = searchKey(QStringList{person.name} + detailsOf(summary));
    traits.segment = summary.segmentId;
    traits.consent = consentOn(today, person.consent, person.consentUntil);
    traits.heard = summary.heard;
    return traits;
}

bool passes(const CustomerFilter& filter, const CustomerTraits& traits, QDate today) {
    return allows(filter.segments, traits.segment) && allows(filter.lifecycles, traits.lifecycle) &&
           allows(filter.fits, traits.fit) && allows(filter.consents, traits.consent) &&
           allows(filter.populations, traits.population) && allows(filter.heard, lastHeard(traits.heard, today)) &&
           (filter.words.isEmpty() || matchesSearch(traits.key, searchWords(filter.words)));
}

QJsonObject toJson(const CustomerFilter& filter) {
    return partsToJson<Parts>(filter);
}

Result<CustomerFilter> customerFilterFrom(const ListQuery& query) {
    return filterFrom<Parts, CustomerFilter>(query);
}

} // namespace throughline::core
