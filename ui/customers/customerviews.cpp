// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerviews.h"

#include "core/base/datewords.h"
#include "core/customers/customerfilter.h"
#include "core/metrics/mix/segmentsummaries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

using core::CustomerRepository;
using core::CustomerTraits;
using core::Record;
using core::View;
using Traits = QList<CustomerTraits>;
using Voices = CustomerRepository::Voices;
using ReadTraits = core::Result<Traits> (*)(core::db::Connection& connection, Voices voices, QDate today);

/// Whether a view asks when somebody was heard, for which voices must be counted.
bool asksForVoices(const QList<View>& views) {
    return std::any_of(views.begin(), views.end(), [](const View& view) {
        const auto filter = core::listQueryFrom(view.filter).and_then(core::customerFilterFrom);
        return filter && !filter->heard.isEmpty();
    });
}

core::Result<Traits> traitsOfAccounts(core::db::Connection& connection, Voices voices, QDate) {
    TRY_ASSIGN(const QList<core::AccountSummary> accounts, CustomerRepository(connection).accountSummaries(voices));
    Traits traits;
    for (const core::AccountSummary& one : accounts)
        traits.append(core::traitsOf(one));
    return traits;
}

core::Result<Traits> traitsOfPeople(core::db::Connection& connection, Voices voices, QDate today) {
    TRY_ASSIGN(const QList<core::PersonSummary> people, CustomerRepository(connection).personSummaries(voices));
    Traits traits;
    for (const core::PersonSummary& one : people)
        traits.append(core::traitsOf(one, today));
    return traits;
}

core::Result<Traits> traitsOfSegments(core::db::Connection& connection, Voices, QDate) {
    TRY_ASSIGN(const QList<core::SegmentSummary> segments, core::segmentSummaries(connection));
    Traits traits;
    for (const core::SegmentSummary& one : segments)
        traits.append(core::traitsOf(one));
    return traits;
}

ViewCounter counter(const QString& page, const core::Clock& clock, ReadTraits readTraits) {
    const auto count = [clock, readTraits](core::db::Connection& connection,
                                           const QList<View>& views) -> core::Result<ViewCounts> {
        using enum CustomerRepository::Voices;
        const QDate today = core::localDay(clock());
        TRY_ASSIGN(const Traits all, readTraits(connection, asksForVoices(views) ? Counted : NotCounted, today));
        return countRows(all, views, [today](const core::ListQuery& query) -> core::Result<RowMatch<CustomerTraits>> {
            TRY_ASSIGN(const core::CustomerFilter filter, core::customerFilterFrom(query));
            return RowMatch<CustomerTraits>(
                [filter, today](const CustomerTraits& traits) { return passes(filter, traits, today); });
        });
    };
    const auto mayChange = [](const core::ChangeSet& changes, const QList<View>& views) {
        const auto touches = [&](Record record) { return changes.touches(record); };
        return touches(Record::Account) || touches(Record::Person) || touches(Record::Segment) ||
               (touches(Record::Voice) && asksForVoices(views));
    };
    return {page, count, mayChange};
}

} // namespace

ViewCounter accountViewCounter(const core::Clock& clock) {
    return counter(u"accounts"_s, clock, traitsOfAccounts);
}

ViewCounter personViewCounter(const core::Clock& clock) {
    return counter(u"people"_s, clock, traitsOfPeople);
}

ViewCounter segmentViewCounter(const core::Clock& clock) {
    return counter(u"segments"_s, clock, traitsOfSegments);
}

} // namespace throughline::ui
