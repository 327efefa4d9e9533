// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline::core {

/// What lies at a path.
enum class PathEntry {
    RegularFile,
    Folder,
    Special, ///< a pipe, a socket, a device, or a file that the kernel makes up
    Missing,
    DanglingLink, ///< to a target that does not exist
    LinkLoop,     ///< a link that leads back to itself
    Unreachable,
};

/// The same with why it cannot be reached, as errno; 0 where it can.
struct FoundEntry {
    PathEntry entry = PathEntry::RegularFile;
    int reason = 0;

    bool operator==(const FoundEntry&) const = default;
};

/// Decides from the directory entry alone, without opening: opening a pipe would block for ever. Links are followed.
[[nodiscard]] FoundEntry entryAt(const QString& path);

} // namespace throughline::core
