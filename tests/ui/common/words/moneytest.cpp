// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words/money.h"

#include <QLocale>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(MoneyTest, ReadsAndShowsMinorUnitsOfEachCurrency) {
    EXPECT_EQ(amountText(4'800'000, u"EUR"_s), u"48,000"_s);
    EXPECT_EQ(amountText(4'800'050, u"EUR"_s), u"48,000.50"_s);
    EXPECT_EQ(amountText(4'800'000, u"JPY"_s), u"4,800,000"_s);
    EXPECT_EQ(amountText({}, u"EUR"_s), QString());
    EXPECT_EQ(minorUnits(u"48.000,50"_s, u"EUR"_s), 4'800'050);
    EXPECT_EQ(minorUnits(u"1200"_s, u"KWD"_s), 1'200'000);
    EXPECT_FALSE(minorUnits(u"a lot"_s, u"EUR"_s));
    EXPECT_FALSE(minorUnits(u"1e30"_s, u"EUR"_s));
}

TEST(MoneyTest, ReadsWhatItShowsInEachCountry) {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Germany));
    for (const QString& currency : {u"EUR"_s, u"JPY"_s, u"KWD"_s}) {
        for (const qint64 units : {0LL, 7LL, 1'200'000LL, 4'800'050LL, 123'456'789'012LL})
            EXPECT_EQ(minorUnits(amountText(units, currency), currency), units) << qPrintable(currency) << units;
    }
    EXPECT_EQ(amountText(1'200'000, u"EUR"_s), u"12,000"_s);
    QLocale::setDefault(before);
}
