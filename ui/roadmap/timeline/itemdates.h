// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace throughline::ui {

/// What of a bar is moved.
enum class BarPart { Whole, Start, End };

/// When an item is planned for; either day may be unsaid. A bar with one day only is drawn as long as four weeks.
struct ItemDates {
    QDate start;
    QDate end;

    [[nodiscard]] bool isSaid() const { return start.isValid() || end.isValid(); }
    /// The days that the bar begins and ends with.
    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const;

    bool operator==(const ItemDates&) const = default;
};

/// The dates once a part of the bar is moved by some days; the start never passes the end.
[[nodiscard]] ItemDates shifted(const ItemDates& dates, BarPart part, qint64 days);

} // namespace throughline::ui
