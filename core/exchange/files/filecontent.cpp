// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/filecontent.h"

#include "core/exchange/files/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileContent)
};

struct Signature {
    QByteArrayView bytes;
    const char* what;
};

constexpr std::array kBinaries = {
    Signature{"\x89PNG", QT_TRANSLATE_NOOP("FileContent", "a PNG picture")},
    Signature{"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("FileContent", "a JPEG picture")},
    Signature{"GIF8", QT_TRANSLATE_NOOP("FileContent", "a GIF picture")},
    Signature{"PK\x03\x04", QT_TRANSLATE_NOOP("FileContent", "a zip archive or an Office document")},
    Signature{"PK\x05\x06", QT_TRANSLATE_NOOP("FileContent", "an empty zip archive")},
    Signature{"\x1F\x8B", QT_TRANSLATE_NOOP("FileContent", "a gzip archive")},
    Signature{"x\x9C", QT_TRANSLATE_NOOP("FileContent", "compressed data")},
    Signature{"x\xDA", QT_TRANSLATE_NOOP("FileContent", "compressed data")},
    Signature{"BZh", QT_TRANSLATE_NOOP("FileContent", "a bzip2 archive")},
    Signature{"\xFD"
              "7zXZ",
              QT_TRANSLATE_NOOP("FileContent", "an xz archive")},
    Signature{"7z\xBC\xAF", QT_TRANSLATE_NOOP("FileContent", "a 7-Zip archive")},
    Signature{"%PDF-", QT_TRANSLATE_NOOP("FileContent", "a PDF document")},
    Signature{"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("FileContent", "an old Office document")},
    Signature{"{\\rtf", QT_TRANSLATE_NOOP("FileContent", "an RTF document")},
    Signature{"SQLite format 3", QT_TRANSLATE_NOOP("FileContent", "a database")},
    Signature{"\x7F"
              "ELF",
              QT_TRANSLATE_NOOP("FileContent", "a program")},
};

bool startsLikeHtml(QByteArrayView head) {
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 512)).trimmed().toByteArray().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
}

/// Compressed or random bytes: not UTF-8, not UTF-16, and many controls that no text has.
bool looksBinary(QByteArrayView head) {
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || scanUtf8(head).state != Utf8State::Invalid)
        return false;
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<uchar>(c);
        return (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte != 27);
    });
    return controls * 100 > head.size() * 5;
}

Error webPage(const QString& name) {
    return {ErrorCode::InvalidInput,
            Texts::tr("“%1” is a web page (HTML), not an export. The download link may have expired: sign in and "
                      "download it again.")
                .arg(name),
            {}};
}

} // namespace

Result<void> checkLooksLikeText(QByteArrayView head, const QString& name) {
    for (const Signature& signature : kBinaries) {
        if (head.startsWith(signature.bytes))
            return Error{
                ErrorCode::InvalidInput,
                Texts::tr("“%1” is not a text file but %2. Nothing was imported.").arg(name, Texts::tr(signature.what)),
                {}};
    }
    if (startsLikeHtml(head))
        return webPage(name);
    if (looksBinary(head))
        return Error{
            ErrorCode::InvalidInput, Texts::tr("“%1” is not a text file. Nothing was imported.").arg(name), {}};
    return {};
}

Result<void> checkLooksLikeWorkbook(QByteArrayView head, const QString& name) {
    if (head.startsWith("PK\x03\x04"))
        return {};
    if (startsLikeHtml(head))
        return webPage(name);
    if (head.startsWith("\xD0\xCF\x11\xE0"))
        return Error{
            ErrorCode::InvalidInput,
            Texts::tr("“%1” is password-protected or an old .xls workbook. Open it in Excel or LibreOffice and "
                      "save it as .xlsx, without a password.")
                .arg(name),
            {}};
    return Error{ErrorCode::InvalidInput,
                 Texts::tr("“%1” is not an Excel workbook nor an OpenDocument spreadsheet, although its name says so. "
                           "Nothing was imported.")
                     .arg(name),
                 {}};
}

} // namespace throughline::core
