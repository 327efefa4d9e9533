// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pathentry.h"

#include <QFile>

#include <cerrno>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>

namespace throughline::core {

namespace {

FoundEntry unreachable(int reason, PathEntry ifMissing) {
    if (reason == ELOOP)
        return {PathEntry::LinkLoop, reason};
    if (reason == ENOENT || (reason == ENOTDIR && ifMissing == PathEntry::Missing))
        return {ifMissing, reason};
    return {PathEntry::Unreachable, reason};
}

} // namespace

FoundEntry entryAt(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    struct stat entry = {};
    if (::lstat(name.constData(), &entry) != 0)
        return unreachable(errno, PathEntry::Missing);
    if (::stat(name.constData(), &entry) != 0)
        return unreachable(errno, PathEntry::DanglingLink);
    if (S_ISDIR(entry.st_mode))
        return {PathEntry::Folder};
    struct statfs system = {};
    const bool madeUp =
        ::statfs(name.constData(), &system) == 0 && (system.f_type == PROC_SUPER_MAGIC || system.f_type == SYSFS_MAGIC);
    return {S_ISREG(entry.st_mode) && !madeUp ? PathEntry::RegularFile : PathEntry::Special};
}

} // namespace throughline::core
