// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace throughline::ui {

/// How much time shows at once: what a screen is divided into.
enum class Zoom { Month, Quarter, Year };

/// Days as places along a line, and the units that divide it.
class TimeScale {
public:
    struct Tick {
        QDate from;
        QString text;

        bool operator==(const Tick&) const = default;
    };

    /// Shows all days from `first` to `last`, filled up to whole units.
    TimeScale(Zoom zoom, QDate first, QDate last);

    [[nodiscard]] Zoom zoom() const { return m_zoom; }
    [[nodiscard]] QDate first() const { return m_first; }
    /// Px from the first day to behind the last one.
    [[nodiscard]] int width() const;
    /// Where a day begins.
    [[nodiscard]] int xOf(QDate day) const;
    [[nodiscard]] QDate dayAt(int x) const;
    /// Whole days that a distance stands for.
    [[nodiscard]] qint64 daysIn(int px) const;
    /// Months of weeks, quarters of months, years of quarters.
    [[nodiscard]] const QList<Tick>& upper() const { return m_upper; }
    [[nodiscard]] const QList<Tick>& lower() const { return m_lower; }

    bool operator==(const TimeScale&) const = default;

private:
    Zoom m_zoom;
    QDate m_first;
    QDate m_behind; ///< the day behind the last one
    QList<Tick> m_upper;
    QList<Tick> m_lower;
};

} // namespace throughline::ui
