// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace throughline::core {

namespace db {
class Connection;
}

/// The rows of an import that never shows: broken off by a crash, a failure or the user.
namespace importrows {

/// Imports that a crash left running.
struct Interrupted {
    ImportId id;
    QString file;
};
[[nodiscard]] Result<QList<Interrupted>> interrupted(db::Connection& connection);

/// The name of the file that an import came from; none when there is no such import.
[[nodiscard]] Result<std::optional<QString>> fileOf(db::Connection& connection, ImportId import);

/// Takes some of the rows of an import out of the file, and at last the import itself; true while rows remain. Call
/// inside a transaction, again and again.
[[nodiscard]] Result<bool> purgeSome(db::Connection& connection, ImportId import);

} // namespace importrows
} // namespace throughline::core
