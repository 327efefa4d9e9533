// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/dateparser.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

struct MonthName {
    QLatin1StringView name;
    int month;
};
// German umlauts are folded to their base letter before the look-up.
constexpr std::array kMonths = {
    MonthName{"january"_L1, 1},   MonthName{"januar"_L1, 1},    MonthName{"janner"_L1, 1},
    MonthName{"february"_L1, 2},  MonthName{"februar"_L1, 2},   MonthName{"march"_L1, 3},
    MonthName{"marz"_L1, 3},      MonthName{"mrz"_L1, 3},       MonthName{"april"_L1, 4},
    MonthName{"may"_L1, 5},       MonthName{"mai"_L1, 5},       MonthName{"june"_L1, 6},
    MonthName{"juni"_L1, 6},      MonthName{"july"_L1, 7},      MonthName{"juli"_L1, 7},
    MonthName{"august"_L1, 8},    MonthName{"september"_L1, 9}, MonthName{"sept"_L1, 9},
    MonthName{"october"_L1, 10},  MonthName{"oktober"_L1, 10},  MonthName{"november"_L1, 11},
    MonthName{"december"_L1, 12}, MonthName{"dezember"_L1, 12}};

/// 1 to 12 for a name or its first three letters; 0 for anything else.
int monthNamed(QStringView word) {
    const QString folded = word.toString().toLower().replace(u'ä', u'a');
    for (const MonthName& month : kMonths) {
        if (folded == month.name || (folded.size() == 3 && month.name.startsWith(folded)))
            return month.month;
    }
    return 0;
}

/// Words that may stand in a written date beside its month.
bool isDateFiller(QStringView word) {
    static const QStringList fillers = {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s,
                                        u"st"_s,  u"nd"_s,  u"rd"_s,  u"th"_s,  u"of"_s,  u"at"_s,  u"um"_s,
                                        u"uhr"_s, u"den"_s, u"am"_s,  u"pm"_s,  u"utc"_s, u"gmt"_s, u"z"_s,
                                        u"mo"_s,  u"di"_s,  u"mi"_s,  u"do"_s,  u"fr"_s,  u"sa"_s,  u"so"_s};
    const QString lower = word.toString().toLower();
    return fillers.contains(lower) || lower.endsWith("day"_L1) || lower.endsWith("tag"_L1) || lower == "mittwoch"_L1;
}

struct Number {
    int value = 0;
    int digits = 0;
};

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

Number takeNumber(QStringView text, qsizetype& at) {
    Number number;
    for (; at < text.size() && isDigit(text[at]); ++at) {
        if (++number.digits <= 8)
            number.value = number.value * 10 + (text[at].unicode() - u'0');
    }
    return number;
}

/// What may follow a date: nothing, or a time (whose value does not matter).
bool isTimeOrNothing(QStringView rest) {
    const QStringView text = rest.trimmed();
    if (text.isEmpty())
        return true;
    qsizetype at = text[0] == u'T' || text[0] == u',' || text[0] == u'-' ? 1 : 0;
    if (at == 0 && rest.size() == text.size())
        return false;
    while (at < text.size() && text[at] == u' ')
        ++at;
    const Number hours = takeNumber(text, at);
    const bool separated = at < text.size() && (text[at] == u':' || text[at] == u'.' || text[at] == u'h');
    return hours.digits >= 1 && hours.digits <= 2 && separated;
}

struct Triple {
    std::array<Number, 3> numbers;
    QChar separator;
};

/// Three numbers between the same separators, such as 2/24/2015 or 5. 3. 2024, and nothing but a time behind them.
std::optional<Triple> takeTriple(QStringView text) {
    Triple triple;
    qsizetype at = 0;
    for (size_t i = 0; i < 3; ++i) {
        triple.numbers[i] = takeNumber(text, at);
        if (triple.numbers[i].digits == 0 || triple.numbers[i].digits > 4)
            return std::nullopt;
        if (i == 2)
            break;
        if (at >= text.size() || (i == 1 && text[at] != triple.separator))
            return std::nullopt;
        triple.separator = text[at++];
        if (!QStringView(u"-/. ").contains(triple.separator))
            return std::nullopt;
        while (at < text.size() && text[at] == u' ')
            ++at;
    }
    if (!isTimeOrNothing(text.sliced(at)))
        return std::nullopt;
    return triple;
}

