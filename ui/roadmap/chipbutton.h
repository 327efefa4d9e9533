// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace throughline::ui {

/// A chip that opens a menu: filters on accent-soft, the fields of an item outlined.
class ChipButton : public QToolButton {
    Q_OBJECT
public:
    enum class Kind { Filter, Field };

    /// `opens` shows a small arrow behind the text.
    ChipButton(Kind kind, bool opens, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    bool m_opens;
};

} // namespace throughline::ui
