// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/reimport/rowupdates.h"

#include "core/db/connection.h"
#include "core/exchange/import/reimport/valuecomparison.h"
#include "core/voices/voice.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/deletion/merging.h"
#include "core/workspace/editor.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNotThereYet = 0; ///< instead of the id of a customer whom the import adds

Fields only(const QStringList& columns, const Fields& fields) {
    Fields left;
    for (const QString& column : columns) {
        if (fields.contains(column))
            left.insert(column, fields.value(column));
    }
    return left;
}

void keepOnly(const QStringList& columns, RowValues& values) {
    values.fields = only(columns, values.fields);
    if (!columns.contains("account_id"_L1))
        values.account = {};
    if (!columns.contains("segment_id"_L1))
        values.segment = {};
    if (!columns.contains("parent_id"_L1))
        values.parent.reset();
}

/// The attributes alone do not count: they follow from the values.
bool differsInValue(const Fields& now, const Fields& fields) {
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
        if (field.key() != "attributes"_L1 && !sameStored(now.value(field.key()), *field))
            return true;
    }
    return false;
}

/// With the account and the person that the import adds.
Fields withNewCustomers(const RowValues& values, Fields fields) {
    if (!values.account.key.isEmpty() && !values.fields.contains("account_id"_L1))
        fields.insert(u"account_id"_s, kNotThereYet);
    if (!values.person.key.isEmpty() && !values.fields.contains("person_id"_L1))
        fields.insert(u"person_id"_s, kNotThereYet);
    return fields;
}

} // namespace

RowUpdates::RowUpdates(const TableImportOptions& options, RowValuesReader& values, CsvReader& rows, Record record)
    : m_options(options), m_values(values), m_rows(rows), m_record(record) {}

Result<RowUpdates::Effect> RowUpdates::compare(db::Connection& connection, const KnownRow& row,
                                               ImportedCustomers& customers, ImportReport& report) {
    TRY_ASSIGN(const Update update, updateOf(connection, row, customers));
    TRY_ASSIGN(Fields fields, fieldsFor(connection, row, update));
    if (!row.isMerged())
        fields = withNewCustomers(update.values, fields);
    TRY_ASSIGN(const Fields now, rowwriter::read(connection, m_record, row.id, fields.keys()));
    if (!row.only.isEmpty()) {
        if (!differsInValue(now, fields))
            return Effect::None;
        report.tellOfferedValue(row.line);
        if (!m_options.updateValues)
            return Effect::None;
    }
    const ValueComparison comparison(connection, row.line, update.values, update.earlier);
    bool shows = false;
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
        const QVariant before = now.value(field.key());
        if (sameStored(before, *field))
            continue;
        if (m_record == Record::Voice && field.key() == "text"_L1) {
            shows = shows || m_options.updateText;
            report.tell(changedText(row.line, before.toString(), field->toString()));
            continue;
        }
        shows = true;
        if (!row.isMerged()) {
            TRY_ASSIGN(const auto replaced, comparison.compare(field.key(), before, *field));
            report.tell(replaced);
        }
    }
    if (movesParent(row, update.values)) {
        shows = true;
        TRY_ASSIGN(const auto replaced, comparison.compareParent(ItemId{row.id}));
        report.tell(replaced);
    }
    if (shows)
        return Effect::Shows;
    return m_record == Record::Voice || !update.changed.isEmpty() ? Effect::Noted : Effect::None;
}

Result<void> RowUpdates::apply(Editor& editor, const KnownRow& row, ImportedCustomers& customers,
                               ItemParents& parents) {
    TRY_ASSIGN(const Update update, updateOf(editor.connection(), row, customers));
    TRY_ASSIGN(Fields fields, fieldsFor(editor.connection(), row, update));
    if (m_record == Record::Voice)
        return applyToVoice(editor, row, fields);
    if (movesParent(row, update.values))
        parents.noteChange(ItemId{row.id}, *update.values.parent);
    if (row.isMerged()) {
        TRY(editor.update(m_record, row.id, fields));
        fields = only(update.changed, update.values.fields); // it may be taken apart again
    }
    if (!row.own)
        return {};
    fields.insert(u"imported_hashes"_s, update.now.stored());
    return editor.update(m_record, *row.own, fields).transform([](bool) {});
}

