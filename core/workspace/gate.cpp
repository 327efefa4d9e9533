// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/gate.h"

#include "core/base/pathentry.h"
#include "core/db/migrator.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeaderBytes = 100;

// Fields of the header, as bytes from the start of the file.
constexpr int kPageSize = 16;
constexpr int kWriteFormat = 18;
constexpr int kReadFormat = 19;
constexpr int kChangeCounter = 24;
constexpr int kPageCount = 28;
constexpr int kEncoding = 56;
constexpr int kUserVersion = 60;
constexpr int kApplicationId = 68;
constexpr int kCountValidFor = 92; ///< the change counter when the page count was written

constexpr int kNewestFormat = 2; ///< of reading and writing, as SQLite numbers them: 1 with a journal, 2 with a log

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

QString quoted(const QString& path) {
    return u'“' + QFileInfo(path).fileName() + u'”';
}

Error unreachable(const QString& path, int reason) {
    return {ErrorCode::InputOutput, Texts::tr("%1 cannot be reached. Check its permissions.").arg(quoted(path)),
            QString::fromLocal8Bit(strerror(reason))};
}

Error missing(const QString& path, int reason) {
    const QString detail = QString::fromLocal8Bit(strerror(reason));
    if (path.contains(QChar::ReplacementCharacter))
        return {ErrorCode::InvalidInput,
                Texts::tr("The name %1 has characters that cannot be used here. Rename the file, then open it.")
                    .arg(quoted(path)),
                detail};
    return {ErrorCode::NotFound, Texts::tr("%1 does not exist.").arg(quoted(path)), detail};
}

Result<QString> canonicalRegularFile(const QString& path) {
    const FoundEntry found = entryAt(path);
    switch (found.entry) {
    case PathEntry::RegularFile:
        return QFileInfo(path).canonicalFilePath();
    case PathEntry::Missing:
        return missing(path, found.reason);
    case PathEntry::DanglingLink:
        return Error{ErrorCode::NotFound,
                     Texts::tr("%1 is a link that leads nowhere: its target does not exist.").arg(quoted(path)),
                     QString::fromLocal8Bit(strerror(found.reason))};
    case PathEntry::LinkLoop:
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("%1 cannot be opened: it is a link that leads back to itself.").arg(quoted(path)),
                     QString::fromLocal8Bit(strerror(found.reason))};
    case PathEntry::Folder:
        return Error{ErrorCode::InvalidInput, Texts::tr("%1 is a folder, not a workspace.").arg(quoted(path)), {}};
    case PathEntry::Special:
        return Error{ErrorCode::InvalidInput, Texts::tr("%1 is not a regular file.").arg(quoted(path)), {}};
    case PathEntry::Unreachable:
        break;
    }
    return unreachable(path, found.reason);
}

Error foreign(const QString& path) {
    return {ErrorCode::Foreign,
            Texts::tr("This is not a workspace of Throughline, or it is encrypted: %1. It was not changed.")
                .arg(quoted(path)),
            {}};
}

Error damaged(const QString& path, const QString& detail) {
    return {
        ErrorCode::Damaged,
        Texts::tr("The workspace is damaged: %1. It was not changed. Open a backup, or recover what is readable into a "
                  "new file.")
            .arg(quoted(path)),
        detail};
}

bool onNetwork(const QString& path) {
    constexpr std::array<quint32, 6> kNetworkMagic{0x6969, 0xFF534D42, 0xFE534D42, 0x517B, 0x01021997, 0x65735546};
    struct statfs status {};
    if (statfs(QFile::encodeName(path).constData(), &status) != 0)
        return false;
    return std::find(kNetworkMagic.begin(), kNetworkMagic.end(), static_cast<quint32>(status.f_type)) !=
           kNetworkMagic.end();
}

Result<QByteArray> readHeader(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputOutput, Texts::tr("%1 cannot be read. Check its permissions.").arg(quoted(path)),
                     file.errorString()};
    return file.read(kHeaderBytes);
}

