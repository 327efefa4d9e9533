// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/filegate.h"

#include "core/base/pathentry.h"
#include "core/exchange/files/filecontent.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileGate)
};

constexpr qint64 kSniffedBytes = 4096;

Error refused(const QString& text) {
    return {ErrorCode::InvalidInput, text, {}};
}

Error cannotOpen(const QString& name, int reason) {
    if (reason == EACCES || reason == EPERM)
        return {ErrorCode::InputOutput,
                Texts::tr("You have no permission to read “%1”. Nothing was imported.").arg(name),
                {}};
    return {ErrorCode::InputOutput, Texts::tr("“%1” cannot be opened. Nothing was imported.").arg(name),
            QString::fromLocal8Bit(std::strerror(reason))};
}

Result<QString> localPath(const QString& pathOrUrl) {
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]+:"_s);
    static const QRegularExpression remote(u"^[A-Za-z][A-Za-z0-9+.-]+://"_s);
    if (pathOrUrl.startsWith("file:"_L1)) {
        const QUrl url(pathOrUrl);
        if (url.host().isEmpty() || url.host() == "localhost"_L1)
            return url.toLocalFile();
    }
    const bool otherScheme = scheme.match(pathOrUrl).hasMatch() && !QFileInfo::exists(pathOrUrl);
    if (remote.match(pathOrUrl).hasMatch() || otherScheme)
        return refused(Texts::tr("Only files on this computer can be imported, not “%1”.").arg(pathOrUrl));
    return pathOrUrl;
}

Result<void> checkEntry(const QString& path, const QString& name) {
    const FoundEntry found = entryAt(path);
    switch (found.entry) {
    case PathEntry::RegularFile:
        return {};
    case PathEntry::Missing:
        return Error{ErrorCode::NotFound, Texts::tr("“%1” does not exist.").arg(name), {}};
    case PathEntry::DanglingLink:
        return Error{ErrorCode::NotFound,
                     Texts::tr("“%1” cannot be opened: it is a link to a file that does not exist.").arg(name),
                     {}};
    case PathEntry::LinkLoop:
        return refused(Texts::tr("“%1” cannot be opened: it is a link that leads back to itself.").arg(name));
    case PathEntry::Folder:
        return refused(Texts::tr("“%1” is a folder. Choose the files in it.").arg(name));
    case PathEntry::Special:
        return refused(Texts::tr("“%1” is not a regular file. Nothing was read.").arg(name));
    case PathEntry::Unreachable:
        break;
    }
    return cannotOpen(name, found.reason);
}

Result<void> checkSize(qint64 size, qint64 maxBytes, const QString& name) {
    if (size == 0)
        return refused(
            Texts::tr("The file is empty (0 bytes): “%1”. It may not have finished downloading or syncing.").arg(name));
    if (size > maxBytes) {
        const QLocale english = QLocale::c();
        return Error{ErrorCode::LimitExceeded,
                     Texts::tr("“%1” is too large: %2; the limit is %3. Nothing was imported.")
                         .arg(name, english.formattedDataSize(size, 0, QLocale::DataSizeTraditionalFormat),
                              english.formattedDataSize(maxBytes, 0, QLocale::DataSizeTraditionalFormat)),
                     {}};
    }
    return {};
}

Result<void> checkContent(const ByteSource& bytes, FileType type, const QString& name) {
    TRY_ASSIGN(const QByteArray head, bytes.read(0, kSniffedBytes));
    TRY(type == FileType::Workbook ? checkLooksLikeWorkbook(head, name) : checkLooksLikeText(head, name));
    if (head.count('\0') < head.size())
        return {};
    for (qint64 offset = head.size(); offset < bytes.size(); offset += 1024 * 1024) {
        TRY_ASSIGN(const QByteArray block, bytes.read(offset, 1024 * 1024));
        if (block.count('\0') < block.size())
            return {};
    }
    return refused(
        Texts::tr(
            "“%1” contains only zero bytes: its content was lost, perhaps in a crash. Get it again from its source.")
            .arg(name));
}

} // namespace

FileType fileTypeOf(const QString& name) {
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (suffix == "csv"_L1 || suffix == "tsv"_L1 || suffix == "tab"_L1 || suffix == "psv"_L1 || suffix == "ssv"_L1)
        return FileType::Table;
    if (QStringList{u"xlsx"_s, u"xlsm"_s, u"xltx"_s, u"xls"_s, u"xlsb"_s, u"ods"_s, u"ots"_s}.contains(suffix))
        return FileType::Workbook;
    if (suffix == "vtt"_L1)
        return FileType::Vtt;
    if (suffix == "srt"_L1)
        return FileType::Srt;
    if (suffix == "txt"_L1 || suffix == "text"_L1 || suffix == "md"_L1)
        return FileType::PlainText;
    return FileType::Unknown;
}

Result<SourceFile> openSourceFile(const QString& pathOrUrl, qint64 maxBytes) {
    TRY_ASSIGN(const QString path, localPath(pathOrUrl));
    SourceFile source;
    source.name = QFileInfo(path).fileName();
    source.type = fileTypeOf(source.name);
    TRY(checkEntry(path, source.name));

    // Non-blocking: the entry may have been exchanged for a pipe since it was looked at.
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (handle < 0)
        return cannotOpen(source.name, errno);
    auto file = std::make_shared<QFile>();
    struct stat opened = {};
    if (::fstat(handle, &opened) != 0 || !S_ISREG(opened.st_mode) ||
        !file->open(handle, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(handle);
        return refused(Texts::tr("“%1” is not a regular file. Nothing was read.").arg(source.name));
    }
    TRY(checkSize(opened.st_size, maxBytes, source.name));
    source.bytes = ByteSource::fromFile(std::move(file), opened.st_size);
    TRY(checkContent(source.bytes, source.type, source.name));
    const QFileInfo info(path);
    source.path = info.canonicalFilePath();
    source.modified = info.lastModified();
    return source;
}

bool hasChanged(const SourceFile& file) {
    const QFileInfo now(file.path);
    return !now.exists() || now.size() != file.bytes.size() || now.lastModified() != file.modified;
}

} // namespace throughline::core
