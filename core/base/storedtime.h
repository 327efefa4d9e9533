// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLatin1StringView>

namespace throughline::core {

/// A time as toStored() (clock.h) writes it, or else in ISO 8601; an invalid QDateTime for anything else.
[[nodiscard]] QDateTime timeFromStored(QLatin1StringView text);

/// A day as it is stored, ISO 8601 (2026-05-06); an invalid QDate for anything else.
[[nodiscard]] QDate dayFromStored(QLatin1StringView text);

} // namespace throughline::core
