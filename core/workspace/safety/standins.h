// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>

namespace throughline::core {

namespace db {
class Connection;
}

/// Where a row refers to one that is lost, puts a record that says so in its place, with the lost one's id: so nothing
/// that hangs on it is lost too. Steps of the history that lack their head are dropped. Gives how many stand in.
[[nodiscard]] Result<qint64> addStandIns(db::Connection& connection, const QDateTime& now);

} // namespace throughline::core
