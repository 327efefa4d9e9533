// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace throughline::core {

/// What can be said of a workspace file without letting SQLite read it.
struct GatedFile {
    QString path;              ///< canonical and absolute
    int schema = 0;            ///< user_version of the header
    qint64 size = 0;           ///< bytes
    QString whyReadOnly;       ///< empty: it can be written
    bool uncleanClose = false; ///< a write-ahead log or rollback journal with content lies beside it
    bool hotJournal = false;   ///< … and it is a rollback journal, which only a writer can apply
    bool frozen = false;       ///< marked for a log that cannot be made here: read as a file that nobody changes
    bool network = false;      ///< on a network file system, where no write-ahead log is used
    QStringList notices;       ///< what a person should know before writing to it, one sentence each
};

/// Looks at a path and the first 100 bytes behind it; refuses everything that is not a workspace of this program.
/// The file is closed again before anything else opens it, and never written.
[[nodiscard]] Result<GatedFile> inspect(const QString& path);

} // namespace throughline::core
