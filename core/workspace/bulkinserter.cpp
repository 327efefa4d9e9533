// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/bulkinserter.h"

#include "core/search/textindex.h"

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

BulkInserter::BulkInserter(db::Connection& connection, Record record) : m_connection(connection), m_record(record) {}

Result<db::InsertStatement*> BulkInserter::statementFor(const Fields& fields) {
    for (db::InsertStatement& statement : m_statements) {
        if (std::equal(fields.keyBegin(), fields.keyEnd(), statement.columns().begin(), statement.columns().end()))
            return &statement;
    }
    TRY_ASSIGN(auto statement, db::InsertStatement::prepare(m_connection, traits(m_record).name, fields.keys()));
    m_statements.push_back(std::move(statement));
    return &m_statements.back();
}

Result<qint64> BulkInserter::insert(const Fields& fields) {
    TRY_ASSIGN(db::InsertStatement * statement, statementFor(fields));
    TRY_ASSIGN(const qint64 id, statement->insert(fields));
    if (m_record != Record::Voice)
        return id;
    if (!m_words) {
        TRY_ASSIGN(auto words, search::prepareAdding(m_connection));
        m_words = std::move(words);
    }
    TRY(m_words->insert({id, fields.value(u"title"_s, u""_s), fields.value(u"text"_s, u""_s)}));
    return id;
}

} // namespace throughline::core
