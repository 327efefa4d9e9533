// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/restoring.h"

#include "core/db/connection.h"
#include "core/workspace/deletion/merging.h"
#include "core/workspace/deletion/takingapart.h"
#include "core/workspace/deletion/themenames.h"
#include "core/workspace/editor.h"
#include "core/workspace/rowwriter.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Restoring)
};

Result<void> requireFreeWords(Editor& editor, const Fields& quote) {
    if (quote.value(u"from"_s).isNull())
        return {};
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(u"SELECT id FROM quote WHERE voice_id = ? AND \"from\" = ? AND \"to\" = ? "
                                         "AND deleted_at IS NULL"_s,
                                         {quote.value(u"voice_id"_s), quote.value(u"from"_s), quote.value(u"to"_s)}));
    if (rows.next())
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("The same words were quoted again since: “%1”. Nothing was restored.")
                         .arg(quote.value(u"verbatim"_s).toString()),
                     {}};
    return rows.finished();
}

/// Takes the deletion of one row back.
Result<void> showAgain(Editor& editor, const RecordKey& key, const Fields& row) {
    if (key.record == Record::Theme)
        TRY(requireFreeThemeName(editor, row.value(u"name"_s).toString()));
    if (key.record == Record::Quote)
        TRY(requireFreeWords(editor, row));
    Fields shown{{u"deleted_at"_s, QVariant()}};
    if (row.contains(u"merged_into"_s))
        shown.insert(u"merged_into"_s, QVariant());
    return editor.update(key.record, key.id, shown).transform([](bool) {});
}

/// A record with those that it cannot be seen without.
Result<void> restore(Editor& editor, const RecordKey& key) {
    TRY_ASSIGN(const Fields row, rowwriter::readAll(editor.connection(), key.record, key.id));
    const bool deleted = !row.value(u"deleted_at"_s).isNull();
    if (canBeMerged(key.record) && !row.value(u"merged_into"_s).isNull())
        return takeApart(editor, key);
    if (deleted)
        TRY(showAgain(editor, key, row));
    for (const Reference& reference : references()) {
        // What is there already may still hang on what is not, as a quote on its voice.
        const bool above = deleted && reference.column == "parent_id"_L1;
        if (reference.from != key.record || !(reference.hangs || above))
            continue;
        const QVariant to = row.value(reference.column);
        if (!to.isNull() && traits(reference.to).hasDeletedAt)
            TRY(restore(editor, {reference.to, to.toLongLong()}));
    }
    return {};
}

} // namespace

Result<void> restoreRecords(Editor& editor, const QList<RecordKey>& keys) {
    for (const RecordKey& key : keys)
        TRY(restore(editor, key));
    return {};
}

} // namespace throughline::core
