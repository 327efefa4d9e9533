// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/importrows.h"

#include "core/db/connection.h"
#include "core/search/textindex.h"

namespace throughline::core::importrows {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsAStep = 1000;

Result<bool> purgeVoices(db::Connection& connection, ImportId import) {
    TRY_ASSIGN(db::Rows rows,
               connection.query(u"SELECT id, title, text FROM voice WHERE import_id = ? ORDER BY id LIMIT ?"_s,
                                {import.value, kRowsAStep}));
    QList<search::IndexedText> voices;
    while (rows.next())
        voices.append({rows.id<VoiceId>(0), rows.text(1), rows.text(2)});
    TRY(rows.finished());
    // One kind of statement after the other: each change between them would make the full text write a segment.
    for (const search::IndexedText& voice : voices)
        TRY(search::remove(connection, voice));
    if (!voices.empty())
        TRY(connection.execute(u"DELETE FROM voice WHERE import_id = ? AND id <= ?"_s,
                               {import.value, voices.constLast().voice.value}));
    return voices.size() == kRowsAStep;
}

} // namespace

Result<QList<Interrupted>> interrupted(db::Connection& connection) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT id, file FROM import WHERE state = 'running' ORDER BY id"_s));
    QList<Interrupted> found;
    while (rows.next())
        found.append({rows.id<ImportId>(0), rows.text(1)});
    TRY(rows.finished());
    return found;
}

Result<std::optional<QString>> fileOf(db::Connection& connection, ImportId import) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT file FROM import WHERE id = ?"_s, {import.value}));
    std::optional<QString> file;
    if (rows.next())
        file = rows.text(0);
    TRY(rows.finished());
    return file;
}

Result<bool> purgeSome(db::Connection& connection, ImportId import) {
    TRY_ASSIGN(const bool moreVoices, purgeVoices(connection, import));
    if (moreVoices)
        return true;
    for (const QString& table : {u"item"_s, u"person"_s, u"account"_s})
        TRY(connection.execute(u"DELETE FROM %1 WHERE import_id = ?"_s.arg(table), {import.value}));
    TRY(connection.execute(u"DELETE FROM import WHERE id = ?"_s, {import.value}));
    TRY(search::endBulk(connection));
    return false;
}

} // namespace throughline::core::importrows
