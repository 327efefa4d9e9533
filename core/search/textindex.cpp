// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/textindex.h"

#include "core/db/connection.h"

#include <sqlite3.h>

namespace throughline::core::search {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPagesAMerge = 500; ///< 2 MB: an edit that comes meanwhile does not wait long
constexpr int kBulkHashBytes = 64 * 1024 * 1024;
// What FTS5 itself takes for every day.
constexpr int kEverydayHashBytes = 1024 * 1024;
constexpr int kEverydayMerge = 4;
constexpr int kEverydayCrisisSegments = 16;
constexpr int kBulkCrisisSegments = 200; // far from the 2,000 of an index, where FTS5 gives up as if the disk were full

Result<void> command(db::Connection& connection, const QString& name, const QVariant& rank = {}) {
    if (rank.isNull())
        return connection.execute(u"INSERT INTO voice_text (voice_text) VALUES (?)"_s, {name}).transform([](qint64) {});
    return connection.execute(u"INSERT INTO voice_text (voice_text, rank) VALUES (?, ?)"_s, {name, rank})
        .transform([](qint64) {});
}
} // namespace

Result<void> add(db::Connection& connection, const IndexedText& text) {
    return connection
        .execute(u"INSERT INTO voice_text (rowid, title, text) VALUES (?, ?, ?)"_s,
                 {text.voice.value, text.title, text.text})
        .transform([](qint64) {});
}

Result<db::InsertStatement> prepareAdding(db::Connection& connection) {
    return db::InsertStatement::prepare(connection, u"voice_text"_s, {u"rowid"_s, u"title"_s, u"text"_s});
}

Result<void> remove(db::Connection& connection, const IndexedText& text) {
    return connection
        .execute(u"INSERT INTO voice_text (voice_text, rowid, title, text) VALUES ('delete', ?, ?, ?)"_s,
                 {text.voice.value, text.title, text.text})
        .transform([](qint64) {});
}

Result<void> beginBulk(db::Connection& connection) {
    TRY(command(connection, u"hashsize"_s, kBulkHashBytes));
    TRY(command(connection, u"automerge"_s, 0)); // every batch leaves a segment; they are merged in idle time
    return command(connection, u"crisismerge"_s, kBulkCrisisSegments);
}

Result<void> endBulk(db::Connection& connection) {
    TRY(command(connection, u"hashsize"_s, kEverydayHashBytes));
    TRY(command(connection, u"automerge"_s, kEverydayMerge));
    return command(connection, u"crisismerge"_s, kEverydayCrisisSegments);
}

Result<bool> mergeSome(db::Connection& connection) {
    const int before = sqlite3_total_changes(connection.handle());
    TRY(command(connection, u"merge"_s, kPagesAMerge));
    return sqlite3_total_changes(connection.handle()) - before > 1; // one change is the command itself
}

Result<void> rebuild(db::Connection& connection) {
    return command(connection, u"rebuild"_s);
}

Result<void> check(db::Connection& connection) {
    return command(connection, u"integrity-check"_s, 1);
}

} // namespace throughline::core::search
