// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/numbertext.h"

#include "core/exchange/tables/valueparser.h"
#include "core/metrics/numbers/metricovertime.h"

#include <QLocale>

#include <cmath>

namespace throughline::ui {

std::optional<double> numberFromText(const QString& text) {
    bool ok = false;
    const double number = QLocale(QLocale::English).toDouble(text.trimmed(), &ok);
    return ok && std::isfinite(number) ? std::optional(number) : core::parseNumber(text);
}

QString numberText(double value) {
    core::Datapoint number;
    number.value = value;
    return core::valueWithUnit(number);
}

} // namespace throughline::ui
