// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/notifier.h"

#include <QFrame>
#include <QList>
#include <QTimer>

#include <chrono>

class QHBoxLayout;

namespace throughline::ui {

class IconLabel;
class PlainLabel;

/// The strip under the page head. One notification at a time; what comes next takes the place of one that tells what
/// was done, and waits for a warning or an error. It leaves by itself unless it holds the focus, is under the pointer,
/// tells an error, or something is being dragged.
class NotificationBar : public QFrame, public Notifier {
    Q_OBJECT
public:
    explicit NotificationBar(std::chrono::milliseconds stay = std::chrono::seconds(8), QWidget* parent = nullptr);

    using QFrame::show;
    void show(const Notification& notification) override;
    /// Takes away what is shown; the next of the queue follows.
    void dismiss();
    /// Takes away what is shown and all that waits: what they offer belongs to a workspace that closes.
    void withdrawAll();
    [[nodiscard]] int waitingCount() const { return static_cast<int>(m_queue.size()); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showNext();
    void present(const Notification& notification);
    void leaveIfUnused();

    QList<Notification> m_queue; ///< errors behind an error, warnings behind a warning
    Notification m_shown;
    QTimer m_timer;
    QHBoxLayout* m_layout;
    IconLabel* m_icon;
    PlainLabel* m_text;
    QList<QWidget*> m_buttons;
};

} // namespace throughline::ui
