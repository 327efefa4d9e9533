// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/plainlabel.h"

#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {
const QString kHostile = u"<b>R&D</b> <img src=':/icons/mic.svg' width=200 height=200> <a href='http://x'>x</a>"_s;
}

TEST(PlainLabelTest, NeverInterpretsMarkup) {
    PlainLabel label(kHostile);
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    EXPECT_EQ(label.text(), kHostile);
    EXPECT_GT(label.sizeHint().width(), label.fontMetrics().horizontalAdvance(kHostile) - 10);
    EXPECT_LT(label.sizeHint().height(), 2 * label.fontMetrics().height()); // the picture took no room
    label.setText(u"<h1>again</h1>"_s);
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
}

TEST(PlainLabelTest, CutTextHasTheWholeInAnEscapedToolTip) {
    PlainLabel label(kHostile);
    label.setElided(true);
    label.resize(60, 20);
    QHelpEvent ask(QEvent::ToolTip, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(&label, &ask);
    EXPECT_TRUE(label.toolTip().startsWith(u"<qt>&lt;b&gt;R&amp;D"_s)) << label.toolTip().toStdString();

    label.setText(u"short"_s);
    label.resize(200, 20);
    QCoreApplication::sendEvent(&label, &ask);
    EXPECT_EQ(label.toolTip(), QString());
}

TEST(PlainLabelTest, NeverCutsInsideANumber) {
    const QString text = u"99 of 3,293 voices"_s;
    PlainLabel label(text);
    label.setElided(true);
    for (int width = 0; width <= label.sizeHint().width(); ++width) {
        label.resize(width, 20);
        for (const QRegularExpressionMatch& number : QRegularExpression(u"[0-9,]+"_s).globalMatch(label.shownText()))
            EXPECT_TRUE(number.captured() == u"99"_s || number.captured() == u"3,293"_s) << width;
    }
    EXPECT_EQ(label.shownText(), text);
}

TEST(PlainLabelTest, ALinkIsClickedByMouseAndKeyboard) {
    PlainLabel label(u"14 customers"_s);
    label.setLink(true);
    label.resize(100, 20);
    QSignalSpy clicked(&label, &PlainLabel::clicked);
    QTest::mouseClick(&label, Qt::LeftButton);
    QTest::keyClick(&label, Qt::Key_Return);
    QTest::keyClick(&label, Qt::Key_Space);
    EXPECT_EQ(clicked.size(), 3);
    EXPECT_EQ(label.focusPolicy(), Qt::TabFocus);
}

TEST(PlainLabelTest, WithoutALinkAClickDoesNothing) {
    PlainLabel label(u"14 customers"_s);
    QSignalSpy clicked(&label, &PlainLabel::clicked);
    QTest::mouseClick(&label, Qt::LeftButton);
    EXPECT_EQ(clicked.size(), 0);
}
