// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace throughline::core {

/// Keeps a second window or writing command away from a workspace: a lock file beside it, and one by inode, so that
/// hard links to the same file are found too. A crash of the holder frees both.
class WorkspaceLock {
public:
    /// Conflict, naming the holder, when somebody else has it.
    static Result<std::unique_ptr<WorkspaceLock>> take(const QString& canonicalPath);

private:
    WorkspaceLock() = default;
    std::unique_ptr<QLockFile> m_beside;
    std::unique_ptr<QLockFile> m_byInode; ///< none where the file is gone
};

} // namespace throughline::core
