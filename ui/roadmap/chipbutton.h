// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace throughline::ui {

/// An outlined chip that opens a menu: a field of an item.
class ChipButton : public QToolButton {
    Q_OBJECT
public:
    /// `opens` shows a small arrow behind the text.
    explicit ChipButton(bool opens, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_opens;
};

} // namespace throughline::ui
