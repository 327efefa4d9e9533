// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/facetbox.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(FacetBoxTest, OffersTheValuesThatThereAreAndKeepsWhatWasChosen) {
    FacetBox box(u"Segment"_s, u"All segments"_s);
    EXPECT_TRUE(box.isHidden()) << "nothing to choose from";
    box.setValues({u"Retail"_s, {}, u"enterprise"_s, u"Retail"_s});
    ASSERT_EQ(box.count(), 3);
    EXPECT_FALSE(box.isHidden());
    EXPECT_EQ(box.itemText(0), u"All segments"_s);
    EXPECT_EQ(box.itemText(1), u"enterprise"_s);
    EXPECT_EQ(box.value(), QString());

    QSignalSpy changed(&box, &FacetBox::valueChanged);
    box.setCurrentIndex(2);
    EXPECT_EQ(box.value(), u"Retail"_s);
    EXPECT_EQ(changed.size(), 1);
    box.setValues({u"Retail"_s, u"Agencies"_s, u"enterprise"_s});
    EXPECT_EQ(box.value(), u"Retail"_s);
    EXPECT_EQ(changed.size(), 1) << "the rows of that value are still meant";
    box.setValues({u"Agencies"_s});
    EXPECT_EQ(box.value(), QString());
    EXPECT_EQ(changed.size(), 2);
}

} // namespace
} // namespace throughline::ui
