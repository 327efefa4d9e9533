// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/history/journal.h"

#include "core/db/connection.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace throughline::core::journal {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMergeSeconds = 60;

struct StoredRow {
    qint64 rowId;
    TouchedRow touched;
    Fields before;
    Fields after;
};

QString toJson(const Fields& fields) {
    return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(fields)).toJson(QJsonDocument::Compact));
}

Fields fromJson(const QString& json) {
    return objectFrom(json).toVariantMap();
}

QString actionName(RowAction action) {
    switch (action) {
    case RowAction::Insert:
        return u"insert"_s;
    case RowAction::Update:
        return u"update"_s;
    case RowAction::Delete:
        return u"delete"_s;
    }
    return {};
}

RowAction actionNamed(const QString& name) {
    return name == "insert"_L1 ? RowAction::Insert : name == "update"_L1 ? RowAction::Update : RowAction::Delete;
}

Result<QList<StoredRow>> rowsOf(db::Connection& connection, ChangeId change) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT id, record, record_id, action, before, after FROM change_row "
                                               "WHERE change_id = ? ORDER BY id"_s,
                                               {change.value}));
    QList<StoredRow> found;
    while (rows.next()) {
        const auto record = recordNamed(rows.text(1));
        if (!record)
            return Error{ErrorCode::Damaged, {}, u"unknown record in the journal: "_s + rows.text(1)};
        const RowAction action = actionNamed(rows.text(3));
        const Fields before = fromJson(rows.text(4));
        const Fields after = fromJson(rows.text(5));
        found.append({rows.integer(0),
                      {*record, rows.integer(2), action, (after.isEmpty() ? before : after).keys()},
                      before,
                      after});
    }
    TRY(rows.finished());
    return found;
}

Result<void> insertRow(db::Connection& connection, ChangeId change, const Editor::JournalRow& row) {
    return connection
        .execute(
            u"INSERT INTO change_row (change_id, record, record_id, action, before, after) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {change.value, QString(traits(row.touched.record).name), row.touched.id, actionName(row.touched.action),
             toJson(row.before), toJson(row.after)})
        .transform([](qint64) {});
}

/// Folds a row into the one that an earlier step of the same merge key already holds.
Result<void> mergeRow(db::Connection& connection, ChangeId change, const QList<StoredRow>& stored,
                      const Editor::JournalRow& row) {
    const auto same = std::find_if(stored.begin(), stored.end(), [&](const StoredRow& old) {
        return old.touched.record == row.touched.record && old.touched.id == row.touched.id &&
               old.touched.action != RowAction::Delete;
    });
    if (same == stored.end() || row.touched.action != RowAction::Update)
        return insertRow(connection, change, row);
    Fields before = same->before;
    Fields after = same->after;
    for (auto field = row.after.constBegin(); field != row.after.constEnd(); ++field) {
        if (same->touched.action == RowAction::Update && !before.contains(field.key()))
            before.insert(field.key(), row.before.value(field.key()));
        after.insert(field.key(), field.value());
    }
    return connection
        .execute(u"UPDATE change_row SET before = ?, after = ? WHERE id = ?"_s,
                 {toJson(before), toJson(after), same->rowId})
        .transform([](qint64) {});
}

std::optional<HistoryEntry> first(const Result<QList<HistoryEntry>>& entries) {
    return entries && !entries->isEmpty() ? std::optional(entries->first()) : std::nullopt;
}

Result<QList<HistoryEntry>> entries(db::Connection& connection, const QString& condition, int limit) {
    TRY_ASSIGN(db::Rows rows,
               connection.query(
                   u"SELECT id, step, count, subject, merge_key, made_by, made_at, undone FROM change %1 LIMIT ?"_s.arg(
                       condition),
                   {limit}));
    QList<HistoryEntry> found;
    while (rows.next()) {
        found.append({rows.id<ChangeId>(0),
                      {rows.text(1), static_cast<int>(rows.integer(2)), rows.text(3), rows.text(4)},
                      rows.text(5),
                      fromStored(rows.text(6)),
                      rows.flag(7)});
    }
    TRY(rows.finished());
    return found;
}

Result<QList<HistoryEntry>> newestDone(db::Connection& connection) {
    return entries(connection, u"WHERE undone = 0 ORDER BY id DESC"_s, 1);
}

Result<QList<HistoryEntry>> oldestUndone(db::Connection& connection) {
    return entries(connection, u"WHERE undone = 1 ORDER BY id"_s, 1);
}

bool merges(const std::optional<HistoryEntry>& newest, const Step& step, const QDateTime& now) {
    return newest && !step.mergeKey.isEmpty() && newest->step.mergeKey == step.mergeKey &&
           newest->madeAt.secsTo(now) <= kMergeSeconds;
}

Result<void> applyInverse(db::Connection& connection, const StoredRow& row) {
    const auto& [record, id, action, fields] = row.touched;
    switch (action) {
    case RowAction::Insert:
        return rowwriter::erase(connection, record, id);
    case RowAction::Update:
        return rowwriter::update(connection, record, id, row.before);
    case RowAction::Delete:
        return rowwriter::insert(connection, record, id, row.before).transform([](qint64) {});
    }
    return {};
}

