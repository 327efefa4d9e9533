// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words/kindnames.h"

#include "core/metrics/chartcatalog.h"

#include <QFile>
#include <QSet>

#include <gtest/gtest.h>

using namespace throughline;
using namespace Qt::StringLiterals;

TEST(KindNamesTest, EveryKindHasItsOwnNameAndAnIconOfTheProgram) {
    QSet<QString> names;
    int kinds = 0;
    for (int value = 0; value <= static_cast<int>(core::Record::Distinction); ++value) {
        const auto record = static_cast<core::Record>(value);
        names.insert(ui::nameFor(record));
        EXPECT_TRUE(QFile::exists(u":/icons/%1.svg"_s.arg(ui::iconFor(record)))) << qPrintable(ui::iconFor(record));
        ++kinds;
    }
    EXPECT_FALSE(names.contains(QString()));
    EXPECT_EQ(names.size(), kinds);
}

TEST(KindNamesTest, ASlideOfAChartWithoutATitleIsCalledAsTheChart) {
    EXPECT_EQ(ui::shownName(core::Record::Slide, u"demand"_s), core::chartLabel(u"demand"_s));
    EXPECT_EQ(ui::shownName(core::Record::Item, u"demand"_s), u"demand"_s);
    EXPECT_EQ(ui::shownName(core::Record::Slide, u"What they want"_s), u"What they want"_s);
}