Result<void> checkHeader(const QString& path, const QByteArray& header, qint64 size) {
    if (size == 0) {
        return Error{
            ErrorCode::Damaged,
            Texts::tr(
                "The file is empty (0 bytes). It may not have finished downloading or syncing: %1. Open a backup?")
                .arg(quoted(path)),
            {}};
    }
    if (std::all_of(header.begin(), header.end(), [](char byte) { return byte == 0; }))
        return damaged(path, u"the header holds only zero bytes"_s);
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return foreign(path);
    if (header.size() < kHeaderBytes)
        return damaged(path, u"the header is cut off"_s);
    if (header.at(kReadFormat) > kNewestFormat)
        return foreign(path);
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + kPageSize);
    const bool powerOfTwo = pageSize == 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) == 0);
    if (!powerOfTwo || header.at(21) != 64 || header.at(22) != 32 || header.at(23) != 32)
        return damaged(path, u"impossible values in the header"_s);
    if (qFromBigEndian<qint32>(header.constData() + kApplicationId) != db::kApplicationId) {
        return Error{ErrorCode::Foreign,
                     Texts::tr("This is a database of another program, not a workspace of this program: %1. It was not "
                               "changed.")
                         .arg(quoted(path)),
                     {}};
    }
    if (qFromBigEndian<quint32>(header.constData() + kEncoding) != 1) {
        return Error{
            ErrorCode::Foreign,
            Texts::tr("%1 is in a text encoding that Throughline does not write. It was not opened and not changed.")
                .arg(quoted(path)),
            {}};
    }
    return {};
}

/// A file that is shorter than its header says lost its end, perhaps in a copy that was broken off.
Result<void> checkLength(const QString& path, const QByteArray& header, qint64 size) {
    const auto number = [&](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
    if (number(kChangeCounter) != number(kCountValidFor))
        return {}; // an old program wrote it, without the count
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + kPageSize);
    const qint64 bytes = static_cast<qint64>(number(kPageCount)) * (pageSize == 1 ? 65536 : pageSize);
    if (size < bytes)
        return damaged(path, u"%1 of %2 bytes are there"_s.arg(size).arg(bytes));
    return {};
}

QString whyReadOnly(const QFileInfo& file, const QByteArray& header) {
    if (header.at(kWriteFormat) > kNewestFormat)
        return Texts::tr("It was made by a newer version, so it opens read-only. Please update.");
    const auto writable = [](const QString& path) { return access(QFile::encodeName(path).constData(), W_OK) == 0; };
    if (!writable(file.filePath()))
        return Texts::tr(
            "The file is read-only, so nothing can be changed. Back it up and open that copy to make changes.");
    if (!writable(file.absolutePath()))
        return Texts::tr(
            "The folder is read-only, so nothing can be changed. Back the file up to another folder and open that copy "
            "to make changes.");
    return {};
}

/// Each name would have a log of its own beside it, and none knows the other's.
QStringList noticesOf(const QString& path) {
    struct stat status {};
    if (stat(QFile::encodeName(path).constData(), &status) != 0 || status.st_nlink < 2)
        return {};
    return {Texts::tr("%1 has a second name (a hard link). Open it by one of its names only, or make a real copy.")
                .arg(quoted(path))};
}

Result<int> checkSchema(const QString& path, int schema) {
    if (schema <= 0)
        return damaged(path, u"format %1"_s.arg(schema));
    if (schema > db::newestSchema()) {
        return Error{
            ErrorCode::TooNew,
            Texts::tr(
                "This workspace was made with a newer version (format %1; this program reads up to %2). Please update. "
                "The file was not changed.")
                .arg(schema)
                .arg(db::newestSchema()),
            {}};
    }
    return schema;
}

} // namespace

Result<GatedFile> inspect(const QString& path) {
    TRY_ASSIGN(const QString canonical, canonicalRegularFile(path));
    const QFileInfo info(canonical);
    TRY_ASSIGN(const QByteArray header, readHeader(canonical));
    TRY(checkHeader(canonical, header, info.size()));
    TRY_ASSIGN(const int schema, checkSchema(canonical, qFromBigEndian<qint32>(header.constData() + kUserVersion)));
    GatedFile file;
    file.path = canonical;
    file.schema = schema;
    file.size = info.size();
    file.whyReadOnly = whyReadOnly(info, header);
    file.hotJournal = QFileInfo(canonical + u"-journal"_s).size() > 0;
    file.uncleanClose = file.hotJournal || QFileInfo(canonical + u"-wal"_s).size() > 0;
    file.network = onNetwork(canonical);
    file.frozen = access(QFile::encodeName(info.absolutePath()).constData(), W_OK) != 0 &&
                  header.at(kReadFormat) == kNewestFormat && !QFileInfo::exists(canonical + u"-wal"_s);
    file.notices = noticesOf(canonical);
    if (!file.uncleanClose)
        TRY(checkLength(canonical, header, file.size));
    if (!file.whyReadOnly.isEmpty() && file.uncleanClose) {
        return Error{
            ErrorCode::ReadOnly,
            Texts::tr(
                "%1 was not closed properly and its folder cannot be written. Copy it, with the files beside it, to a "
                "folder of your own first.")
                .arg(quoted(canonical)),
            {}};
    }
    return file;
}

} // namespace throughline::core