QDate dateOf(Number year, Number month, Number day) {
    if (month.digits > 2 || day.digits > 2 || (year.digits != 2 && year.digits != 4))
        return {};
    const int fullYear = year.digits == 4 ? year.value : year.value + (year.value < 70 ? 2000 : 1900);
    return fullYear < kFirstYear || fullYear > kLastYear ? QDate() : QDate(fullYear, month.value, day.value);
}

QDate readTriple(const Triple& triple, DateOrder order) {
    const auto& [first, second, third] = triple.numbers;
    if (first.digits == 4)
        return dateOf(first, second, third);
    switch (order) {
    case DateOrder::DayMonthYear:
        return dateOf(third, second, first);
    case DateOrder::MonthDayYear:
        return dateOf(third, first, second);
    case DateOrder::YearMonthDay:
        return third.digits == 4 ? QDate() : dateOf(first, second, third);
    case DateOrder::Unknown:
        break;
    }
    const QDate dayFirst = dateOf(third, second, first);
    const QDate monthFirst = dateOf(third, first, second);
    if (dayFirst.isValid() && monthFirst.isValid() && dayFirst != monthFirst)
        return {};
    return dayFirst.isValid() ? dayFirst : monthFirst;
}

QDate readEightDigits(QStringView text) {
    qsizetype at = 0;
    const Number number = takeNumber(text, at);
    if (number.digits != 8 || at != text.size())
        return {};
    return dateOf({number.value / 10'000, 4}, {number.value / 100 % 100, 2}, {number.value % 100, 2});
}

/// A date with a month's name in any of the usual orders, weekday and time allowed.
QDate readNamedMonth(QStringView text) {
    int month = 0;
    std::array<Number, 2> numbers;
    size_t found = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        if (isDigit(text[at])) {
            const Number number = takeNumber(text, at);
            if (at < text.size() && text[at] == u':') { // a time, with its seconds and zone
                while (at < text.size() && (isDigit(text[at]) || text[at] == u':' || text[at] == u'.'))
                    ++at;
                continue;
            }
            const bool zone = start > 0 && text[start - 1] == u'+';
            if (zone)
                continue;
            if (found == numbers.size())
                return {};
            numbers[found++] = number;
        } else if (text[at].isLetter()) {
            while (at < text.size() && text[at].isLetter())
                ++at;
            const QStringView word = text.sliced(start, at - start);
            const int named = monthNamed(word);
            if (named == 0 ? !isDateFiller(word) : month != 0)
                return {};
            month = named == 0 ? month : named;
        } else {
            ++at;
        }
    }
    if (month == 0 || found != 2)
        return {};
    const bool yearFirst = numbers[0].digits == 4;
    return dateOf(numbers[yearFirst ? 0 : 1], {month, 2}, numbers[yearFirst ? 1 : 0]);
}

} // namespace

QDate parseDate(QStringView text, DateOrder order) {
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() < 6 || trimmed.size() > 60)
        return {};
    if (const std::optional<Triple> triple = takeTriple(trimmed))
        return readTriple(*triple, order);
    const QDate compact = readEightDigits(trimmed);
    return compact.isValid() ? compact : readNamedMonth(trimmed);
}

void DateOrderDetector::add(QStringView text) {
    const std::optional<Triple> triple = takeTriple(text.trimmed());
    if (!triple || triple->numbers[0].digits == 4)
        return;
    const QDate dayFirst = readTriple(*triple, DateOrder::DayMonthYear);
    const QDate monthFirst = readTriple(*triple, DateOrder::MonthDayYear);
    if (dayFirst == monthFirst)
        return;
    if (!monthFirst.isValid() || (dayFirst.isValid() && triple->separator == u'.')) // points stand in 24.12.2024 only
        ++m_dayFirst;
    else if (!dayFirst.isValid())
        ++m_monthFirst;
    else
        ++m_ambiguous;
}

DateOrder DateOrderDetector::order() const {
    if (m_dayFirst > 0 && m_monthFirst == 0)
        return DateOrder::DayMonthYear;
    if (m_monthFirst > 0 && m_dayFirst == 0)
        return DateOrder::MonthDayYear;
    return DateOrder::Unknown;
}

} // namespace throughline::core
