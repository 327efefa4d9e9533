// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <functional>

namespace throughline::core {

/// Says what time it is, in UTC; tests pass a fixed one.
using Clock = std::function<QDateTime()>;

/// The computer's clock, UTC, milliseconds.
[[nodiscard]] QDateTime systemClock();

/// A time as it is stored: UTC, ISO 8601 with milliseconds and Z.
[[nodiscard]] QString toStored(const QDateTime& time);

/// The reverse of toStored(); an invalid QDateTime for anything else.
[[nodiscard]] QDateTime fromStored(const QString& text);

/// A new UUIDv7 (RFC 9562): time-ordered, unique across workspaces; lower case, without braces.
[[nodiscard]] QString newUid(const QDateTime& now);

} // namespace throughline::core
