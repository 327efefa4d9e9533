// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/takingapart.h"

#include "core/db/connection.h"
#include "core/workspace/deletion/merging.h"
#include "core/workspace/deletion/themenames.h"
#include "core/workspace/editor.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TakingApart)
};

struct Moved {
    RecordKey key;
    bool erased = false; ///< the merge took the row away
    Fields before;
    Fields after;
};

Fields fromJson(const QString& json) {
    return QJsonDocument::fromJson(json.toUtf8()).object().toVariantMap();
}

bool tellsOfMerge(const Fields& after) {
    return !after.value(u"merged_into"_s).isNull() && !after.value(u"deleted_at"_s).isNull();
}

/// The step that merged a record last; none where the history no longer has it.
Result<std::optional<qint64>> stepOf(Editor& editor, const RecordKey& merged) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(
                   u"SELECT r.change_id, r.after FROM change_row r JOIN change c ON c.id = r.change_id WHERE "
                   "r.record = ? AND r.record_id = ? AND r.action = 'update' AND c.undone = 0 ORDER BY r.id DESC"_s,
                   {QString(traits(merged.record).name), merged.id}));
    while (rows.next()) {
        if (tellsOfMerge(fromJson(rows.text(1))))
            return std::optional(rows.integer(0));
    }
    TRY(rows.finished());
    return std::optional<qint64>();
}

/// What the step did for this record: all after the record merged before it, up to the record's own row.
Result<QList<Moved>> movedFor(Editor& editor, qint64 step, const RecordKey& merged) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(u"SELECT record, record_id, action, before, after FROM change_row "
                                         "WHERE change_id = ? ORDER BY id"_s,
                                         {step}));
    QList<Moved> moved;
    while (rows.next()) {
        const auto record = recordNamed(rows.text(0));
        if (!record)
            return Error{ErrorCode::Damaged, {}, u"unknown record in the journal: "_s + rows.text(0)};
        const Moved row{
            {*record, rows.integer(1)}, rows.text(2) == "delete"_L1, fromJson(rows.text(3)), fromJson(rows.text(4))};
        if (row.key.record != merged.record || !tellsOfMerge(row.after)) {
            moved.append(row);
        } else if (row.key.id == merged.id) {
            return moved;
        } else {
            moved.clear();
        }
    }
    TRY(rows.finished());
    return QList<Moved>();
}

/// Where a record has gone that was itself merged later.
Result<QVariant> placeOf(Editor& editor, Record record, const QVariant& id) {
    TRY_ASSIGN(const QVariant into,
               editor.connection().value(
                   u"SELECT coalesce(max(merged_into), ?) FROM %1 WHERE id = ?"_s.arg(traits(record).name), {id, id}));
    return into;
}

Result<bool> isThere(Editor& editor, const RecordKey& key) {
    TRY_ASSIGN(
        const QVariant count,
        editor.connection().value(u"SELECT count(*) FROM %1 WHERE id = ?"_s.arg(traits(key.record).name), {key.id}));
    return count.toLongLong() > 0;
}

/// The column's reference to the kind that was merged; none for every other column.
bool refersTo(Record record, const QString& column, Record to) {
    const QList<Reference>& all = references();
    return std::any_of(all.begin(), all.end(), [&](const Reference& reference) {
        return reference.from == record && reference.column == column && reference.to == to;
    });
}

/// Whether a record would lie below itself with this parent.
Result<bool> makesCircle(Editor& editor, const RecordKey& key, const QVariant& parent) {
    TRY_ASSIGN(const QVariant count,
               editor.connection().value(
                   u"WITH RECURSIVE above (id, parent_id) AS (SELECT id, parent_id FROM %1 WHERE id = ? UNION SELECT "
                   "r.id, r.parent_id FROM %1 r JOIN above ON r.id = above.parent_id) "
                   "SELECT count(*) FROM above WHERE id = ?"_s.arg(traits(key.record).name),
                   {parent, key.id}));
    return count.toLongLong() > 0;
}

Result<void> putBack(Editor& editor, const Moved& row, Record kind) {
    TRY_ASSIGN(const bool there, isThere(editor, row.key));
    if (row.erased) {
        Fields fields = row.before;
        fields.remove(u"id"_s);
        return there ? Result<void>() : editor.insert(row.key.record, fields).transform([](qint64) {});
    }
    if (!there)
        return {};
    TRY_ASSIGN(const Fields now, rowwriter::read(editor.connection(), row.key.record, row.key.id, row.after.keys()));
    Fields back;
    for (auto field = row.after.constBegin(); field != row.after.constEnd(); ++field) {
        if (field.key() == "changed_at"_L1)
            continue;
        QVariant expected = *field;
        if (refersTo(row.key.record, field.key(), kind)) {
            TRY_ASSIGN(expected, placeOf(editor, kind, *field));
        }
        if (!sameStored(now.value(field.key()), expected))
            continue;
        const QVariant before = row.before.value(field.key());
        if (field.key() == "parent_id"_L1) {
            TRY_ASSIGN(const bool circle, makesCircle(editor, row.key, before));
            if (circle)
                continue; // others were moved since
        }
        back.insert(field.key(), before);
    }
    return back.isEmpty() ? Result<void>() : editor.update(row.key.record, row.key.id, back).transform([](bool) {});
}

} // namespace

Result<void> takeApart(Editor& editor, const RecordKey& merged) {
    Fields own;
    if (canBeMerged(merged.record)) {
        TRY_ASSIGN(own, rowwriter::read(editor.connection(), merged.record, merged.id, {u"merged_into"_s}));
    }
    if (own.value(u"merged_into"_s).isNull())
        return Error{ErrorCode::InvalidInput, Texts::tr("This was not merged. Nothing was changed."), {}};
    if (merged.record == Record::Theme) {
        TRY_ASSIGN(const Fields theme, rowwriter::read(editor.connection(), Record::Theme, merged.id, {u"name"_s}));
        TRY(requireFreeThemeName(editor, theme.value(u"name"_s).toString()));
    }
    TRY_ASSIGN(const auto step, stepOf(editor, merged));
    QList<Moved> moved;
    if (step) {
        TRY_ASSIGN(moved, movedFor(editor, *step, merged));
    }
    TRY(editor.update(merged.record, merged.id, {{u"merged_into"_s, {}}, {u"deleted_at"_s, {}}}));
    for (auto row = moved.crbegin(); row != moved.crend(); ++row)
        TRY(putBack(editor, *row, merged.record));
    return {};
}

} // namespace throughline::core
