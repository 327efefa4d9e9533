// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/csvreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

constexpr size_t kInitialBuffer = 256 * 1024;

/// Line breaks in a run of bytes: CR, LF or CRLF each count once.
qint64 countLineBreaks(QByteArrayView bytes) {
    qint64 breaks = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n')
            ++breaks;
        else if (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))
            ++breaks;
    }
    return breaks;
}

} // namespace

CsvReader::CsvReader(ByteSource utf8, const CsvFormat& format)
    : m_utf8(std::move(utf8))
    , m_format(format)
    , m_buffer(kInitialBuffer)
    , m_bufferOffset(format.dataOffset)
    , m_line(format.dataLine) {
    for (const char c : {format.delimiter, '\n', '\r', '"'})
        m_endsCells[static_cast<uchar>(c)] = true;
    if (format.backslashEscapes)
        m_endsCells[static_cast<uchar>('\\')] = true;
}

Result<bool> CsvReader::next(CsvRecord& record) {
    for (;;) {
        record.offset = position();
        record.line = m_line;
        TRY_ASSIGN(const Outcome outcome, tokenize(record));
        switch (outcome) {
        case Outcome::Record:
            if (++m_rows > kMaxRows)
                return Error{
                    ErrorCode::LimitExceeded,
                    Texts::tr("The file has too many rows; the limit is %1 rows. Nothing was imported.").arg(kMaxRows),
                    {}};
            return true;
        case Outcome::EmptyLine:
            continue;
        case Outcome::End:
            return false;
        case Outcome::NeedsMore:
            TRY(fill());
            continue;
        }
    }
}

Result<void> CsvReader::readAt(qint64 offset, qint64 line, CsvRecord& record) {
    if (offset >= m_bufferOffset && offset < m_bufferOffset + m_filled) {
        m_at = offset - m_bufferOffset;
    } else {
        m_bufferOffset = offset;
        m_filled = 0;
        m_at = 0;
    }
    m_line = line;
    m_rows = 0;
    TRY_ASSIGN(const bool found, next(record));
    if (!found)
        return Error{ErrorCode::Internal, Texts::tr("A row could not be read again."), {}};
    return {};
}

/// Moves the unread rest to the front and reads more behind it; the buffer grows when the rest fills it.
Result<bool> CsvReader::fill() {
    const qint64 rest = m_filled - m_at;
    if (m_at > 0)
        std::memmove(m_buffer.data(), m_buffer.data() + m_at, static_cast<size_t>(rest));
    m_bufferOffset += m_at;
    m_at = 0;
    m_filled = rest;
    if (m_filled == static_cast<qint64>(m_buffer.size()))
        m_buffer.resize(m_buffer.size() * 2);
    // A single record that is read again needs no more than a few pages; going on doubles what is read.
    const qint64 room = static_cast<qint64>(m_buffer.size()) - m_filled;
    const qint64 wanted = m_filled == 0 && m_rows == 0 ? std::min<qint64>(room, 4096) : room;
    TRY_ASSIGN(const qint64 got, m_utf8.read(m_bufferOffset + m_filled, m_buffer.data() + m_filled, wanted));
    m_filled += got;
    return got > 0;
}

