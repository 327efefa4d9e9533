// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style/throughlinestyle.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

TEST(ThroughlineStyleTest, OnlyTheDefaultButtonIsFilledWithAccent) {
    const QColor accent = tokens(QApplication::palette()).accent;
    for (const bool isDefault : {true, false}) {
        QPushButton button(QStringLiteral(" "));
        button.setStyle(new ThroughlineStyle);
        button.style()->setParent(&button);
        button.setDefault(isDefault);
        button.resize(80, 28);
        EXPECT_EQ(button.grab().toImage().pixelColor(40, 6) == accent, isDefault);
    }
}

TEST(ThroughlineStyleTest, TheWordsOfASortedHeadStandInItsMiddle) {
    const ThroughlineStyle style;
    const auto painted = [&style](Qt::Alignment alignment) {
        QImage image(160, 24, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionHeader head;
        head.rect = image.rect();
        head.palette = QApplication::palette();
        head.fontMetrics = QFontMetrics(QApplication::font());
        head.state = QStyle::State_Enabled;
        head.text = QStringLiteral("Name");
        head.sortIndicator = QStyleOptionHeader::SortDown;
        head.textAlignment = alignment;
        style.drawControl(QStyle::CE_Header, &head, &painter, nullptr);
        return image;
    };
    EXPECT_EQ(painted(Qt::AlignLeft), painted(Qt::AlignLeft | Qt::AlignVCenter)) << "as in the list of a file dialog";
}

TEST(ThroughlineStyleTest, ButtonsOfDialogsHaveNoForeignIcons) {
    QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    box.setStyle(new ThroughlineStyle);
    box.style()->setParent(&box);
    EXPECT_TRUE(box.button(QDialogButtonBox::Cancel)->icon().isNull());
}

TEST(ThroughlineStyleTest, AMenuBarThatIsTooNarrowShowsOurIcon) {
    const ThroughlineStyle style;
    const QIcon more = style.standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton, nullptr, nullptr);
    EXPECT_EQ(more.pixmap(16).toImage(), icon(QStringLiteral("ellipsis")).pixmap(16).toImage());
}

TEST(ThroughlineStyleTest, TheArrowOfTheSortedColumnShowsAndTakesTheWordsLittleRoom) {
    const ThroughlineStyle style;
    QStyleOptionHeader header;
    header.rect = QRect(10, 0, 64, 24);
    header.orientation = Qt::Horizontal;
    const QRect plain = style.subElementRect(QStyle::SE_HeaderLabel, &header, nullptr);
    header.sortIndicator = QStyleOptionHeader::SortDown;
    const QRect arrow = style.subElementRect(QStyle::SE_HeaderArrow, &header, nullptr);
    const QRect label = style.subElementRect(QStyle::SE_HeaderLabel, &header, nullptr);
    EXPECT_GE(std::min(arrow.width(), arrow.height()), 12);
    EXPECT_TRUE(header.rect.contains(arrow));
    EXPECT_FALSE(label.intersects(arrow));
    EXPECT_GE(label.width(), plain.width() - 8);
}

TEST(ThroughlineStyleTest, ACutChoiceEndsWithAnEllipsis) {
    QComboBox combo;
    combo.setStyle(new ThroughlineStyle);
    combo.style()->setParent(&combo);
    combo.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo.resize(160, 28);
    combo.addItems({QString(80, u'l'), QStringLiteral("l")});
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    const QRect field =
        combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    const QRect end(field.right() - 8, field.top() + 4, 6, field.height() / 2 - 6); // where letters reach, dots do not
    const QImage cut = combo.grab(end).toImage();
    combo.setCurrentIndex(1);
    EXPECT_EQ(cut, combo.grab(end).toImage());
}

TEST(ThroughlineStyleTest, ScrollBarsAreSlimAndHaveNoArrows) {
    const ThroughlineStyle style;
    EXPECT_EQ(style.pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, nullptr), 10);
}

} // namespace
} // namespace throughline::ui
