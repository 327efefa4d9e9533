// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/timescale.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TimeScale)
};

enum class Unit { Week, Month, Quarter, Year };

constexpr int kMonthsInQuarter = 3;
constexpr int kDaysInWeek = 7;

double pxPerDay(Zoom zoom) {
    switch (zoom) {
    case Zoom::Month:
        return 8;
    case Zoom::Quarter:
        return 2.75;
    case Zoom::Year:
        break;
    }
    return 0.9;
}

Unit upperUnit(Zoom zoom) {
    return zoom == Zoom::Month ? Unit::Month : zoom == Zoom::Quarter ? Unit::Quarter : Unit::Year;
}

Unit lowerUnit(Zoom zoom) {
    return zoom == Zoom::Month ? Unit::Week : zoom == Zoom::Quarter ? Unit::Month : Unit::Quarter;
}

int quarterOf(QDate day) {
    return (day.month() - 1) / kMonthsInQuarter + 1;
}

QDate beginOf(QDate day, Unit unit) {
    switch (unit) {
    case Unit::Week:
        return day.addDays(1 - day.dayOfWeek());
    case Unit::Month:
        return {day.year(), day.month(), 1};
    case Unit::Quarter:
        return {day.year(), (quarterOf(day) - 1) * kMonthsInQuarter + 1, 1};
    case Unit::Year:
        break;
    }
    return {day.year(), 1, 1};
}

QDate next(QDate begin, Unit unit) {
    switch (unit) {
    case Unit::Week:
        return begin.addDays(kDaysInWeek);
    case Unit::Month:
        return begin.addMonths(1);
    case Unit::Quarter:
        return begin.addMonths(kMonthsInQuarter);
    case Unit::Year:
        break;
    }
    return begin.addYears(1);
}

/// @param alone  without the larger unit that stands above it
QString nameOf(QDate begin, Unit unit, bool alone) {
    switch (unit) {
    case Unit::Week:
        return QString::number(begin.day());
    case Unit::Month:
        return QLocale().toString(begin, alone ? u"MMM"_s : u"MMMM yyyy"_s);
    case Unit::Quarter:
        return alone ? Texts::tr("Q%1").arg(quarterOf(begin))
                     : Texts::tr("Q%1 %2").arg(quarterOf(begin)).arg(begin.year());
    case Unit::Year:
        break;
    }
    return QString::number(begin.year());
}

QList<TimeScale::Tick> ticks(QDate from, QDate behind, Unit unit, bool alone) {
    QList<TimeScale::Tick> found;
    for (QDate day = beginOf(from, unit); day < behind; day = next(day, unit))
        found.append({day, nameOf(day, unit, alone)});
    return found;
}

} // namespace

TimeScale::TimeScale(Zoom zoom, QDate first, QDate last)
    : m_zoom(zoom)
    , m_first(beginOf(first, upperUnit(zoom)))
    , m_behind(next(beginOf(last, upperUnit(zoom)), upperUnit(zoom)))
    , m_upper(ticks(m_first, m_behind, upperUnit(zoom), false))
    , m_lower(ticks(m_first, m_behind, lowerUnit(zoom), true)) {}

int TimeScale::width() const {
    return xOf(m_behind);
}

int TimeScale::xOf(QDate day) const {
    return static_cast<int>(std::lround(static_cast<double>(m_first.daysTo(day)) * pxPerDay(m_zoom)));
}

QDate TimeScale::dayAt(int x) const {
    return m_first.addDays(static_cast<qint64>(std::floor(x / pxPerDay(m_zoom))));
}

qint64 TimeScale::daysIn(int px) const {
    return std::llround(px / pxPerDay(m_zoom));
}

} // namespace throughline::ui
