// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

class QSqlError;

namespace throughline::core::db {

/// The Error for an SQLite result code (extended codes welcome) in words a person understands.
/// @param detail  what was attempted, for Error::detail
[[nodiscard]] Error fromSqlite(int code, const QString& detail);

} // namespace throughline::core::db
