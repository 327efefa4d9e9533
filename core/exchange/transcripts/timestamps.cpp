// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/timestamps.h"

namespace throughline::core {

namespace {

constexpr qsizetype kHourDigits = 5;

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

std::optional<qint64> takeDigits(QStringView& text, qsizetype most) {
    qint64 value = 0;
    qsizetype count = 0;
    for (; count < text.size() && isDigit(text[count]); ++count) {
        if (count == most)
            return std::nullopt;
        value = value * 10 + (text[count].unicode() - u'0');
    }
    if (count == 0)
        return std::nullopt;
    text = text.sliced(count);
    return value;
}

struct Moment {
    qint64 ms = 0;
    bool hasMilliseconds = false;
};

std::optional<Moment> takeMoment(QStringView& text) {
    QStringView rest = text;
    qint64 parts[3] = {};
    int count = 0;
    for (; count < 3; ++count) {
        const std::optional<qint64> part = takeDigits(rest, kHourDigits);
        if (!part)
            return std::nullopt;
        parts[count] = *part;
        if (count == 2 || !rest.startsWith(u':'))
            break;
        rest = rest.sliced(1);
    }
    if (count == 0)
        return std::nullopt;
    const qint64 hours = count == 2 ? parts[0] : 0;
    const qint64 minutes = parts[count - 1];
    const qint64 seconds = parts[count];
    if ((minutes > 59 && count == 2) || seconds > 59 || minutes > 999)
        return std::nullopt;
    Moment moment{((hours * 60 + minutes) * 60 + seconds) * 1000, false};
    if (rest.startsWith(u'.') || rest.startsWith(u',')) {
        QStringView fraction = rest.sliced(1);
        const qsizetype before = fraction.size();
        if (const std::optional<qint64> value = takeDigits(fraction, 3)) {
            const qsizetype digits = before - fraction.size();
            moment.ms += *value * (digits == 1 ? 100 : digits == 2 ? 10 : 1);
            moment.hasMilliseconds = true;
            rest = fraction;
        }
    }
    text = rest;
    return moment;
}

} // namespace

std::optional<qint64> takeTimestamp(QStringView& text) {
    const std::optional<Moment> moment = takeMoment(text);
    return moment ? std::optional(moment->ms) : std::nullopt;
}

std::optional<CueTiming> parseCueTiming(QStringView line) {
    QStringView rest = line.trimmed();
    const std::optional<Moment> start = takeMoment(rest);
    rest = rest.trimmed();
    if (!start || !start->hasMilliseconds || !rest.startsWith(u"-->"))
        return std::nullopt;
    rest = rest.sliced(3).trimmed();
    const std::optional<Moment> end = takeMoment(rest);
    if (!end || !end->hasMilliseconds || (!rest.isEmpty() && !rest.front().isSpace()))
        return std::nullopt;
    return CueTiming{start->ms, end->ms};
}

} // namespace throughline::core