/// A row of a record that was merged makes no customers.
Result<RowUpdates::Update> RowUpdates::updateOf(db::Connection& connection, const KnownRow& row,
                                                ImportedCustomers& customers) {
    CsvRecord cells;
    TRY(m_rows.readAt(row.offset, row.line, cells));
    Update update;
    update.values = m_values.read(cells);
    if (m_record == Record::Voice)
        return voiceUpdateOf(connection, row, std::move(update.values), customers);
    RowValues& values = update.values;
    values.fields = m_values.saidIn(values.fields);
    update.now = FieldHashes(values);
    if (row.own) {
        TRY_ASSIGN(const Fields known, rowwriter::read(connection, m_record, *row.own, {u"imported_hashes"_s}));
        update.earlier = FieldHashes::fromStored(known.value(u"imported_hashes"_s).toString());
    }
    update.changed = update.now.changedSince(update.earlier);
    if (row.isMerged()) {
        ImportedCustomers existing(std::nullopt, {});
        TRY(existing.addTo(connection, m_record, values));
    } else {
        keepOnly(update.changed, values);
        TRY(customers.addTo(connection, m_record, values));
    }
    update.now.keepFrom(update.earlier);
    update.now.forgetUnfound(values);
    return update;
}

/// A voice has only what its row says, but for a sentiment that a person set.
Result<RowUpdates::Update> RowUpdates::voiceUpdateOf(db::Connection& connection, const KnownRow& row, RowValues values,
                                                     ImportedCustomers& customers) const {
    if (!row.only.isEmpty()) {
        RowValues chosen;
        chosen.fields = only(row.only, values.fields);
        values = std::move(chosen);
    }
    TRY(customers.addTo(connection, m_record, values));
    TRY_ASSIGN(const Fields now, rowwriter::read(connection, m_record, row.id, {u"sentiment_from"_s}));
    if (now.value(u"sentiment_from"_s) == stored(SentimentFrom::Person)) {
        values.fields.remove(u"sentiment"_s);
        values.fields.remove(u"sentiment_from"_s);
    }
    Update update;
    update.values = std::move(values);
    return update;
}

/// The row of a record that was merged says only what the one that stayed leaves open.
Result<Fields> RowUpdates::fieldsFor(db::Connection& connection, const KnownRow& row, const Update& update) const {
    if (!row.isMerged())
        return m_merged.isSurvivor(row.id) ? withoutBlanks(m_record, update.values.fields) : update.values.fields;
    if (update.changed.isEmpty())
        return Fields();
    TRY_ASSIGN(const Fields now, rowwriter::read(connection, m_record, row.id, openColumns(m_record)));
    return fillingOpen(m_record, now, update.values.fields);
}

bool RowUpdates::movesParent(const KnownRow& row, const RowValues& values) const {
    return values.parent && !row.isMerged() && !(values.parent->isEmpty() && m_merged.isSurvivor(row.id));
}

Result<void> RowUpdates::applyToVoice(Editor& editor, const KnownRow& row, Fields fields) const {
    bool keptText = false;
    if (const QVariant text = fields.take(u"text"_s); m_options.updateText && text.isValid()) {
        TRY(editText(editor, VoiceId{row.id}, text.toString()));
    } else if (text.isValid()) {
        TRY_ASSIGN(const Fields now, rowwriter::read(editor.connection(), Record::Voice, row.id, {u"text"_s}));
        keptText = !sameStored(now.value(u"text"_s), text);
    }
    if (!keptText) // else the next import lists the text again
        fields.insert(u"content_hash"_s, row.hash);
    return editor.update(Record::Voice, row.id, fields).transform([](bool) {});
}

} // namespace throughline::core
