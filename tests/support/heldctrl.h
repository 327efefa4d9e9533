// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

namespace throughline::test {

/// Ctrl held down over a window, as while a key such as Ctrl+Enter does its work.
class HeldCtrl {
public:
    explicit HeldCtrl(QWidget& window) : m_window(window) {
        QTest::keyPress(&m_window, Qt::Key_Control, Qt::ControlModifier);
        EXPECT_EQ(QGuiApplication::keyboardModifiers(), Qt::ControlModifier);
    }
    ~HeldCtrl() { QTest::keyRelease(&m_window, Qt::Key_Control, Qt::NoModifier); }
    Q_DISABLE_COPY_MOVE(HeldCtrl)

private:
    QWidget& m_window;
};

} // namespace throughline::test
