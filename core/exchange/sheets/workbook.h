// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/files/filegate.h"
#include "core/exchange/sheets/sheettext.h"
#include "core/exchange/sheets/zip/ziparchive.h"

#include <QList>

#include <functional>

namespace throughline::core {

/// The most sheets that a workbook may have.
constexpr qsizetype kMaxSheets = 255;

/// A sheet as the workbook lists it.
struct SheetInfo {
    QString name;
    bool hidden = false;

    bool operator==(const SheetInfo&) const = default;
};

/// Told now and then how far the reading of a sheet has come, of `total`.
using SheetProgress = std::function<void(qint64 done, qint64 total)>;

/// A file of sheets, of one format or another. One thread at a time.
class Workbook {
public:
    /// Decides by the content which format it is.
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> open(const SourceFile& file,
                                                                const Cancellation& cancellation);
    virtual ~Workbook() = default;
    Q_DISABLE_COPY_MOVE(Workbook)

    /// "xlsx" or "ods".
    [[nodiscard]] virtual QString format() const = 0;
    [[nodiscard]] const QList<SheetInfo>& sheets() const { return m_sheets; }
    [[nodiscard]] const QStringList& warnings() const { return m_warnings; }
    /// Writes all rows of a sheet, by its place in sheets(). Formulas are never calculated: their stored results count.
    [[nodiscard]] virtual Result<void> read(qsizetype sheet, SheetText& to, const SheetProgress& progress) = 0;

protected:
    Workbook() = default;
    /// Refuses more than kMaxSheets, and none at all.
    [[nodiscard]] Result<void> checkSheets(const ZipArchive& archive) const;

    QList<SheetInfo> m_sheets;
    QStringList m_warnings;
};

/// A sheet as text that CsvReader reads, comma-separated, a line for each row.
struct SheetContent {
    QString format;
    QString name;
    QList<SheetInfo> sheets; ///< All of the workbook.
    qint64 rows = 0;         ///< That hold anything.
    ByteSource utf8;
    QStringList warnings;
};

/// Reads the sheet `wanted`: its name, or its number from 1; without it the first one with more
/// than one row, those that are not hidden first, which a warning then says. Nothing is calculated and nothing
/// unpacked to disk. NotFound names the sheets that are there. Blocking; for a worker thread.
[[nodiscard]] Result<SheetContent> readSheet(const SourceFile& file, const QString& wanted,
                                             const Cancellation& cancellation = {}, const SheetProgress& progress = {});

} // namespace throughline::core