Result<CsvReader::Outcome> CsvReader::tokenize(CsvRecord& record) {
    m_cells.clear();
    m_lineInRecord = 0;
    record.hasStrayQuote = false;
    const bool complete = m_bufferOffset + m_filled >= m_utf8.size();
    if (m_at >= m_filled)
        return complete ? Outcome::End : Outcome::NeedsMore;

    qint64 at = m_at;
    for (;;) {
        Cell cell{at, 0, false};
        const bool quoted = at < m_filled && m_buffer[static_cast<size_t>(at)] == '"';
        if (at == m_filled && !complete)
            return Outcome::NeedsMore;
        TRY_ASSIGN(const Outcome outcome, quoted ? scanQuoted(at, cell, record) : scanPlain(at, cell, record, false));
        if (outcome == Outcome::NeedsMore)
            return outcome;
        TRY(addCell(cell));
        if (at == m_filled) // the last line has no line break
            break;
        const char end = m_buffer[static_cast<size_t>(at++)];
        if (end == m_format.delimiter)
            continue;
        if (end == '\r') {
            if (at == m_filled && !complete)
                return Outcome::NeedsMore;
            if (at < m_filled && m_buffer[static_cast<size_t>(at)] == '\n')
                ++at;
        }
        break;
    }
    const bool empty = m_cells.size() == 1 && m_cells.front().size == 0 && m_buffer[static_cast<size_t>(m_at)] != '"';
    m_at = at;
    m_line += (m_format.sheet.isEmpty() ? m_lineInRecord : 0) + 1;
    if (empty)
        return Outcome::EmptyLine;
    finish(record);
    return Outcome::Record;
}

/// Where the next byte stands that may end an unquoted cell.
qint64 CsvReader::plainEnd(qint64 at) const {
    const auto* const bytes = reinterpret_cast<const uchar*>(m_buffer.data());
    while (at < m_filled && !m_endsCells[bytes[at]])
        ++at;
    return at;
}

/// Whether a delimiter, a line end or the end of the text stands at `at`.
bool CsvReader::endsCell(qint64 at) const {
    if (at == m_filled)
        return true;
    const char c = m_buffer[static_cast<size_t>(at)];
    return c == m_format.delimiter || c == '\n' || c == '\r';
}

/// A cell without quotes around it, up to the delimiter or line end at `at`. `afterQuote`: the rest behind a closing
/// quote.
Result<CsvReader::Outcome> CsvReader::scanPlain(qint64& at, Cell& cell, CsvRecord& record, bool afterQuote) {
    const bool complete = m_bufferOffset + m_filled >= m_utf8.size();
    for (;;) {
        at = plainEnd(at);
        if (at - cell.begin > kMaxFieldBytes)
            return fieldTooLong(afterQuote);
        if (at == m_filled) {
            if (!complete)
                return Outcome::NeedsMore;
            break;
        }
        const char c = m_buffer[static_cast<size_t>(at)];
        if (c == '"') {
            record.hasStrayQuote = true;
            ++at;
        } else if (c == '\\' && m_format.backslashEscapes) {
            if (at + 1 >= m_filled && !complete)
                return Outcome::NeedsMore;
            cell.hasEscapes = true;
            at = std::min(at + 2, m_filled);
        } else {
            break;
        }
    }
    cell.size = at - cell.begin;
    return Outcome::Record;
}

