// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawsqlite.h"

#include <QFile>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace throughline::bench {

namespace {

double millisecondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void bind(sqlite3_stmt* statement, int index, const QByteArray& text) {
    sqlite3_bind_text(statement, index, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

/// Splits one record off a CSV text; quoted cells may hold commas, line breaks and doubled quotes.
bool nextRecord(const char*& at, const char* end, std::vector<QByteArray>& cells) {
    cells.clear();
    if (at >= end)
        return false;
    QByteArray cell;
    bool quoted = false;
    for (; at < end; ++at) {
        if (quoted && *at == '"' && at + 1 < end && at[1] == '"')
            cell.append(*at++);
        else if (*at == '"')
            quoted = !quoted;
        else if (!quoted && (*at == ',' || *at == '\n'))
            cells.push_back(std::exchange(cell, {}));
        else if (quoted || *at != '\r')
            cell.append(*at);
        if (!quoted && *at == '\n')
            break;
    }
    if (at < end)
        ++at;
    else if (!cell.isEmpty())
        cells.push_back(cell);
    return !cells.empty();
}

} // namespace

RawSqlite::RawSqlite(const QString& path) {
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        abort();
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA "
        "cache_size=-16000; "
        "PRAGMA secure_delete=ON");
    m_voice = prepare("INSERT INTO voice (uid, kind, touchpoint, date, title, text, language, url, external_id, "
                      "incentivised, rating, rating_scale, "
                      "sentiment, sentiment_from, attributes, account_id, person_id, source_key, content_hash, "
                      "created_at, changed_at) VALUES "
                      "('01a1ffca-c457-7c5c-9958-d60e66381eda', 'review', 'reviews', ?, '', ?, '', '', ?, 0, ?, 5, "
                      "'neutral', 'rating', '{}', ?, "
                      "?, ?, ?, '2026-05-06T10:00:00.000Z', '2026-05-06T10:00:00.000Z')");
    m_account = prepare("INSERT INTO account (uid, name, match_key, created_at, changed_at) VALUES "
                        "('01a1ffca-c457-7c5c-9958-d60e66381eda', ?1, ?1, '2026-05-06T10:00:00.000Z', "
                        "'2026-05-06T10:00:00.000Z')");
    m_person = prepare("INSERT INTO person (uid, name, match_key, account_id, created_at, changed_at) VALUES "
                       "('01a1ffca-c457-7c5c-9958-d60e66381eda', ?1, ?1, ?2, '2026-05-06T10:00:00.000Z', "
                       "'2026-05-06T10:00:00.000Z')");
    m_text = prepare("INSERT INTO voice_text (rowid, title, text) VALUES (?, '', ?)");
    m_search = prepare("SELECT rowid, snippet(voice_text, 0, char(2), char(3), '…', 16) FROM voice_text WHERE "
                       "voice_text MATCH ? ORDER BY rowid DESC "
                       "LIMIT 50");
    m_evidence = prepare("INSERT INTO evidence (uid, item_id, voice_id, created_at, changed_at) VALUES "
                         "('01a1ffca-c457-7c5c-9958-d60e66381eda', ?, ?, "
                         "'2026-05-06T10:00:00.000Z', '2026-05-06T10:00:00.000Z')");
}

RawSqlite::~RawSqlite() {
    for (sqlite3_stmt* statement : {m_voice, m_account, m_person, m_text, m_search, m_evidence})
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void RawSqlite::run(const char* sql) {
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(m_handle));
        abort();
    }
}

sqlite3_stmt* RawSqlite::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(m_handle));
        abort();
    }
    return statement;
}

sqlite3_int64 RawSqlite::accountOf(const QByteArray& name) {
    const auto [known, isNew] = m_accounts.try_emplace(name.toStdString(), 0);
    if (isNew) {
        bind(m_account, 1, name);
        sqlite3_step(m_account);
        sqlite3_reset(m_account);
        known->second = sqlite3_last_insert_rowid(m_handle);
    }
    return known->second;
}

sqlite3_int64 RawSqlite::personOf(const QByteArray& name, const QByteArray& account) {
    const sqlite3_int64 accountId = accountOf(account);
    const auto [known, isNew] = m_people.try_emplace((name + '\n' + account).toStdString(), 0);
    if (isNew) {
        bind(m_person, 1, name);
        sqlite3_bind_int64(m_person, 2, accountId);
        sqlite3_step(m_person);
        sqlite3_reset(m_person);
        known->second = sqlite3_last_insert_rowid(m_handle);
    }
    return known->second;
}

void RawSqlite::insertVoice(const std::vector<QByteArray>& cells) {
    sqlite3_bind_null(m_voice, 5);
    sqlite3_bind_null(m_voice, 6);
    if (!cells[3].isEmpty())
        sqlite3_bind_int64(m_voice, 5, accountOf(cells[3]));
    if (!cells[4].isEmpty())
        sqlite3_bind_int64(m_voice, 6, personOf(cells[4], cells[3]));
    bind(m_voice, 1, cells[1]);
    bind(m_voice, 2, cells[6]);
    bind(m_voice, 3, cells[0]);
    sqlite3_bind_double(m_voice, 4, cells[5].toDouble());
    const auto key = static_cast<sqlite3_int64>(qHash(cells[0], 7));
    sqlite3_bind_int64(m_voice, 7, key);
    sqlite3_bind_int64(m_voice, 8, key);
    sqlite3_step(m_voice);
    sqlite3_reset(m_voice);
    sqlite3_bind_int64(m_text, 1, sqlite3_last_insert_rowid(m_handle));
    bind(m_text, 2, cells[6]);
    sqlite3_step(m_text);
    sqlite3_reset(m_text);
}

long RawSqlite::importCsv(const QByteArray& csv) {
    const char* at = csv.constData();
    const char* const end = at + csv.size();
    std::vector<QByteArray> cells;
    nextRecord(at, end, cells); // the header
    long rows = 0;
    run("INSERT INTO voice_text (voice_text, rank) VALUES ('hashsize', 67108864)");
    run("BEGIN IMMEDIATE");
    while (nextRecord(at, end, cells)) {
        insertVoice(cells);
        ++rows;
    }
    run("INSERT INTO voice_text (voice_text, rank) VALUES ('hashsize', 1048576)");
    run("INSERT INTO voice_text (voice_text) VALUES ('optimize')");
    run("COMMIT");
    return rows;
}

double RawSqlite::searchNewest(const QByteArray& expression) {
    const auto start = std::chrono::steady_clock::now();
    bind(m_search, 1, expression);
    while (sqlite3_step(m_search) == SQLITE_ROW)
        sqlite3_column_text(m_search, 1);
    sqlite3_reset(m_search);
    return millisecondsSince(start);
}

double RawSqlite::saveVoice(const QByteArray& text) {
    const auto start = std::chrono::steady_clock::now();
    run("BEGIN IMMEDIATE");
    insertVoice({"x", "2026-05-06", {}, {}, {}, "3", text});
    run("COMMIT");
    return millisecondsSince(start);
}

double RawSqlite::saveEvidence(long item, long voice) {
    const auto start = std::chrono::steady_clock::now();
    run("BEGIN IMMEDIATE");
    sqlite3_bind_int64(m_evidence, 1, item);
    sqlite3_bind_int64(m_evidence, 2, voice);
    sqlite3_step(m_evidence);
    sqlite3_reset(m_evidence);
    run("COMMIT");
    return millisecondsSince(start);
}

} // namespace throughline::bench