Result<void> applyAgain(db::Connection& connection, const StoredRow& row) {
    const auto& [record, id, action, fields] = row.touched;
    switch (action) {
    case RowAction::Insert:
        return rowwriter::insert(connection, record, id, row.after).transform([](qint64) {});
    case RowAction::Update:
        return rowwriter::update(connection, record, id, row.after);
    case RowAction::Delete:
        return rowwriter::erase(connection, record, id);
    }
    return {};
}

RowAction inverseOf(RowAction action) {
    switch (action) {
    case RowAction::Insert:
        return RowAction::Delete;
    case RowAction::Update:
        return RowAction::Update;
    case RowAction::Delete:
        return RowAction::Insert;
    }
    return action;
}

bool bringsImport(const QList<TouchedRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const TouchedRow& row) { return row.record == Record::Import; });
}

} // namespace

Result<ChangeSet> record(Editor& editor, const Step& step) {
    ChangeSet changes{step, {}, false, editor.now()};
    if (editor.journal().isEmpty())
        return changes;
    db::Connection& connection = editor.connection();
    TRY(connection.execute(u"DELETE FROM change WHERE undone = 1"_s));
    TRY_ASSIGN(const auto newestEntries, newestDone(connection));
    const auto newest = first(newestEntries);
    const bool merge = merges(newest, step, editor.now());
    ChangeId change{};
    QList<StoredRow> stored;
    if (merge) {
        change = newest->id;
        TRY_ASSIGN(stored, rowsOf(connection, change));
        TRY(connection.execute(u"UPDATE change SET made_at = ? WHERE id = ?"_s,
                               {toStored(editor.now()), change.value}));
    } else {
        TRY_ASSIGN(const qint64 id,
                   connection.insert(u"INSERT INTO change (uid, step, count, subject, merge_key, made_by, made_at) "
                                     "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                     {newUid(editor.now()), step.key, step.count, step.subject, step.mergeKey,
                                      editor.madeBy(), toStored(editor.now())}));
        change = ChangeId{id};
    }
    for (const Editor::JournalRow& row : editor.journal()) {
        if (merge) {
            TRY(mergeRow(connection, change, stored, row));
        } else {
            TRY(insertRow(connection, change, row));
        }
        changes.rows.append(row.touched);
    }
    changes.everything = bringsImport(changes.rows);
    return changes;
}

Result<ChangeSet> undo(db::Connection& connection, const QDateTime& now) {
    TRY_ASSIGN(const auto newest, newestDone(connection));
    if (newest.isEmpty())
        return Error{
            ErrorCode::NotFound, QCoreApplication::translate("throughline::core", "There is nothing to undo."), {}};
    TRY_ASSIGN(QList<StoredRow> rows, rowsOf(connection, newest.first().id));
    ChangeSet changes{newest.first().step, {}, false, now};
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        TRY(applyInverse(connection, *row));
        changes.rows.append(
            {row->touched.record, row->touched.id, inverseOf(row->touched.action), row->touched.fields});
    }
    TRY(connection.execute(u"UPDATE change SET undone = 1 WHERE id = ?"_s, {newest.first().id.value}));
    changes.everything = bringsImport(changes.rows);
    return changes;
}

Result<ChangeSet> redo(db::Connection& connection, const QDateTime& now) {
    TRY_ASSIGN(const auto oldest, oldestUndone(connection));
    if (oldest.isEmpty())
        return Error{
            ErrorCode::NotFound, QCoreApplication::translate("throughline::core", "There is nothing to redo."), {}};
    TRY_ASSIGN(const QList<StoredRow> rows, rowsOf(connection, oldest.first().id));
    ChangeSet changes{oldest.first().step, {}, false, now};
    for (const StoredRow& row : rows) {
        TRY(applyAgain(connection, row));
        changes.rows.append(row.touched);
    }
    TRY(connection.execute(u"UPDATE change SET undone = 0 WHERE id = ?"_s, {oldest.first().id.value}));
    changes.everything = bringsImport(changes.rows);
    return changes;
}

Result<ChangeSet> goTo(db::Connection& connection, std::optional<ChangeId> newest, const QDateTime& now) {
    if (newest)
        TRY(connection.value(u"SELECT id FROM change WHERE id = ?"_s, {newest->value}));
    ChangeSet all{{}, {}, false, now};
    int steps = 0;
    const auto add = [&](const ChangeSet& changes) {
        all.step = changes.step;
        all.rows += changes.rows;
        all.everything = all.everything || changes.everything || ++steps > 1;
    };
    while (true) {
        TRY_ASSIGN(const auto done, newestDone(connection));
        if (done.isEmpty() || (newest && done.first().id <= *newest))
            break;
        TRY_ASSIGN(const ChangeSet changes, undo(connection, now));
        add(changes);
    }
    while (newest) {
        TRY_ASSIGN(const auto undone, oldestUndone(connection));
        if (undone.isEmpty() || undone.first().id > *newest)
            break;
        TRY_ASSIGN(const ChangeSet changes, redo(connection, now));
        add(changes);
    }
    return all;
}

Result<UndoState> state(db::Connection& connection) {
    TRY_ASSIGN(const auto newest, newestDone(connection));
    TRY_ASSIGN(const auto oldest, oldestUndone(connection));
    UndoState now;
    if (!newest.isEmpty())
        now.undo = newest.first().step;
    if (!oldest.isEmpty())
        now.redo = oldest.first().step;
    return now;
}

Result<QList<HistoryEntry>> history(db::Connection& connection, int limit) {
    return entries(connection, u"ORDER BY id DESC"_s, limit);
}

} // namespace throughline::core::journal
