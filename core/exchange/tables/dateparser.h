// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"

#include <QDate>
#include <QStringView>

#include <optional>

namespace throughline::core {

/// In which order a file writes day, month and year where all three are numbers.
enum class DateOrder {
    Unknown, ///< A date that can be read in two ways is not read at all.
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
};

/// As on the command line; Unknown has no name.
template <>
struct EnumNames<DateOrder> {
    static constexpr std::array kNames{std::pair{DateOrder::DayMonthYear, QLatin1StringView("dmy")},
                                       std::pair{DateOrder::MonthDayYear, QLatin1StringView("mdy")},
                                       std::pair{DateOrder::YearMonthDay, QLatin1StringView("ymd")}};
};

/// The calendar day that a text names, without any shift of zone; a time behind it is ignored. ISO 8601 first, then
/// three numbers with any separators, then English and German names of months. An invalid QDate for anything else, for
/// days that do not exist and for years before 1900 or after 2199. Plain numbers are never taken for seconds since
/// 1970.
[[nodiscard]] QDate parseDate(QStringView text, DateOrder order);

/// Finds the order of a whole column: one value such as 24/02/2015 settles it for all.
class DateOrderDetector {
public:
    void add(QStringView text);
    /// The order, or Unknown when the column has no such dates, or proves both orders.
    [[nodiscard]] DateOrder order() const;
    /// Values can be read in two ways, and none settles it: somebody has to say.
    [[nodiscard]] bool isUndecided() const { return m_ambiguous > 0 && m_dayFirst == 0 && m_monthFirst == 0; }
    /// Some values prove one order and some the other; those that fit both cannot be read.
    [[nodiscard]] bool isContradictory() const { return m_dayFirst > 0 && m_monthFirst > 0; }

private:
    qint64 m_dayFirst = 0;
    qint64 m_monthFirst = 0;
    qint64 m_ambiguous = 0;
};

} // namespace throughline::core
