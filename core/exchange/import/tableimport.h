// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/files/textdecoder.h"
#include "core/exchange/import/confirmedmapping.h"
#include "core/exchange/import/importreport.h"
#include "core/exchange/sheets/workbook.h"
#include "core/exchange/tables/columnmapping.h"
#include "core/exchange/tables/tablesurvey.h"

#include <QFuture>

namespace throughline::core {

class Workspace;

/// What the user said about a table before it was read.
struct TableOptions {
    QString path;
    QString encoding; ///< empty: found out
    CsvFormatChoices format;
    MappingChoices mapping;
    std::optional<DateOrder> dateOrder;
    QString sheet = {}; ///< of a workbook, by name or by number from 1; empty: the first one with data
    /// Of earlier imports, the newest first: that of the same source decides what is left open above.
    std::vector<ConfirmedMapping> earlier = {};
    QStringList stages = defaultStages(); ///< of roadmap items in the workspace
};

/// A table that was looked at and not yet written: everything that a preview shows.
struct PreparedTable {
    SourceFile file;
    DecodedText text;
    CsvFormat format;
    QString fileFormat;      ///< "csv", "xlsx" or "ods"
    QList<SheetInfo> sheets; ///< of a workbook; the one that was read is format.sheet
    std::vector<QStringList> sample;
    ColumnMapping mapping;
    TableSurvey survey;
    QString chosenSheet;                    ///< empty: the first one with data was read
    std::optional<qint64> chosenHeaderLine; ///< none: it was found
    std::optional<ConfirmedMapping> asIn;   ///< of the earlier import that this one follows

    /// What the import keeps for the next file of the same source; no columns where a table has no source.
    [[nodiscard]] ConfirmedMapping confirmed() const;
    /// What only a person can decide; nothing is imported while there is any.
    [[nodiscard]] std::vector<Error> questions() const;
    [[nodiscard]] QStringList warnings() const;
};

/// Reads the whole table once, without writing anything. Blocking; for a worker thread.
[[nodiscard]] Result<PreparedTable> prepareTable(const TableOptions& options, const Cancellation& cancellation = {},
                                                 const ReportImportProgress& progress = {});

/// How a prepared table is written.
struct TableImportOptions {
    bool dryRun = false;
    bool updateText = false; ///< a text that changed since an earlier import replaces the one that is there
    /// A value that was chosen for a word since an earlier import also goes to voices that are there.
    bool updateValues = false;
};

/// Imports a prepared table as one change: its rows show when all are written. Cancelled or failed, nothing shows.
[[nodiscard]] QFuture<Result<ImportReport>> importTable(Workspace& workspace, const PreparedTable& table,
                                                        const TableImportOptions& options,
                                                        const Cancellation& cancellation = {},
                                                        const ReportImportProgress& progress = {});

} // namespace throughline::core
