// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

namespace throughline::ui {

/// A frame for one choice that lies over the window: a child, not a popup of its own, which assistive technology would
/// not see. While it is open the keys are its own. Esc closes it and gives the focus back to where it was; a press
/// elsewhere in the window closes it too. Then it deletes itself.
class Overlay : public QFrame {
    Q_OBJECT
public:
    /// Lies over the window of `anchor`.
    explicit Overlay(QWidget& anchor);
    ~Overlay() override;
    Q_DISABLE_COPY_MOVE(Overlay)

    /// Shows it with its top left corner at a point of the screen, but inside the window; `field` gets the focus.
    void openAt(const QPoint& position, QWidget& field);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPointer<QWidget> m_focusBefore;
};

} // namespace throughline::ui
