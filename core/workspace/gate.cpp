// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/gate.h"

#include "core/db/migrator.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeaderBytes = 100;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

QString quoted(const QString& path) {
    return u'“' + QFileInfo(path).fileName() + u'”';
}

/// lstat first, then what the links lead to; nothing is opened.
Result<QString> canonicalRegularFile(const QString& path) {
    struct stat status {};
    const QByteArray name = QFile::encodeName(path);
    if (lstat(name.constData(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return Error{ErrorCode::NotFound, Texts::tr("%1 does not exist.").arg(quoted(path)), {}};
        return Error{ErrorCode::InputOutput, Texts::tr("%1 cannot be reached.").arg(quoted(path)),
                     QString::fromLocal8Bit(strerror(errno))};
    }
    if (stat(name.constData(), &status) != 0) {
        return Error{ErrorCode::NotFound,
                     Texts::tr("%1 is a link that leads nowhere: its target does not exist.").arg(quoted(path)),
                     QString::fromLocal8Bit(strerror(errno))};
    }
    if (S_ISDIR(status.st_mode))
        return Error{ErrorCode::InvalidInput, Texts::tr("%1 is a folder, not a workspace.").arg(quoted(path)), {}};
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::InvalidInput, Texts::tr("%1 is not a regular file.").arg(quoted(path)), {}};
    return QFileInfo(path).canonicalFilePath();
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
    if (header.size() < kHeaderBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return foreign(path);
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const bool powerOfTwo = pageSize == 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) == 0);
    if (!powerOfTwo || header.at(21) != 64 || header.at(22) != 32 || header.at(23) != 32)
        return damaged(path, u"impossible values in the header"_s);
    if (qFromBigEndian<qint32>(header.constData() + 68) != db::kApplicationId) {
        return Error{ErrorCode::Foreign,
                     Texts::tr("This is a database of another program: %1. It was not changed.").arg(quoted(path)),
                     {}};
    }
    return {};
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
    TRY_ASSIGN(const int schema, checkSchema(canonical, qFromBigEndian<qint32>(header.constData() + 60)));
    GatedFile file;
    file.path = canonical;
    file.schema = schema;
    file.size = info.size();
    file.writable = access(QFile::encodeName(canonical).constData(), W_OK) == 0 &&
                    access(QFile::encodeName(info.absolutePath()).constData(), W_OK) == 0;
    file.uncleanClose = QFileInfo(canonical + u"-wal"_s).size() > 0 || QFileInfo(canonical + u"-journal"_s).size() > 0;
    file.network = onNetwork(canonical);
    if (!file.writable && file.uncleanClose) {
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
