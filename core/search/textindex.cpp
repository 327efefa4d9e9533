// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/textindex.h"

#include "core/db/connection.h"

namespace throughline::core::search {

using namespace Qt::StringLiterals;

namespace {
constexpr int kBulkHashBytes = 64 * 1024 * 1024;
constexpr int kEverydayHashBytes = 1024 * 1024; // the default of FTS5

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

Result<void> remove(db::Connection& connection, const IndexedText& text) {
    return connection
        .execute(u"INSERT INTO voice_text (voice_text, rowid, title, text) VALUES ('delete', ?, ?, ?)"_s,
                 {text.voice.value, text.title, text.text})
        .transform([](qint64) {});
}

Result<void> beginBulk(db::Connection& connection) {
    return command(connection, u"hashsize"_s, kBulkHashBytes);
}

Result<void> endBulk(db::Connection& connection) {
    TRY(command(connection, u"hashsize"_s, kEverydayHashBytes));
    return command(connection, u"optimize"_s);
}

Result<void> rebuild(db::Connection& connection) {
    return command(connection, u"rebuild"_s);
}

Result<void> check(db::Connection& connection) {
    return command(connection, u"integrity-check"_s, 1);
}

} // namespace throughline::core::search
