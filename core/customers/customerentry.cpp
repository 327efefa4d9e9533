// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerentry.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/db/connection.h"
#include "core/workspace/editor.h"

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// None instead of the error where the record is gone.
template <typename T>
Result<std::optional<T>> stillThere(const Result<T>& found) {
    if (found)
        return std::optional(*found);
    if (found.error().code == ErrorCode::NotFound)
        return std::optional<T>();
    return found.error();
}

Result<void> saveAccount(Editor& editor, const CustomerEntry& entry, const SavedCustomer& before, SavedCustomer& now) {
    const CustomerRepository customers(editor.connection());
    now.account = entry.account;
    if (entry.account || entry.accountName.trimmed().isEmpty())
        return {};
    TRY_ASSIGN(now.account, customers.accountNamed(entry.accountName));
    if (now.account && now.account != before.madeAccount)
        return {};
    TRY_ASSIGN(const std::optional<SegmentId> segment, ensureSegment(editor, entry.segment));
    std::optional<Account> made;
    if (before.madeAccount) {
        TRY_ASSIGN(made, stillThere(customers.account(*before.madeAccount)));
    }
    Account account = made.value_or(Account());
    account.name = entry.accountName.trimmed();
    account.segment = segment;
    if (made) {
        TRY(updateAccount(editor, account));
    } else {
        TRY_ASSIGN(account.id, addAccount(editor, account));
    }
    now.account = now.madeAccount = account.id;
    return {};
}

Result<void> savePerson(Editor& editor, const CustomerEntry& entry, const SavedCustomer& before, SavedCustomer& now) {
    const CustomerRepository customers(editor.connection());
    now.person = entry.person;
    if (entry.person || entry.personName.trimmed().isEmpty())
        return {};
    if (!entry.personIsNew) {
        TRY_ASSIGN(now.person, customers.personNamed(entry.personName, now.account));
        if (now.person && now.person != before.madePerson)
            return {};
    }
    std::optional<Person> made;
    if (before.madePerson) {
        TRY_ASSIGN(made, stillThere(customers.person(*before.madePerson)));
    }
    Person person = made.value_or(Person());
    person.name = entry.personName.trimmed();
    person.title = entry.personTitle;
    person.account = now.account;
    person.consent = entry.consent;
    person.consentUntil = entry.consentUntil;
    if (made) {
        TRY(updatePerson(editor, person));
    } else {
        TRY_ASSIGN(person.id, addPerson(editor, person));
    }
    now.person = now.madePerson = person.id;
    return {};
}

/// Whether a record is there and no live row of these tables names it in `column`.
Result<bool> isUnused(Editor& editor, const QString& record, const QStringList& tables, const QString& column,
                      qint64 id) {
    TRY_ASSIGN(
        const QVariant there,
        editor.connection().value(u"SELECT count(*) FROM %1 WHERE id = ? AND deleted_at IS NULL"_s.arg(record), {id}));
    if (there.toLongLong() == 0)
        return false;
    for (const QString& table : tables) {
        TRY_ASSIGN(const QVariant uses,
                   editor.connection().value(
                       u"SELECT count(*) FROM %1 WHERE %2 = ? AND deleted_at IS NULL"_s.arg(table, column), {id}));
        if (uses.toLongLong() > 0)
            return false;
    }
    return true;
}

} // namespace

Result<SavedCustomer> saveCustomer(Editor& editor, const CustomerEntry& entry, const SavedCustomer& before) {
    SavedCustomer now;
    TRY(saveAccount(editor, entry, before, now));
    TRY(savePerson(editor, entry, before, now));
    return now;
}

Result<void> dropUnused(Editor& editor, const SavedCustomer& before, const SavedCustomer& now) {
    if (before.madePerson && before.madePerson != now.person) {
        const qint64 id = before.madePerson->value;
        TRY_ASSIGN(const bool unused, isUnused(editor, u"person"_s, {u"voice"_s, u"quote"_s}, u"person_id"_s, id));
        if (unused)
            TRY(removePerson(editor, *before.madePerson));
    }
    if (before.madeAccount && before.madeAccount != now.account) {
        const qint64 id = before.madeAccount->value;
        TRY_ASSIGN(const bool unused, isUnused(editor, u"account"_s, {u"voice"_s, u"person"_s}, u"account_id"_s, id));
        if (unused)
            TRY(removeAccount(editor, *before.madeAccount));
    }
    return {};
}

Result<std::optional<SegmentId>> ensureSegment(Editor& editor, const QString& name) {
    const QString key = matchKey(name);
    if (key.isEmpty())
        return std::optional<SegmentId>();
    TRY_ASSIGN(const QList<Segment> segments, CustomerRepository(editor.connection()).segments());
    const auto same = std::find_if(segments.begin(), segments.end(),
                                   [&](const Segment& segment) { return matchKey(segment.name) == key; });
    if (same != segments.end())
        return std::optional(same->id);
    Segment segment;
    segment.name = name;
    return addSegment(editor, segment).transform([](SegmentId id) { return std::optional(id); });
}

} // namespace throughline::core
