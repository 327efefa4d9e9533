// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/numberformat.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMsADay = 24LL * 60 * 60 * 1000;
constexpr double kLastSerial = 2'958'466; ///< Behind 31 December 9999.
constexpr double kRounded = 1e15;         ///< A spreadsheet keeps 15 digits.

QByteArray clockText(qint64 ms) {
    const qint64 seconds = ms / 1000;
    QString text = u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, QChar(u'0'))
                       .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
                       .arg(seconds % 60, 2, 10, QChar(u'0'));
    if (ms % 1000 != 0)
        text += u".%1"_s.arg(ms % 1000, 3, 10, QChar(u'0'));
    return text.toLatin1();
}

bool isWhole(QStringView text) {
    const QStringView digits = text.startsWith(u'-') ? text.sliced(1) : text;
    return !digits.isEmpty() &&
           std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

NumberKind kindOfBuiltinFormat(int id) {
    const bool eastAsianDate = (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58;
    const bool eastAsianTime = (id >= 32 && id <= 35) || id == 55 || id == 56;
    if ((id >= 14 && id <= 17) || id == 22 || eastAsianDate)
        return NumberKind::Date;
    if ((id >= 18 && id <= 21) || id == 45 || id == 47 || eastAsianTime)
        return NumberKind::Time;
    return id == 46 ? NumberKind::Duration : NumberKind::Number;
}

NumberKind kindOfFormatCode(const QString& code) {
    static const QRegularExpression duration(u"\\[(h+|m+|s+)\\]"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression literal(u"\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]"_s);
    static const QRegularExpression half(u"AM/PM|A/P"_s, QRegularExpression::CaseInsensitiveOption);
    const QString first = QString(code).remove(QRegularExpression(u"\"[^\"]*\"|\\\\."_s)).section(u';', 0, 0);
    if (duration.match(first).hasMatch())
        return NumberKind::Duration;
    const QString letters = QString(first).remove(literal).remove(half).toLower();
    if (letters.contains("general"_L1))
        return NumberKind::Number;
    const bool clock = letters.contains(u'h') || letters.contains(u's');
    if (letters.contains(u'd') || letters.contains(u'y') || (letters.contains(u'm') && !clock))
        return NumberKind::Date;
    return clock ? NumberKind::Time : NumberKind::Number;
}

std::optional<QByteArray> serialText(double serial, NumberKind kind, bool from1904) {
    if (serial < 0 || serial >= kLastSerial || std::isnan(serial))
        return std::nullopt;
    const qint64 ms = std::llround(serial * static_cast<double>(kMsADay));
    if (kind == NumberKind::Duration || ms < kMsADay)
        return clockText(ms);
    const qint64 days = ms / kMsADay;
    // Excel's 1900 has a 29 February, number 60, so that the numbers before it are one too small.
    const QDate date = from1904    ? QDate(1904, 1, 1).addDays(days)
                       : days < 60 ? QDate(1899, 12, 31).addDays(days)
                                   : QDate(1899, 12, 30).addDays(days);
    QByteArray text = date.toString(Qt::ISODate).toLatin1();
    if (ms % kMsADay != 0)
        text += ' ' + clockText(ms % kMsADay);
    return text;
}

std::optional<QByteArray> numberText(QStringView written) {
    const QStringView text = written.trimmed();
    if (isWhole(text))
        return text.toLatin1();
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return std::nullopt;
    const bool huge = std::abs(value) >= kRounded;
    std::array<char, 512> buffer = {};
    const auto [end, failure] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                              huge ? std::chars_format::scientific : std::chars_format::fixed);
    if (failure != std::errc())
        return std::nullopt;
    return QByteArray(buffer.data(), end - buffer.data()).toUpper();
}

} // namespace throughline::core
