// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filewriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QScopeGuard>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kHash = QCryptographicHash::Blake2b_256;

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileWriter)
};

ErrorCode codeOf(int number) {
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorCode::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::ReadOnly;
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    default:
        return ErrorCode::InputOutput;
    }
}

QString reasonOf(int number) {
    switch (number) {
    case ENOSPC:
        return Texts::tr("disk full");
    case EDQUOT:
        return Texts::tr("your disk quota is used up");
    case EFBIG:
        return Texts::tr("the file is larger than this disk allows");
    case EACCES:
    case EPERM:
        return Texts::tr("the folder cannot be written");
    case EROFS:
        return Texts::tr("the disk is read-only");
    case ENOENT:
    case ENOTDIR:
        return Texts::tr("the folder does not exist");
    default:
        return Texts::tr("the disk reports an error");
    }
}

/// The words for a failure; `target` is only named, and looked at to say what became of it.
Error failure(const QFileInfo& target, ErrorCode code, const QString& reason, const QString& detail) {
    const QString state = target.exists() ? Texts::tr("The previous file %1 is unchanged.").arg(target.fileName())
                                          : Texts::tr("Nothing was written.");
    return {code, Texts::tr("Export failed: %1.").arg(reason) + u' ' + state, detail};
}

Error systemFailure(const QFileInfo& target, const char* call) {
    const int number = errno;
    return failure(
        target, codeOf(number), reasonOf(number),
        u"%1: %2 (%3)"_s.arg(QLatin1StringView(call), QString::fromLocal8Bit(std::strerror(number))).arg(number));
}

bool writeAll(int file, QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

/// Reads the file back from its name and compares it with what was meant to be in it.
bool holds(const QString& path, qint64 size, const QByteArray& hash) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() != size)
        return false;
    QCryptographicHash actual(kHash);
    return actual.addData(&file) && actual.result() == hash;
}

void syncFolder(const QString& folder) {
    // The rename itself reaches the disk with its folder; where a file system cannot do that, the file is still whole.
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
}

QFileInfo targetOf(const QString& path) {
    const QFileInfo given(path);
    const QString canonical = given.isSymLink() ? given.canonicalFilePath() : QString();
    return QFileInfo(canonical.isEmpty() ? given.absoluteFilePath() : canonical);
}

} // namespace

Result<void> writeFile(const QString& path, const QByteArray& bytes) {
    return writeFile(path, [&bytes](const ByteSink& sink) { return sink(bytes); });
}

Result<void> writeFile(const QString& path, const ByteProducer& produce) {
    const QFileInfo target = targetOf(path);
    if (target.isDir())
        return failure(target, ErrorCode::InvalidInput, Texts::tr("%1 is a folder").arg(target.fileName()), {});
    if (target.exists() && !target.isFile())
        return failure(target, ErrorCode::InvalidInput, Texts::tr("%1 is not a regular file").arg(target.fileName()),
                       {});

    const QString partial = target.absolutePath() + "/.throughline-"_L1 +
                            QString::number(QRandomGenerator::system()->generate64(), 16) + ".part"_L1;
    const QByteArray partialName = QFile::encodeName(partial);
    int file = ::open(partialName.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return systemFailure(target, "open");
    auto cleanUp = qScopeGuard([&] {
        if (file >= 0)
            ::close(file);
        ::unlink(partialName.constData());
    });

    qint64 size = 0;
    QCryptographicHash hash(kHash);
    TRY(produce([&](QByteArrayView bytes) -> Result<void> {
        if (!writeAll(file, bytes))
            return systemFailure(target, "write");
        size += bytes.size();
        hash.addData(bytes);
        return {};
    }));
    if (::fsync(file) != 0)
        return systemFailure(target, "fsync");
    if (::close(std::exchange(file, -1)) != 0)
        return systemFailure(target, "close");
    if (!holds(partial, size, hash.result()))
        return failure(target, ErrorCode::InputOutput, Texts::tr("the disk did not keep what was written"),
                       u"%1 bytes written, not the same when read back"_s.arg(size));
    if (std::rename(partialName.constData(), QFile::encodeName(target.filePath()).constData()) != 0)
        return systemFailure(target, "rename");
    cleanUp.dismiss();
    syncFolder(target.absolutePath());
    return {};
}

} // namespace throughline::core
