// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/importedcustomers.h"
#include "core/exchange/import/itemparents.h"
#include "core/exchange/import/mergedrows.h"
#include "core/exchange/import/reimport/newmeanings.h"
#include "core/exchange/import/reimport/rowupdates.h"
#include "core/exchange/import/rowvalues.h"
#include "core/exchange/tables/csvreader.h"
#include "core/exchange/tables/rowidentity.h"

#include <QFuture>

#include <vector>

namespace throughline::core {

class Editor;
class Workspace;

/// One import of a table: sorts its rows into new, changed and known, writes the new ones in batches under an import
/// that does not show, and makes it show in one step together with the changes. Runs on a worker thread.
class TableImportRun {
public:
    TableImportRun(Workspace& workspace, const PreparedTable& table, const TableImportOptions& options,
                   Cancellation cancellation, ReportImportProgress progress);
    ~TableImportRun();
    Q_DISABLE_COPY_MOVE(TableImportRun)

    [[nodiscard]] Result<ImportReport> run();

private:
    struct NewRow {
        qint64 offset;
        qint64 line;
        qint64 key;
        qint64 hash;
        qint64 day; ///< Julian; the smallest number where there is none
    };
    struct KnownRecord {
        qint64 id;  ///< of the one that it is now
        qint64 own; ///< its own; another one where it was merged
        qint64 hash;
    };

    [[nodiscard]] Result<void> readKnownRows();
    [[nodiscard]] Result<void> sortRows();
    [[nodiscard]] Result<void> sortRow(const CsvRecord& record, qint64 key);
    [[nodiscard]] Result<void> write();
    [[nodiscard]] Result<bool> writeBatch(db::Connection& connection);
    [[nodiscard]] Result<void> begin(db::Connection& connection);
    [[nodiscard]] FieldHashes hashesOf(RowValues values) const;
    void noteRow(RowValues& row);
    void readAhead();
    [[nodiscard]] Result<std::vector<RowValues>> readRows(size_t from, std::vector<RowValues> spent);
    [[nodiscard]] Result<void> finish(Editor& editor);
    [[nodiscard]] Result<void> compareRows();
    void warnOfChanges();
    void takeBack();
    void report(qint64 done, qint64 total, qint64 rows) const;
    [[nodiscard]] Record record() const { return recordOf(m_table.mapping.kind); }

    Workspace& m_workspace;
    const PreparedTable& m_table;
    TableImportOptions m_options;
    Cancellation m_cancellation;
    ReportImportProgress m_progress;

    ImportReport m_report;
    RowValuesReader m_values;
    CsvReader m_rows;
    RowUpdates m_updates;
    NewMeanings m_meanings;
    QHash<qint64, KnownRecord> m_known;
    MergedRows m_merged;
    std::vector<NewRow> m_new;
    std::vector<KnownRow> m_changed;
    size_t m_written = 0;
    QFuture<Result<std::vector<RowValues>>> m_ahead; ///< The rows after m_written, while those before are written.
    std::vector<RowValues> m_spent;                  ///< Written rows: freed where they were made, not by the writer.
    bool m_bulk = false;
    std::optional<ImportId> m_import;
    std::optional<ImportedCustomers> m_customers;
    ItemParents m_parents;
    QDateTime m_now;
    QString m_stamp; ///< m_now as records hold it
};

} // namespace throughline::core
