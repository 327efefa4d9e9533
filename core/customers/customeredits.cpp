// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"

#include "core/db/connection.h"
#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

Result<void> requireName(const QString& name) {
    return requireText(name,
                       QCoreApplication::translate("throughline::core", "A name is needed. Nothing was changed."));
}

Fields fieldsOf(const Account& account) {
    return {{u"name"_s, account.name.trimmed()},
            {u"match_key"_s, matchKey(account.name)},
            {u"domain"_s, account.domain},
            {u"segment_id"_s, stored(account.segment)},
            {u"industry"_s, account.industry},
            {u"region"_s, account.region},
            {u"annual_value"_s, stored(account.annualValue)},
            {u"currency"_s, account.currency},
            {u"lifecycle"_s, stored(account.lifecycle)},
            {u"fit"_s, stored(account.fit)},
            {u"external_id"_s, account.externalId},
            {u"note"_s, account.note},
            {u"attributes"_s, stored(account.attributes)}};
}

Fields fieldsOf(const Person& person) {
    return {{u"name"_s, person.name.trimmed()},
            {u"match_key"_s, matchKey(person.name)},
            {u"alias"_s, person.alias},
            {u"title"_s, person.title},
            {u"account_id"_s, stored(person.account)},
            {u"email"_s, person.email},
            {u"reach"_s, stored(person.reach)},
            {u"consent"_s, stored(person.consent)},
            {u"consent_until"_s, stored(person.consentUntil)},
            {u"external_id"_s, person.externalId},
            {u"note"_s, person.note},
            {u"attributes"_s, stored(person.attributes)}};
}

Fields fieldsOf(const Segment& segment) {
    return {{u"name"_s, segment.name.trimmed()},
            {u"definition"_s, segment.definition},
            {u"population"_s, stored(segment.population)}};
}

template <typename Id, typename T>
Result<Id> add(Editor& editor, Record record, const T& value) {
    TRY(requireName(value.name));
    return addRecord<Id>(editor, record, fieldsOf(value));
}

template <typename T>
Result<void> change(Editor& editor, Record record, const T& value) {
    TRY(requireName(value.name));
    return setRecord(editor, record, value.id, fieldsOf(value));
}

/// Takes `id` out of `column` wherever it stands, so that nothing refers to a record that is gone.
Result<void> clearReferences(Editor& editor, Record record, const QString& column, qint64 id) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(traits(record).name, column), {id}));
    QList<qint64> referring;
    while (rows.next())
        referring.append(rows.integer(0));
    TRY(rows.finished());
    for (const qint64 one : referring)
        TRY(editor.update(record, one, {{column, QVariant()}}));
    return {};
}

} // namespace

Result<AccountId> addAccount(Editor& editor, const Account& account) {
    return add<AccountId>(editor, Record::Account, account);
}
Result<void> updateAccount(Editor& editor, const Account& account) {
    return change(editor, Record::Account, account);
}
Result<PersonId> addPerson(Editor& editor, const Person& person) {
    return add<PersonId>(editor, Record::Person, person);
}
Result<void> updatePerson(Editor& editor, const Person& person) {
    return change(editor, Record::Person, person);
}
Result<SegmentId> addSegment(Editor& editor, const Segment& segment) {
    return add<SegmentId>(editor, Record::Segment, segment);
}
Result<void> updateSegment(Editor& editor, const Segment& segment) {
    return change(editor, Record::Segment, segment);
}

Result<void> removeAccount(Editor& editor, AccountId id) {
    for (const Record record : {Record::Voice, Record::Person})
        TRY(clearReferences(editor, record, u"account_id"_s, id.value));
    return editor.remove(Record::Account, id.value);
}

Result<void> removePerson(Editor& editor, PersonId id) {
    for (const Record record : {Record::Voice, Record::Turn, Record::Quote})
        TRY(clearReferences(editor, record, u"person_id"_s, id.value));
    return editor.remove(Record::Person, id.value);
}

Result<void> removeSegment(Editor& editor, SegmentId id) {
    for (const Record record : {Record::Account, Record::Datapoint})
        TRY(clearReferences(editor, record, u"segment_id"_s, id.value));
    return editor.remove(Record::Segment, id.value);
}

} // namespace throughline::core
