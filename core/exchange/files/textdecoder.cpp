// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/textdecoder.h"

#include "core/exchange/files/encodingconverter.h"
#include "core/exchange/files/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <uchardet/uchardet.h>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TextDecoder)
};

constexpr qint64 kBlock = 1024 * 1024;

/// What exports are written in; the detector's rarer answers are wrong more often than not.
constexpr std::array kPlausible = {
    "windows-1250"_L1, "windows-1251"_L1, "windows-1252"_L1, "windows-1253"_L1, "windows-1254"_L1,
    "windows-1255"_L1, "windows-1256"_L1, "windows-1257"_L1, "iso-8859-1"_L1,   "iso-8859-2"_L1,
    "iso-8859-7"_L1,   "iso-8859-15"_L1,  "shift_jis"_L1,    "euc-jp"_L1,       "iso-2022-jp"_L1,
    "big5"_L1,         "gb18030"_L1,      "euc-kr"_L1,       "koi8-r"_L1,       "tis-620"_L1,
};

struct ByteOrderMark {
    QString encoding;
    qint64 length = 0;
};

ByteOrderMark byteOrderMark(QByteArrayView head) {
    if (head.startsWith("\xEF\xBB\xBF"))
        return {u"UTF-8"_s, 3};
    if (head.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return {u"UTF-32LE"_s, 4};
    if (head.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return {u"UTF-32BE"_s, 4};
    if (head.startsWith("\xFF\xFE"))
        return {u"UTF-16LE"_s, 2};
    if (head.startsWith("\xFE\xFF"))
        return {u"UTF-16BE"_s, 2};
    return {};
}

/// UTF-16 without a mark: in any text with Latin letters nearly every second byte is zero.
std::optional<QString> unmarkedUtf16(QByteArrayView head) {
    qint64 even = 0;
    qint64 odd = 0;
    for (qsizetype i = 0; i + 1 < head.size(); i += 2) {
        even += head[i] == '\0' ? 1 : 0;
        odd += head[i + 1] == '\0' ? 1 : 0;
    }
    const qint64 pairs = head.size() / 2;
    if (pairs >= 4 && odd * 10 > pairs * 6 && even * 10 < pairs)
        return u"utf-16le"_s;
    if (pairs >= 4 && even * 10 > pairs * 6 && odd * 10 < pairs)
        return u"utf-16be"_s;
    return std::nullopt;
}

struct WholeFileScan {
    Utf8State state = Utf8State::Valid;
    qint64 validBytes = 0;
};

Result<WholeFileScan> scanWholeFile(const ByteSource& bytes, const Cancellation& cancellation) {
    QByteArray block(kBlock, Qt::Uninitialized);
    qint64 offset = 0;
    while (offset < bytes.size()) {
        if (cancellation.isCancelled())
            return Error{ErrorCode::Cancelled, Texts::tr("Cancelled. Nothing was imported."), {}};
        TRY_ASSIGN(const qint64 got, bytes.read(offset, block.data(), kBlock));
        const Utf8Scan scan = scanUtf8(QByteArrayView(block.constData(), got));
        offset += scan.validBytes;
        const bool atEnd = offset + (got - scan.validBytes) >= bytes.size();
        if (scan.state == Utf8State::Invalid || (scan.state == Utf8State::Incomplete && atEnd))
            return WholeFileScan{scan.state, offset};
    }
    return WholeFileScan{Utf8State::Valid, offset};
}

/// The line, from 1, that the byte at `offset` lies in; CR, LF and CRLF each end one.
Result<qint64> lineOf(const ByteSource& bytes, qint64 offset) {
    qint64 line = 1;
    char previous = 0;
    for (qint64 at = 0; at < offset; at += kBlock) {
        TRY_ASSIGN(const QByteArray block, bytes.read(at, std::min(kBlock, offset - at)));
        for (const char c : block) {
            if (c == '\r' || (c == '\n' && previous != '\r'))
                ++line;
            previous = c;
        }
    }
    return line;
}

/// What the detector library makes of the first block and of the surroundings of the first bad byte.
Result<QString> guessEncoding(const ByteSource& bytes, qint64 badOffset) {
    TRY_ASSIGN(const QByteArray beginning, bytes.read(0, kBlock / 4));
    TRY_ASSIGN(const QByteArray surroundings, bytes.read(std::max<qint64>(0, badOffset - 1024), kBlock / 4));
    const std::unique_ptr<struct uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), beginning.constData(), static_cast<size_t>(beginning.size()));
    uchardet_handle_data(detector.get(), surroundings.constData(), static_cast<size_t>(surroundings.size()));
    uchardet_data_end(detector.get());
    const QString name = QString::fromLatin1(uchardet_get_charset(detector.get())).toLower();
    return std::ranges::find(kPlausible, name) != kPlausible.end() ? name : u"windows-1252"_s;
}

