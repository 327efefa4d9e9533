// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/customerchoices.h"

#include "core/customers/customerrepository.h"

#include <QHash>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

template <typename T, typename Id>
const T* withId(const QList<T>& records, Id id) {
    const auto found = std::find_if(records.begin(), records.end(), [=](const T& one) { return one.id == id; });
    return found == records.end() ? nullptr : &*found;
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

const core::Person* CustomerChoices::person(core::PersonId id) const {
    return withId(people, id);
}

const core::Account* CustomerChoices::account(core::AccountId id) const {
    return withId(accounts, id);
}

QString CustomerChoices::segmentOf(const core::Account* account) const {
    const core::Segment* segment = account && account->segment ? withId(segments, *account->segment) : nullptr;
    return segment ? segment->name : QString();
}

QList<NameChoice> CustomerChoices::forPeople() const {
    QHash<core::AccountId, QString> accountNames;
    for (const core::Account& one : accounts)
        accountNames.insert(one.id, one.name);
    QList<NameChoice> choices;
    choices.reserve(people.size());
    for (const core::Person& one : people) {
        const QString account = one.account ? accountNames.value(*one.account) : QString();
        choices.append({one.id.value, one.name, joined({one.title, account}), {one.alias, one.email}});
    }
    return choices;
}

QList<NameChoice> CustomerChoices::forAccounts() const {
    QList<NameChoice> choices;
    choices.reserve(accounts.size());
    for (const core::Account& one : accounts)
        choices.append({one.id.value, one.name, joined({segmentOf(&one), one.region}), {one.domain}});
    return choices;
}

QList<NameChoice> CustomerChoices::forSegments() const {
    QList<NameChoice> choices;
    for (const core::Segment& one : segments)
        choices.append({one.id.value, one.name, {}, {}});
    return choices;
}

core::Result<CustomerChoices> readCustomerChoices(core::db::Connection& connection) {
    const core::CustomerRepository customers(connection);
    CustomerChoices choices;
    TRY_ASSIGN(choices.people, customers.people());
    TRY_ASSIGN(choices.accounts, customers.accounts());
    TRY_ASSIGN(choices.segments, customers.segments());
    return choices;
}

} // namespace throughline::ui
