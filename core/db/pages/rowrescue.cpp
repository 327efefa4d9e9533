// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/pages/rowrescue.h"

#include "core/db/connection.h"
#include "core/db/insertstatement.h"
#include "core/db/journalmode.h"
#include "core/db/pages/pagefile.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace throughline::core::db {

using namespace Qt::StringLiterals;

namespace {

struct Column {
    QString name;
    QString type;
    bool required = false;
    bool isId = false;
};

struct Table {
    QString name;
    QList<Column> columns;
};

Result<QList<Table>> tablesOf(Connection& connection) {
    TRY_ASSIGN(Rows names, connection.query(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                            "name NOT LIKE 'sqlite!_%' ESCAPE '!' AND "
                                            "name NOT LIKE 'voice!_text%' ESCAPE '!' ORDER BY name"_s));
    QList<Table> tables;
    while (names.next())
        tables.append({names.text(0), {}});
    TRY(names.finished());
    for (Table& table : tables) {
        TRY_ASSIGN(Rows columns,
                   connection.query(u"SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)"_s, {table.name}));
        while (columns.next())
            table.columns.append({columns.text(0), columns.text(1), columns.flag(2), columns.flag(3)});
        TRY(columns.finished());
    }
    return tables;
}

bool fits(const Column& column, const QVariant& value) {
    if (column.isId)
        return value.isNull(); // the row's own number stands in its place
    if (value.isNull())
        return !column.required;
    const int type = value.typeId();
    if (column.type == "INTEGER"_L1)
        return type == QMetaType::LongLong;
    if (column.type == "REAL"_L1)
        return type == QMetaType::LongLong || type == QMetaType::Double;
    return type == QMetaType::QString;
}

bool fits(const Table& table, const StoredRow& row) {
    if (row.columns != table.columns.size())
        return false;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        if (!fits(table.columns.at(i), row.values.at(i)))
            return false;
    }
    return true;
}

qsizetype fitting(const Table& table, const QList<StoredRow>& rows) {
    return std::count_if(rows.begin(), rows.end(), [&](const StoredRow& row) { return fits(table, row); });
}

/// Writes rows into one table.
class TableFiller {
public:
    static Result<TableFiller> make(Connection& connection, const Table& table) {
        QStringList columns;
        for (const Column& column : table.columns)
            columns.append(column.name);
        TRY_ASSIGN(InsertStatement whole, InsertStatement::prepare(connection, table.name, columns));
        return TableFiller(connection, table, columns, std::move(whole));
    }

    /// How many of the rows were taken.
    int fill(const QList<StoredRow>& rows) {
        int taken = 0;
        for (const StoredRow& row : rows)
            taken += fits(m_table, row) && (m_ids.contains(row.id) || add(row)) ? 1 : 0;
        return taken;
    }

    [[nodiscard]] const QString& name() const { return m_table.name; }
    [[nodiscard]] qsizetype count() const { return m_ids.size(); }
    [[nodiscard]] const QList<qint64>& damaged() const { return m_damaged; }

private:
    TableFiller(Connection& connection, Table table, QStringList columns, InsertStatement whole)
        : m_connection(connection)
        , m_table(std::move(table))
        , m_columns(std::move(columns))
        , m_whole(std::move(whole)) {}

    bool add(const StoredRow& row) {
        QVariantList values = row.values;
        if (values.isEmpty())
            return false;
        values[0] = QVariant::fromValue<qlonglong>(row.id);
        if (values.size() == m_columns.size()) {
            if (!m_whole.insert(values))
                return false;
        } else {
            auto part = InsertStatement::prepare(m_connection, m_table.name, m_columns.first(values.size()));
            if (!part || !part->insert(values)) // what is lost gets what a new row has
                return false;
        }
        m_ids.insert(row.id);
        if (row.damaged)
            m_damaged.append(row.id);
        return true;
    }

    Connection& m_connection;
    Table m_table;
    QStringList m_columns;
    InsertStatement m_whole;
    QSet<qint64> m_ids;
    QList<qint64> m_damaged;
};

class Rescue {
public:
    Rescue(const PageFile& pages, Connection& target) : m_pages(pages), m_target(target) {}

    Result<RescuedRows> run() {
        TRY_ASSIGN(m_tables, tablesOf(m_target));
        TRY(m_target.execute(u"DELETE FROM setting"_s)); // what a new workspace begins with
        for (const Table& table : m_tables) {
            TRY_ASSIGN(TableFiller filler, TableFiller::make(m_target, table));
            m_fillers.emplace(table.name, std::move(filler));
        }
        const QHash<QString, int> roots = m_pages.roots();
        for (auto root = roots.constBegin(); root != roots.constEnd(); ++root)
            takeTable(root.key(), root.value());
        for (int page = 2; page <= m_pages.pageCount(); ++page) {
            if (!m_seen.contains(page) && m_pages.holdsRows(page))
                takePage(page, nullptr);
        }
        for (const auto& [name, filler] : m_fillers)
            m_rescued.byTable.insert(name, filler.count());
        m_rescued.damagedVoices = m_fillers.at(u"voice"_s).damaged();
        return m_rescued;
    }

private:
    void takeTable(const QString& name, int root) {
        const auto table =
            std::find_if(m_tables.begin(), m_tables.end(), [&](const Table& one) { return one.name == name; });
        const PageFile::Leaves leaves = m_pages.leavesBelow(root);
        if (table == m_tables.end()) { // of the search index, which is made anew
            for (const int page : leaves.pages) {
                if (!tableOf(m_pages.rowsOf(page).rows, nullptr))
                    m_seen.insert(page);
            }
            return;
        }
        m_rescued.unreadablePages += leaves.unreadable.size();
        for (const int page : leaves.pages)
            takePage(page, &*table);
    }

    /// The table that most of the rows fit: `likely` where one does.
    const Table* tableOf(const QList<StoredRow>& rows, const Table* likely) const {
        if (likely && fitting(*likely, rows) > 0)
            return likely;
        const Table* best = nullptr;
        qsizetype most = 0;
        for (const Table& table : m_tables) {
            if (const qsizetype count = fitting(table, rows); count > most) {
                most = count;
                best = &table;
            }
        }
        return best;
    }

    void takePage(int page, const Table* likely) {
        if (m_seen.contains(page))
            return;
        m_seen.insert(page);
        const PageFile::Rows found = m_pages.rowsOf(page);
        const Table* table = tableOf(found.rows, likely);
        if (!table) {
            m_rescued.unreadablePages += likely ? 1 : 0; // a page of the search index fits no table either
            return;
        }
        const int taken = m_fillers.at(table->name).fill(found.rows);
        m_rescued.unreadableRows += found.unreadable + found.rows.size() - taken;
    }

    const PageFile& m_pages;
    Connection& m_target;
    QList<Table> m_tables;
    std::map<QString, TableFiller> m_fillers;
    QSet<int> m_seen;
    RescuedRows m_rescued;
};

} // namespace

Result<RescuedRows> rescueRows(const PageFile& pages, Connection& target) {
    return Rescue(pages, target).run();
}

void settleSideFiles(const QString& path) {
    const auto connection = Connection::open(path, Access::ReadWrite);
    if (!connection)
        return;
    (void)(*connection)->value(u"SELECT count(*) FROM sqlite_schema"_s).has_value(); // a rollback journal is applied
    (void)emptyLog(**connection).has_value();
}

Result<void> ignoreReferences(Connection& connection) {
    return connection.script("PRAGMA foreign_keys=OFF");
}

} // namespace throughline::core::db
