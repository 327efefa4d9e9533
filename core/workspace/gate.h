// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace throughline::core {

/// What can be said of a workspace file without letting SQLite read it.
struct GatedFile {
    QString path;              ///< canonical and absolute
    int schema = 0;            ///< user_version of the header
    qint64 size = 0;           ///< bytes
    bool writable = false;     ///< file and folder can be written
    bool uncleanClose = false; ///< a write-ahead log with content lies beside it
    bool network = false;      ///< on a network file system, where no write-ahead log is used
};

/// Looks at a path and the first 100 bytes behind it; refuses everything that is not a workspace of this program.
/// The file is closed again before anything else opens it, and never written.
[[nodiscard]] Result<GatedFile> inspect(const QString& path);

} // namespace throughline::core