Result<CsvReader::Outcome> CsvReader::scanQuoted(qint64& at, Cell& cell, CsvRecord& record) {
    const bool complete = m_bufferOffset + m_filled >= m_utf8.size();
    const qint64 opening = at++;
    cell.begin = at;
    for (;;) {
        const char* const from = m_buffer.data() + at;
        const auto* quote = static_cast<const char*>(std::memchr(from, '"', static_cast<size_t>(m_filled - at)));
        const qint64 stop = quote != nullptr ? quote - m_buffer.data() : m_filled;
        const void* backslash =
            m_format.backslashEscapes ? std::memchr(from, '\\', static_cast<size_t>(stop - at)) : nullptr;
        if (backslash != nullptr) {
            cell.hasEscapes = true;
            at = static_cast<const char*>(backslash) - m_buffer.data() + 2;
            if (at > m_filled)
                return complete ? Result<Outcome>(unterminated(m_line + m_lineInRecord)) : Outcome::NeedsMore;
            continue;
        }
        if (stop - cell.begin > kMaxFieldBytes)
            return fieldTooLong(true);
        if (quote == nullptr || (stop + 1 == m_filled && !complete)) {
            if (quote == nullptr && complete)
                return unterminated(m_line + m_lineInRecord);
            return Outcome::NeedsMore;
        }
        if (stop + 1 < m_filled && m_buffer[static_cast<size_t>(stop) + 1] == '"') {
            cell.hasEscapes = true;
            at = stop + 2;
            continue;
        }
        at = stop + 1;
        cell.size = stop - cell.begin;
        qint64 behindBlanks = at;
        while (behindBlanks < m_filled && m_buffer[static_cast<size_t>(behindBlanks)] == ' ')
            ++behindBlanks;
        if (behindBlanks == m_filled && !complete)
            return Outcome::NeedsMore;
        if (endsCell(behindBlanks)) // blanks between the closing quote and the delimiter mean nothing
            at = behindBlanks;
        break;
    }
    const qint64 breaks = countLineBreaks(QByteArrayView(m_buffer.data() + cell.begin, cell.size));
    const bool ended = endsCell(at);
    // A cell over several lines with text behind its closing quote is two cells: the quote of the first was never
    // closed.
    if (!ended && breaks > 0)
        return unterminated(m_line + m_lineInRecord);
    m_lineInRecord += breaks;
    if (ended)
        return Outcome::Record;
    // Text behind the closing quote: the whole cell is kept as it is written, quotes included.
    record.hasStrayQuote = true;
    cell = Cell{opening, 0, false};
    return scanPlain(at, cell, record, true);
}

Result<void> CsvReader::addCell(const Cell& cell) {
    if (static_cast<qint64>(m_cells.size()) >= kMaxColumns)
        return Error{ErrorCode::LimitExceeded,
                     Texts::tr("%1 has too many columns; the limit is %2 columns. Nothing was imported.")
                         .arg(m_format.place(m_line), QString::number(kMaxColumns)),
                     {}};
    m_cells.push_back(cell);
    return {};
}

void CsvReader::finish(CsvRecord& record) {
    qint64 escapedBytes = 0;
    for (const Cell& cell : m_cells)
        escapedBytes += cell.hasEscapes ? cell.size : 0;
    m_unescaped.clear();
    m_unescaped.reserve(static_cast<size_t>(escapedBytes)); // views into it must stay valid while it grows
    record.cells.clear();
    for (const Cell& cell : m_cells)
        record.cells.push_back(unescaped(cell));
}

QByteArrayView CsvReader::unescaped(const Cell& cell) {
    const QByteArrayView raw(m_buffer.data() + cell.begin, cell.size);
    if (!cell.hasEscapes)
        return raw;
    const size_t begin = m_unescaped.size();
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const bool doubledQuote = raw[i] == '"' && i + 1 < raw.size() && raw[i + 1] == '"';
        const bool escape = m_format.backslashEscapes && raw[i] == '\\' && i + 1 < raw.size();
        if (doubledQuote || escape)
            ++i;
        m_unescaped.push_back(raw[i]);
    }
    return QByteArrayView(m_unescaped.data() + begin, static_cast<qsizetype>(m_unescaped.size() - begin));
}

Error CsvReader::unterminated(qint64 line) const {
    return {ErrorCode::InvalidInput,
            Texts::tr("The quote that opens in line %1 is never closed, so the rows behind it cannot be told apart. "
                      "Nothing was imported; mend that line and try again.")
                .arg(line),
            {}};
}

Error CsvReader::fieldTooLong(bool quoted) const {
    const auto column = static_cast<qsizetype>(m_cells.size());
    const QString name = column < m_format.headers.size() ? m_format.headers.at(column) : QString::number(column + 1);
    QString text =
        Texts::tr("%1, column “%2” is too long: more than 1 MB of text, which is the limit. Nothing was imported.")
            .arg(m_format.place(m_line), name);
    if (quoted)
        text += u' ' + Texts::tr("Perhaps the quote that opens there is never closed.");
    return {ErrorCode::LimitExceeded, text, {}};
}

} // namespace throughline::core
