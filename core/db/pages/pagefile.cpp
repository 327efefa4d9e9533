// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/pages/pagefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace throughline::core::db {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFileHead = 100; ///< before the head of page 1
constexpr int kPageSizeAt = 16;
constexpr int kApplicationIdAt = 68;
constexpr int kLeafHead = 8;
constexpr int kInnerHead = 12;
constexpr char kInnerTablePage = 5;
constexpr char kLeafTablePage = 13;
constexpr int kPointer = 4;                          ///< bytes of a page number
constexpr quint64 kLargestRow = 64ULL * 1024 * 1024; ///< as Connection limits it
constexpr std::array<int, 8> kPageSizes{4096, 8192, 16384, 32768, 65536, 2048, 1024, 512};
constexpr int kSchemaColumns = 5; // type, name, tbl_name, rootpage, sql

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PageFile)
};

int shortAt(QByteArrayView bytes, qsizetype at) {
    return qFromBigEndian<quint16>(bytes.data() + at);
}

int pageNumberAt(QByteArrayView bytes, qsizetype at) {
    const auto number = qFromBigEndian<quint32>(bytes.data() + at);
    return number > static_cast<quint32>(std::numeric_limits<int>::max()) ? 0 : static_cast<int>(number);
}

int headAt(int page) {
    return page == 1 ? kFileHead : 0;
}

} // namespace

Result<std::unique_ptr<PageFile>> PageFile::open(const QString& path) {
    std::unique_ptr<PageFile> pages(new PageFile);
    pages->m_file.setFileName(path);
    if (!pages->m_file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputOutput,
                     Texts::tr("“%1” cannot be read. Check its permissions.").arg(QFileInfo(path).fileName()),
                     pages->m_file.errorString()};
    const qint64 size = pages->m_file.size();
    const uchar* bytes = size > 0 ? pages->m_file.map(0, size) : nullptr;
    if (bytes)
        pages->m_bytes = QByteArrayView(bytes, static_cast<qsizetype>(size));
    const int told = size > kPageSizeAt + 1 && bytes ? shortAt(pages->m_bytes, kPageSizeAt) : 0;
    pages->setPageSize(told == 1 ? 65536 : told);
    int most = pages->pagesWithRows();
    if (most == 0) { // the head of the file is among what is damaged
        int best = 0;
        for (const int pageSize : kPageSizes) {
            pages->setPageSize(pageSize);
            if (const int found = pages->pagesWithRows(); found > most) {
                most = found;
                best = pageSize;
            }
        }
        pages->setPageSize(best);
    }
    if (most == 0)
        return Error{ErrorCode::Damaged,
                     Texts::tr("Nothing in “%1” can be read any more. It was not changed. Restore a backup.")
                         .arg(QFileInfo(path).fileName()),
                     u"no page with rows in %1 bytes"_s.arg(size)};
    return pages;
}

void PageFile::setPageSize(int bytes) {
    const bool possible = std::find(kPageSizes.begin(), kPageSizes.end(), bytes) != kPageSizes.end();
    m_pageSize = possible ? bytes : 0;
    m_pageCount = possible ? static_cast<int>(m_bytes.size() / bytes) : 0;
}

int PageFile::pagesWithRows() const {
    int count = 0;
    for (int number = 1; number <= m_pageCount; ++number)
        count += holdsRows(number) ? 1 : 0;
    return count;
}

QByteArrayView PageFile::page(int number) const {
    if (number < 1 || number > m_pageCount)
        return {};
    return m_bytes.sliced(static_cast<qsizetype>(number - 1) * m_pageSize, m_pageSize);
}

bool PageFile::holdsRows(int number) const {
    const QByteArrayView bytes = page(number);
    const int head = headAt(number);
    if (bytes.isEmpty() || bytes.at(head) != kLeafTablePage)
        return false;
    const int cells = shortAt(bytes, head + 3);
    const int cellsBegin = head + kLeafHead + 2 * cells;
    if (cells == 0 || cellsBegin > m_pageSize)
        return false;
    const int firstCell = shortAt(bytes, head + kLeafHead);
    return firstCell >= cellsBegin && firstCell < m_pageSize;
}

