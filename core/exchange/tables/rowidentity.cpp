// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/rowidentity.h"

#include <algorithm>
#include <cstring>

namespace throughline::core {

namespace {

quint64 combine(quint64 a, quint64 b) {
    const quint64 pair[] = {a, b};
    return stableHash(QByteArrayView(reinterpret_cast<const char*>(pair), sizeof pair));
}

/// Blank cells at the end do not count: a short row is the row that a spreadsheet fills up.
quint64 hashCells(const CsvRecord& record) {
    size_t filled = record.cells.size();
    while (filled > 0 && record.cells[filled - 1].isEmpty())
        --filled;
    quint64 hash = 0;
    for (size_t i = 0; i < filled; ++i)
        hash = stableHash(record.cells[i], hash + i + 1);
    return hash;
}

} // namespace

quint64 stableHash(QByteArrayView bytes, quint64 seed) {
    // Austin Appleby's MurmurHash64A (public domain), reading little-endian words.
    constexpr quint64 kMultiplier = 0xC6A4A7935BD1E995ULL;
    constexpr int kShift = 47;
    const auto size = static_cast<size_t>(bytes.size());
    quint64 hash = seed ^ (size * kMultiplier);
    size_t at = 0;
    for (; at + 8 <= size; at += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        word *= kMultiplier;
        word ^= word >> kShift;
        word *= kMultiplier;
        hash ^= word;
        hash *= kMultiplier;
    }
    if (at < size) {
        quint64 tail = 0;
        std::memcpy(&tail, bytes.data() + at, size - at);
        hash ^= tail;
        hash *= kMultiplier;
    }
    hash ^= hash >> kShift;
    hash *= kMultiplier;
    hash ^= hash >> kShift;
    return hash;
}

qint64 contentHash(const CsvRecord& record) {
    quint64 hash = 0;
    for (const QByteArrayView cell : record.cells)
        hash = stableHash(cell, hash + 1);
    return static_cast<qint64>(hash);
}

bool isScientific(QByteArrayView text) {
    const QByteArrayView value = text.trimmed();
    const qsizetype exponent = std::max(value.indexOf('E'), value.indexOf('e'));
    if (exponent <= 0 || exponent + 1 >= value.size())
        return false;
    const auto isNumeric = [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '+' || c == '-';
    };
    const QByteArrayView mantissa = value.first(exponent);
    const QByteArrayView power = value.sliced(exponent + 1);
    return mantissa.contains('.') + mantissa.contains(',') + power.contains('+') > 0 &&
           std::all_of(mantissa.begin(), mantissa.end(), isNumeric) &&
           std::all_of(power.begin(), power.end(), isNumeric);
}

RowIdentity::RowIdentity(const QString& kind, const QStringList& headers, std::optional<qsizetype> idColumn)
    : m_idColumn(idColumn) {
    m_scope = stableHash(kind.toUtf8());
    for (const QString& header : headers)
        m_scope = stableHash(header.toCaseFolded().toUtf8(), m_scope + 1);
}

RowKey RowIdentity::next(const CsvRecord& record) {
    if (m_idColumn) {
        if (const QByteArrayView id = record.cell(*m_idColumn).trimmed(); !id.isEmpty())
            return combine(m_scope, stableHash(id, 1));
    }
    const quint64 row = combine(m_scope + 1, hashCells(record));
    const quint32 before = m_occurrences[row]++;
    return before == 0 ? row : combine(row, before);
}

} // namespace throughline::core
