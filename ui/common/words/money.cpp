// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words/money.h"

#include "ui/common/fields/numbertext.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// Decimals of a currency's minor unit (ISO 4217): two, but for a few.
int decimalsOf(const QString& currency) {
    static const QStringList none{u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s, u"KMF"_s, u"KRW"_s,
                                  u"PYG"_s, u"RWF"_s, u"UGX"_s, u"VND"_s, u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    static const QStringList three{u"BHD"_s, u"IQD"_s, u"JOD"_s, u"KWD"_s, u"LYD"_s, u"OMR"_s, u"TND"_s};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

} // namespace

QString amountText(std::optional<qint64> minorUnits, const QString& currency) {
    if (!minorUnits)
        return {};
    const int decimals = decimalsOf(currency);
    const double amount = static_cast<double>(*minorUnits) / std::pow(10, decimals);
    return QLocale(QLocale::English).toString(amount, 'f', std::floor(amount) == amount ? 0 : decimals);
}

std::optional<qint64> minorUnits(const QString& text, const QString& currency) {
    constexpr double kMost = 1e15;
    const std::optional<double> amount = numberFromText(text);
    if (!amount || *amount < 0)
        return std::nullopt;
    const double units = std::round(*amount * std::pow(10, decimalsOf(currency)));
    return units > kMost ? std::nullopt : std::optional(static_cast<qint64>(units));
}

} // namespace throughline::ui
