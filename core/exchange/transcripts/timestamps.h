// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace throughline::core {

/// Reads [hours:]minutes:seconds[.milliseconds] (a comma as in SRT too) from the start of a text, which is advanced
/// past it. Minutes and seconds below 60, hours of at most five digits; nothing for anything else.
[[nodiscard]] std::optional<qint64> takeTimestamp(QStringView& text);

struct CueTiming {
    qint64 startMs = 0;
    qint64 endMs = 0;
};

/// "00:01.000 --> 00:02.000 settings": both times need their milliseconds; they may be in the wrong order.
[[nodiscard]] std::optional<CueTiming> parseCueTiming(QStringView line);

} // namespace throughline::core
