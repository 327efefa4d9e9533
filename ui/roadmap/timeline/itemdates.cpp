// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/itemdates.h"

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr int kOpenDays = 27; ///< from the first to the last day of four weeks

QDate later(QDate day, qint64 days) {
    return day.isValid() ? day.addDays(days) : day;
}

} // namespace

QDate ItemDates::first() const {
    if (!start.isValid())
        return later(end, -kOpenDays);
    return end.isValid() ? std::min(start, end) : start; // an import may bring them the wrong way round
}

QDate ItemDates::last() const {
    if (!end.isValid())
        return later(start, kOpenDays);
    return start.isValid() ? std::max(start, end) : end;
}

ItemDates shifted(const ItemDates& dates, BarPart part, qint64 days) {
    switch (part) {
    case BarPart::Start:
        return {std::min(later(dates.first(), days), dates.last()), dates.end.isValid() ? dates.last() : QDate()};
    case BarPart::End:
        return {dates.start.isValid() ? dates.first() : QDate(), std::max(later(dates.last(), days), dates.first())};
    case BarPart::Whole:
        break;
    }
    return {later(dates.start, days), later(dates.end, days)};
}

} // namespace throughline::ui
