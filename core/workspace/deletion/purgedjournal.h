// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

namespace throughline::core {

namespace db {
class Connection;
}

/// Takes every trace of rows that are gone out of the change journal, so that each step that stays can still be undone.
/// Steps that were about nothing else go too, and with them what could be redone.
/// @param gone  rows that are not in the file any more
[[nodiscard]] Result<void> purgeJournal(db::Connection& connection, const QSet<RecordKey>& gone);

} // namespace throughline::core
