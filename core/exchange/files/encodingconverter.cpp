// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/encodingconverter.h"

#include "core/exchange/files/spool.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <iconv.h>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EncodingConverter)
};

constexpr qint64 kBlock = 1024 * 1024;
constexpr QByteArrayView kReplacement = "\xEF\xBF\xBD";

class Iconv {
public:
    explicit Iconv(const QString& encoding) : m_handle(::iconv_open("UTF-8", encoding.toLatin1().constData())) {}
    ~Iconv() {
        if (isOpen())
            ::iconv_close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Iconv)
    [[nodiscard]] bool isOpen() const {
        return m_handle != reinterpret_cast<iconv_t>(-1); // NOLINT(performance-no-int-to-ptr): iconv's word for failure
    }

    /// Converts as much as it can; returns how many bytes of `input` were taken. What stays is an incomplete character.
    Result<qint64> convert(QByteArrayView input, qsizetype unit, Spool& output, qint64& replaced) {
        std::array<char, 64 * 1024> buffer = {};
        auto* from = const_cast<char*>(input.data()); // iconv's signature; it does not write there
        auto left = static_cast<size_t>(input.size());
        while (left > 0) {
            char* to = buffer.data();
            size_t room = buffer.size();
            const size_t done = ::iconv(m_handle, &from, &left, &to, &room);
            const int reason = errno;
            TRY(output.append(QByteArrayView(buffer.data(), static_cast<qsizetype>(buffer.size() - room))));
            if (done != static_cast<size_t>(-1) || reason == E2BIG)
                continue;
            if (reason == EINVAL)
                break;
            TRY(output.append(kReplacement));
            ++replaced;
            const size_t skipped = std::min(left, static_cast<size_t>(unit));
            from += skipped;
            left -= skipped;
        }
        return input.size() - static_cast<qint64>(left);
    }

private:
    iconv_t m_handle;
};

qsizetype unitOf(const QString& encoding) {
    const QString name = encoding.toUpper();
    if (name.startsWith("UTF-16"_L1) || name.startsWith("UTF16"_L1) || name.startsWith("UCS-2"_L1))
        return 2;
    return name.startsWith("UTF-32"_L1) || name.startsWith("UTF32"_L1) || name.startsWith("UCS-4"_L1) ? 4 : 1;
}

} // namespace

Result<ConvertedText> convertToUtf8(const ByteSource& bytes, const QString& encoding,
                                    const Cancellation& cancellation) {
    Iconv iconv(encoding);
    if (encoding.contains(u'/') || !iconv.isOpen())
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("The encoding “%1” is not known. Try utf-8, utf-16le, windows-1252, iso-8859-1, "
                               "macintosh, shift-jis or big5.")
                         .arg(encoding),
                     {}};
    ConvertedText converted;
    Spool output;
    QByteArray pending;
    for (qint64 offset = 0; offset < bytes.size(); offset += kBlock) {
        if (cancellation.isCancelled())
            return Error{ErrorCode::Cancelled, Texts::tr("Cancelled. Nothing was imported."), {}};
        TRY_ASSIGN(const QByteArray block, bytes.read(offset, kBlock));
        pending.append(block);
        TRY_ASSIGN(const qint64 taken, iconv.convert(pending, unitOf(encoding), output, converted.replaced));
        pending.remove(0, taken);
    }
    if (!pending.isEmpty()) {
        TRY(output.append(kReplacement));
        ++converted.replaced;
    }
    TRY_ASSIGN(converted.utf8, output.finish());
    return converted;
}

} // namespace throughline::core