std::optional<qint32> PageFile::applicationId() const {
    if (m_bytes.size() < kFileHead || !m_bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return {};
    return qFromBigEndian<qint32>(m_bytes.data() + kApplicationIdAt);
}

QHash<QString, int> PageFile::roots() const {
    QHash<QString, int> roots;
    for (const int leaf : leavesBelow(1).pages) {
        const Rows schema = rowsOf(leaf);
        for (const StoredRow& row : schema.rows) {
            if (row.values.size() >= kSchemaColumns - 1 && row.values.at(0).toString() == "table"_L1)
                roots.insert(row.values.at(1).toString(), row.values.at(3).toInt());
        }
    }
    return roots;
}

PageFile::Leaves PageFile::leavesBelow(int root) const {
    Leaves leaves;
    QList<int> open{root};
    QSet<int> seen;
    while (!open.isEmpty()) {
        const int number = open.takeLast();
        if (seen.contains(number))
            continue;
        seen.insert(number);
        const QByteArrayView bytes = page(number);
        const int head = headAt(number);
        if (holdsRows(number)) {
            leaves.pages.append(number);
            continue;
        }
        const char kind = bytes.isEmpty() ? '\0' : bytes.at(head);
        if (kind == kLeafTablePage && shortAt(bytes, head + 3) == 0)
            continue; // a table without rows
        const int cells = kind == kInnerTablePage ? shortAt(bytes, head + 3) : 0;
        if (kind != kInnerTablePage || head + kInnerHead + 2 * cells > m_pageSize) {
            leaves.unreadable.append(number);
            continue;
        }
        open.append(pageNumberAt(bytes, head + kLeafHead));
        for (int i = cells - 1; i >= 0; --i) {
            const int cell = shortAt(bytes, head + kInnerHead + 2 * i);
            if (cell + kPointer <= m_pageSize)
                open.append(pageNumberAt(bytes, cell));
        }
    }
    return leaves;
}

PageFile::Rows PageFile::rowsOf(int number) const {
    Rows found;
    if (!holdsRows(number))
        return found;
    const QByteArrayView bytes = page(number);
    const int head = headAt(number);
    const int cells = shortAt(bytes, head + 3);
    for (int i = 0; i < cells; ++i) {
        if (auto row = rowAt(bytes, shortAt(bytes, head + kLeafHead + 2 * i)))
            found.rows.append(std::move(*row));
        else
            ++found.unreadable;
    }
    return found;
}

std::optional<StoredRow> PageFile::rowAt(QByteArrayView page, int offset) const {
    if (offset >= page.size())
        return {};
    QByteArrayView cell = page.sliced(offset);
    const auto size = takeVarint(cell);
    const auto id = size ? takeVarint(cell) : std::nullopt;
    if (!id || *size > kLargestRow)
        return {};
    const QByteArray whole = payload(cell, *size);
    return whole.isEmpty() ? std::nullopt : readRow(static_cast<qint64>(*id), whole, *size);
}

/// What can be read of a payload: its begin lies on the page, what does not fit there on a chain of other pages.
QByteArray PageFile::payload(QByteArrayView local, quint64 size) const {
    const auto usable = static_cast<quint64>(m_pageSize);
    const quint64 most = usable - 35;
    quint64 here = size;
    if (size > most) {
        const quint64 least = (usable - 12) * 32 / 255 - 23;
        const quint64 fitting = least + (size - least) % (usable - 4);
        here = fitting <= most ? fitting : least;
    }
    const bool goesOn = here < size;
    if (here + (goesOn ? kPointer : 0) > static_cast<quint64>(local.size()))
        return {};
    QByteArray whole = local.first(static_cast<qsizetype>(here)).toByteArray();
    int next = goesOn ? pageNumberAt(local, static_cast<qsizetype>(here)) : 0;
    while (static_cast<quint64>(whole.size()) < size) {
        const QByteArrayView bytes = page(next);
        if (bytes.isEmpty() || std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == 0; }))
            break;
        next = pageNumberAt(bytes, 0);
        const auto missing = static_cast<qsizetype>(size) - whole.size();
        whole += bytes.sliced(kPointer, qMin(missing, bytes.size() - kPointer));
    }
    return whole;
}

} // namespace throughline::core::db
