// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/filterbar.h"

#include "ui/common/filters/chip.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

const QList<FilterBar::Filter> kTwo{{u"kind"_s, u"Interviews, tickets"_s}, {u"segment"_s, u"R&D <b>%1"_s}};

QList<Chip*> shownChips(const FilterBar& bar) {
    QList<Chip*> chips;
    for (Chip* chip : bar.findChildren<Chip*>()) {
        if (!chip->isHidden())
            chips.append(chip);
    }
    return chips;
}

} // namespace

TEST(FilterBarTest, ShowsAChipForEveryFilterWithTheTextAsItIs) {
    FilterBar bar;
    bar.setFilters(kTwo);
    ASSERT_EQ(shownChips(bar).size(), 2);
    EXPECT_EQ(shownChips(bar).at(1)->text(), u"R&D <b>%1"_s);
    EXPECT_EQ(shownChips(bar).at(1)->accessibleName(), u"Filter: R&D <b>%1"_s);
    bar.setFilters({});
    EXPECT_TRUE(shownChips(bar).isEmpty());
}

TEST(FilterBarTest, AsksToRemoveByCrossDeleteAndFromTheSearch) {
    FilterBar bar;
    bar.setFilters(kTwo);
    bar.resize(400, 40);
    QSignalSpy removed(&bar, &FilterBar::removeRequested);
    QSignalSpy changed(&bar, &FilterBar::changeRequested);
    Chip* first = shownChips(bar).first();
    first->resize(first->sizeHint());
    QTest::mouseClick(first, Qt::LeftButton, {}, {first->width() - 12, first->height() / 2});
    QTest::keyClick(first, Qt::Key_Delete);
    bar.removeLast();
    ASSERT_EQ(removed.size(), 3);
    EXPECT_EQ(removed.at(0).first(), u"kind"_s);
    EXPECT_EQ(removed.at(1).first(), u"kind"_s);
    EXPECT_EQ(removed.at(2).first(), u"segment"_s);
    EXPECT_EQ(changed.size(), 0);
    QTest::mouseClick(first, Qt::LeftButton, {}, {10, first->height() / 2});
    EXPECT_EQ(changed.size(), 1);
}

TEST(FilterBarTest, WrapsIntoRowsWhereItIsNarrow) {
    FilterBar bar;
    bar.setFilters(kTwo);
    EXPECT_GT(bar.heightForWidth(140), bar.heightForWidth(600));
}

TEST(FilterBarTest, TheAddButtonIsNamed) {
    FilterBar bar;
    QSignalSpy added(&bar, &FilterBar::addRequested);
    EXPECT_EQ(bar.addButton()->accessibleName(), u"Add filter"_s);
    bar.addButton()->click();
    EXPECT_EQ(added.size(), 1);
}