Error needsEncoding(const QString& what, const QString& guess) {
    return {ErrorCode::NeedsDecision,
            Texts::tr("%1 It looks like %2. Choose its encoding with --encoding %2. "
                      "Nothing was imported.")
                .arg(what, guess),
            {}};
}

QString knownName(const QString& encoding) {
    const QString name = encoding.trimmed().toLower();
    if (name == "utf8"_L1)
        return u"UTF-8"_s;
    if (name == "ansi"_L1 || name == "cp1252"_L1)
        return u"windows-1252"_s;
    if (name == "latin1"_L1 || name == "latin-1"_L1)
        return u"iso-8859-1"_s;
    return encoding.trimmed();
}

Result<DecodedText> convert(const ByteSource& bytes, const QString& encoding, const Cancellation& cancellation) {
    TRY_ASSIGN(ConvertedText converted, convertToUtf8(bytes, encoding, cancellation));
    DecodedText decoded{converted.utf8, encoding, {}};
    if (converted.replaced > 0)
        decoded.warnings.append(Texts::tr("Characters that have no meaning in %1 and were replaced by \uFFFD: %2")
                                    .arg(encoding, QString::number(converted.replaced)));
    return decoded;
}

Result<DecodedText> acceptUtf8(const SourceFile& file, const ByteSource& body, const Cancellation& cancellation) {
    TRY_ASSIGN(const WholeFileScan scan, scanWholeFile(body, cancellation));
    if (scan.state == Utf8State::Valid)
        return DecodedText{body, u"UTF-8"_s, {}};
    TRY_ASSIGN(const qint64 line, lineOf(body, scan.validBytes));
    if (scan.state == Utf8State::Incomplete && scan.validBytes > 0) {
        return DecodedText{
            body.part(0, scan.validBytes),
            u"UTF-8"_s,
            {Texts::tr("Line %1: the file ends inside a character; it is incomplete, perhaps an interrupted download.")
                 .arg(line)}};
    }
    if (file.type == FileType::Vtt) // its standard knows no other encoding and says how to go on
        return convert(body, u"UTF-8"_s, cancellation);
    TRY_ASSIGN(const QString guess, guessEncoding(body, scan.validBytes));
    return needsEncoding(
        Texts::tr("“%1” is not valid UTF-8 from line %2; --encoding utf-8 would mark what cannot be read.")
            .arg(file.name, QString::number(line)),
        guess);
}

} // namespace

Result<DecodedText> decodeText(const SourceFile& file, const QString& encoding, const Cancellation& cancellation) {
    if (file.type == FileType::Workbook)
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("“%1” is a workbook, not text. Nothing was imported.").arg(file.name),
                     {}};
    TRY_ASSIGN(const QByteArray head, file.bytes.read(0, 4096));
    const ByteOrderMark mark = byteOrderMark(head);
    const QString chosen = knownName(encoding);
    const bool markDecides = chosen.isEmpty() || mark.encoding.startsWith(chosen, Qt::CaseInsensitive);
    const qint64 skipped = markDecides ? mark.length : 0;
    const ByteSource body = file.bytes.part(skipped, file.bytes.size());

    if (!chosen.isEmpty())
        return convert(body, skipped > 0 ? mark.encoding : chosen, cancellation);
    if (mark.encoding.startsWith("UTF-32"_L1))
        return needsEncoding(Texts::tr("“%1” is in an unusual encoding.").arg(file.name), mark.encoding.toLower());
    if (mark.encoding.startsWith("UTF-16"_L1))
        return convert(body, mark.encoding, cancellation);
    if (const std::optional<QString> utf16 = unmarkedUtf16(head); utf16 && mark.length == 0)
        return needsEncoding(Texts::tr("“%1” does not say in which encoding it is.").arg(file.name), *utf16);
    return acceptUtf8(file, body, cancellation);
}

Result<QString> likelyEncoding(const SourceFile& file, const Cancellation& cancellation) {
    TRY_ASSIGN(const QByteArray head, file.bytes.read(0, 4096));
    const ByteOrderMark mark = byteOrderMark(head);
    if (mark.encoding.startsWith("UTF-32"_L1))
        return mark.encoding.toLower();
    if (mark.encoding.startsWith("UTF-16"_L1))
        return QString();
    if (const std::optional<QString> utf16 = unmarkedUtf16(head); utf16 && mark.length == 0)
        return *utf16;
    const ByteSource body = file.bytes.part(mark.length, file.bytes.size());
    TRY_ASSIGN(const WholeFileScan scan, scanWholeFile(body, cancellation));
    if (scan.state == Utf8State::Valid || (scan.state == Utf8State::Incomplete && scan.validBytes > 0))
        return QString();
    return guessEncoding(body, scan.validBytes);
}

} // namespace throughline::core
