// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace throughline::core::db {

class Connection;

/// Lets pages that become free leave the file later; only before the first table is made.
[[nodiscard]] Result<void> allowShrinking(Connection& connection);

/// Gives some free pages at the end of the file back to the disk, in a transaction of its own. True when a share worth
/// the work is still free.
[[nodiscard]] Result<bool> shrinkSome(Connection& connection);

} // namespace throughline::core::db
