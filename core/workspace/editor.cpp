// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/editor.h"

#include "core/db/connection.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

Editor::Editor(db::Connection& connection, QDateTime now, QString madeBy)
    : m_connection(connection), m_now(std::move(now)), m_madeBy(std::move(madeBy)) {}

Result<qint64> Editor::insert(Record record, Fields fields) {
    const RecordTraits& kind = traits(record);
    if (kind.hasUid && !fields.contains(u"uid"_s))
        fields.insert(u"uid"_s, newUid(m_now));
    if (kind.hasTimes) {
        fields.insert(u"created_at"_s, toStored(m_now));
        fields.insert(u"changed_at"_s, toStored(m_now));
    }
    TRY_ASSIGN(const qint64 id, rowwriter::insert(m_connection, record, std::nullopt, fields));
    m_journal.append({{record, id, RowAction::Insert, fields.keys()}, {}, fields});
    return id;
}

Result<bool> Editor::update(Record record, qint64 id, const Fields& fields) {
    TRY_ASSIGN(const Fields current, rowwriter::read(m_connection, record, id, fields.keys()));
    Fields before;
    Fields after;
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
        if (sameStored(current.value(field.key()), field.value()))
            continue;
        before.insert(field.key(), current.value(field.key()));
        after.insert(field.key(), field.value());
    }
    if (after.isEmpty())
        return false;
    if (traits(record).hasTimes) {
        TRY_ASSIGN(const Fields times, rowwriter::read(m_connection, record, id, {u"changed_at"_s}));
        before.insert(u"changed_at"_s, times.value(u"changed_at"_s));
        after.insert(u"changed_at"_s, toStored(m_now));
    }
    TRY(rowwriter::update(m_connection, record, id, after));
    m_journal.append({{record, id, RowAction::Update, after.keys()}, before, after});
    return true;
}

Result<void> Editor::remove(Record record, qint64 id) {
    if (traits(record).hasDeletedAt)
        return update(record, id, {{u"deleted_at"_s, toStored(m_now)}}).transform([](bool) {});
    TRY_ASSIGN(const Fields all, rowwriter::readAll(m_connection, record, id));
    TRY(rowwriter::erase(m_connection, record, id));
    m_journal.append({{record, id, RowAction::Delete, all.keys()}, all, {}});
    return {};
}

Result<void> requireText(const QString& text, const QString& refusal) {
    return text.trimmed().isEmpty() ? Error{ErrorCode::InvalidInput, refusal, {}} : Result<void>();
}

} // namespace throughline::core
