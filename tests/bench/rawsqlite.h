// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <string>
#include <unordered_map>
#include <vector>

namespace throughline::bench {

/// The baseline: the same file, tables, indexes and full text through the C API alone.
class RawSqlite {
public:
    /// Opens a file that already has the program's schema; WAL and synchronous=FULL as the program has.
    explicit RawSqlite(const QString& path);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    /// Inserts every row of a CSV file (id,date,source,account,person,rating,text) in one transaction, full text and
    /// its merge included. Gives the number of rows.
    long importCsv(const QByteArray& csv);

    /// The newest 50 hits of a full text expression with their snippets; milliseconds.
    double searchNewest(const QByteArray& expression);

    /// One voice with its full text in a transaction of its own; milliseconds.
    double saveVoice(const QByteArray& text);

    /// One row of evidence in a transaction of its own; milliseconds.
    double saveEvidence(long item, long voice);

private:
    void run(const char* sql);
    void insertVoice(const std::vector<QByteArray>& cells);
    sqlite3_int64 accountOf(const QByteArray& name);
    sqlite3_int64 personOf(const QByteArray& name, const QByteArray& account);
    sqlite3_stmt* prepare(const char* sql);

    sqlite3* m_handle = nullptr;
    std::unordered_map<std::string, sqlite3_int64> m_accounts;
    std::unordered_map<std::string, sqlite3_int64> m_people;
    sqlite3_stmt* m_voice = nullptr;
    sqlite3_stmt* m_account = nullptr;
    sqlite3_stmt* m_person = nullptr;
    sqlite3_stmt* m_text = nullptr;
    sqlite3_stmt* m_search = nullptr;
    sqlite3_stmt* m_evidence = nullptr;
};

} // namespace throughline::bench
