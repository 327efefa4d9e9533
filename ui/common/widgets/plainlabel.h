// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace throughline::ui {

/// A label that shows its text literally. The way to show any text that came from outside.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr);

    /// Shows one line, cut with an ellipsis where it does not fit; the tooltip then holds the whole.
    void setElided(bool elided);
    /// Looks and acts as a link: clicked() comes from the mouse, Enter and Space.
    void setLink(bool link);
    [[nodiscard]] bool isLink() const { return m_link; }
    /// What fits, with its ellipsis; never half of a number.
    [[nodiscard]] QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] bool isCut() const;

    bool m_elided = false;
    bool m_link = false;
};

} // namespace throughline::ui
