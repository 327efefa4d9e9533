// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheets/workbook.h"

#include <QByteArray>
#include <QList>
#include <QTemporaryDir>

namespace throughline::test {

/// A part of a zip file, by name.
using Part = std::pair<QString, QByteArray>;

/// Workbooks of a few parts, made with libzip in a temporary folder.
class WorkbookFiles {
public:
    /// Zips the parts, two of one name too; gives the path.
    QString zip(const QString& name, const QList<Part>& parts) const;
    /// An Excel workbook with one sheet, "Sheet1", whose rows are `rows`, with other parts added or replaced.
    QString xlsx(const QByteArray& rows, const QList<Part>& others = {}) const;
    /// An Excel workbook of text cells, all as XML writes them: the name of each sheet and its rows; one whose name
    /// ends with "!" is hidden.
    QString sheets(const QString& name, const QList<std::pair<QByteArray, QList<QByteArrayList>>>& sheets) const;
    /// An OpenDocument spreadsheet with the tables `tables` and the automatic styles `styles`.
    QString ods(const QByteArray& tables, const QByteArray& styles = {}) const;
    QString write(const QString& name, const QByteArray& bytes) const;

private:
    QTemporaryDir m_folder;
};

/// Reads a sheet; a refusal gives its words instead of rows.
struct SheetReading {
    explicit SheetReading(const QString& path, const QString& sheet = {});

    QString text; ///< Comma-separated, a line for each row.
    QString sheet;
    QList<core::SheetInfo> sheets;
    QStringList warnings;
    QString refusal;

    /// Whether one of the warnings has these words.
    [[nodiscard]] bool warns(const QString& words) const;
};

} // namespace throughline::test
