// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/storedtime.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// The number that these digits write; -1 where one is none.
int number(QLatin1StringView text, qsizetype from, qsizetype digits) {
    int number = 0;
    for (const char digit : text.sliced(from, digits)) {
        if (digit < '0' || digit > '9')
            return -1;
        number = number * 10 + (digit - '0');
    }
    return number;
}

} // namespace

// Read by hand: QDateTime::fromString looks for offsets and zones first, and demand reads a time of every evidence.
QDate dayFromStored(QLatin1StringView text) {
    constexpr qsizetype kCharacters = 10;
    if (text.size() != kCharacters || text.at(4) != '-'_L1 || text.at(7) != '-'_L1)
        return {};
    return {number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)};
}

QDateTime timeFromStored(QLatin1StringView text) {
    constexpr qsizetype kCharacters = 24;
    if (text.size() != kCharacters || text.at(10) != 'T'_L1 || text.at(13) != ':'_L1 || text.at(16) != ':'_L1 ||
        text.at(19) != '.'_L1 || text.at(23) != 'Z'_L1)
        return QDateTime::fromString(QString(text), Qt::ISODateWithMs);
    const QTime time(number(text, 11, 2), number(text, 14, 2), number(text, 17, 2), number(text, 20, 3));
    return time.isValid() ? QDateTime(dayFromStored(text.first(10)), time, Qt::UTC) : QDateTime();
}

} // namespace throughline::core
