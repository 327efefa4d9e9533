// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicecustomer.h"

#include "core/customers/customerrepository.h"
#include "core/db/connection.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Customer {
    std::optional<PersonId> person;
    std::optional<AccountId> account;
};

Result<Customer> customerOf(Editor& editor, VoiceId id) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(u"SELECT person_id, account_id FROM voice WHERE id = ?"_s, {id.value}));
    Customer found;
    if (rows.next())
        found = {rows.optionalId<PersonId>(0), rows.optionalId<AccountId>(1)};
    TRY(rows.finished());
    return found;
}

Fields fieldsFor(const Account& account) {
    return {{u"account_id"_s, account.id.value}, {u"lifecycle_then"_s, stored(account.lifecycle)}};
}

} // namespace

Result<void> setPerson(Editor& editor, const QList<VoiceId>& ids, PersonId personId) {
    const CustomerRepository customers(editor.connection());
    TRY_ASSIGN(const Person person, customers.person(personId));
    Fields ofAccount;
    if (person.account) {
        TRY_ASSIGN(const Account account, customers.account(*person.account));
        ofAccount = fieldsFor(account);
    }
    for (const VoiceId id : ids) {
        TRY_ASSIGN(const Customer before, customerOf(editor, id));
        if (before.person && before.person != personId)
            TRY(moveWords(editor, id, *before.person, personId));
        Fields fields{{u"person_id"_s, personId.value}};
        if (person.account && before.account != person.account) // else how the account stood then is known already
            fields.insert(ofAccount);
        TRY(editor.update(Record::Voice, id.value, fields));
    }
    return {};
}

Result<void> setAccount(Editor& editor, const QList<VoiceId>& ids, AccountId accountId) {
    TRY_ASSIGN(const Account account, CustomerRepository(editor.connection()).account(accountId));
    for (const VoiceId id : ids) {
        TRY_ASSIGN(const Customer before, customerOf(editor, id));
        if (before.account != accountId)
            TRY(editor.update(Record::Voice, id.value, fieldsFor(account)));
    }
    return {};
}

Result<void> moveWords(Editor& editor, VoiceId id, PersonId from, std::optional<PersonId> to) {
    const VoiceRepository voices(editor.connection());
    TRY_ASSIGN(const QList<Turn> turns, voices.turns(id));
    for (const Turn& turn : turns) {
        if (turn.person == from)
            TRY(editor.update(Record::Turn, turn.id.value, {{u"person_id"_s, stored(to)}}));
    }
    TRY_ASSIGN(const QList<Quote> quotes, voices.quotes(id));
    for (const Quote& quote : quotes) {
        if (quote.person == from)
            TRY(editor.update(Record::Quote, quote.id.value, {{u"person_id"_s, stored(to)}}));
    }
    return {};
}

} // namespace throughline::core
