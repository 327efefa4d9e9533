// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/db/pages/storedrow.h"

#include <QFile>
#include <QHash>
#include <QList>

#include <memory>

namespace throughline::core::db {

/// Reads the rows of a damaged database page by page, without SQLite, which gives up at the first page that is broken
/// (and whose recovery extension Debian does not ship). Reads only; any thread.
/// https://www.sqlite.org/fileformat2.html#b_tree_pages
class PageFile {
public:
    /// Damaged where no page of the file holds rows.
    static Result<std::unique_ptr<PageFile>> open(const QString& path);

    /// Whose file it is, from its head; none where that is lost.
    [[nodiscard]] std::optional<qint32> applicationId() const;

    /// Pages count from 1.
    [[nodiscard]] int pageCount() const { return m_pageCount; }

    /// The tables with the page where each begins, as far as the schema can be read.
    [[nodiscard]] QHash<QString, int> roots() const;

    /// The pages that hold the rows of a table, as far as the pages above them can be read.
    struct Leaves {
        QList<int> pages;
        QList<int> unreadable; ///< pages that belong to the table and can not be read
    };
    [[nodiscard]] Leaves leavesBelow(int root) const;

    /// Whether a page looks like one with rows of a table.
    [[nodiscard]] bool holdsRows(int page) const;

    struct Rows {
        QList<StoredRow> rows;
        int unreadable = 0;
    };
    [[nodiscard]] Rows rowsOf(int page) const;

private:
    PageFile() = default;
    void setPageSize(int bytes);
    [[nodiscard]] int pagesWithRows() const;
    [[nodiscard]] QByteArrayView page(int number) const;
    [[nodiscard]] std::optional<StoredRow> rowAt(QByteArrayView page, int offset) const;
    [[nodiscard]] QByteArray payload(QByteArrayView local, quint64 size) const;

    QFile m_file;
    QByteArrayView m_bytes; ///< the whole file, mapped
    int m_pageSize = 0;
    int m_pageCount = 0;
};

} // namespace throughline::core::db
