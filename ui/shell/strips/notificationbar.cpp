// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strips/notificationbar.h"

#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/iconlabel.h"
#include "ui/common/widgets/plainlabel.h"

#include <QAccessibleWidget>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kMostButtons = 3;

/// Makes the strip an alert for assistive technology.
QAccessibleInterface* alertFactory(const QString&, QObject* object) {
    auto* bar = qobject_cast<NotificationBar*>(object);
    return bar == nullptr ? nullptr : new QAccessibleWidget(bar, QAccessible::AlertMessage); // the cache owns it
}

QString iconName(Notification::Kind kind) {
    switch (kind) {
    case Notification::Kind::Done:
        return u"circle-check"_s;
    case Notification::Kind::Warning:
        return u"triangle-alert"_s;
    case Notification::Kind::Error:
        return u"circle-alert"_s;
    }
    return {};
}

} // namespace

NotificationBar::NotificationBar(std::chrono::milliseconds stay, QWidget* parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_icon(new IconLabel({}, metrics::kIcon, this))
    , m_text(new PlainLabel(this)) {
    QAccessible::installFactory(alertFactory);
    setFixedHeight(scaled(metrics::kNotificationBar));
    m_text->setElided(true);
    auto* close = new QToolButton(this);
    close->setIcon(icon(u"x"_s, IconTone::Muted));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    close->setFocusPolicy(Qt::StrongFocus);
    m_layout->setContentsMargins(metrics::kPageMargin, 0, metrics::kPaneMargin, 0);
    m_layout->setSpacing(metrics::kRowGap);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(close);
    m_timer.setInterval(stay);
    connect(&m_timer, &QTimer::timeout, this, &NotificationBar::leaveIfUnused);
    connect(close, &QToolButton::clicked, this, &NotificationBar::dismiss);
    hide();
}

void NotificationBar::show(const Notification& notification) {
    // What comes later is what holds; only of several warnings or several errors each is read.
    const bool another = notification.kind == m_shown.kind && notification.text != m_shown.text;
    if (!isHidden() && another && notification.kind != Notification::Kind::Done)
        m_queue.append(notification);
    else
        present(notification);
}

void NotificationBar::dismiss() {
    m_timer.stop();
    hide();
    showNext();
}

void NotificationBar::withdrawAll() {
    m_queue.clear();
    dismiss();
}

void NotificationBar::leaveIfUnused() {
    const QWidget* focus = focusWidget();
    const bool dragging = QGuiApplication::mouseButtons() != Qt::NoButton; // the page stays where it is meanwhile
    const bool used = dragging || underMouse() || (focus != nullptr && focus->hasFocus());
    if (!used)
        dismiss();
}

void NotificationBar::showNext() {
    if (!m_queue.isEmpty())
        present(m_queue.takeFirst());
}

void NotificationBar::present(const Notification& notification) {
    m_shown = notification;
    for (QWidget* button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // one of them may be the sender
    }
    m_buttons.clear();
    m_icon->setIcon(iconName(m_shown.kind));
    m_text->setText(m_shown.text);
    for (const Notification::Button& button :
         m_shown.buttons.first(qMin(m_shown.buttons.size(), qsizetype{kMostButtons}))) {
        auto* push = new QPushButton(menuText(button.text), this);
        push->setAccessibleName(button.text);
        push->setFixedHeight(scaled(metrics::kSmallControl));
        push->setAutoDefault(false);
        connect(push, &QPushButton::clicked, this, [this, act = button.act] {
            dismiss();
            if (act)
                act();
        });
        m_layout->insertWidget(m_layout->count() - 1, push);
        m_buttons.append(push);
    }
    setAccessibleName(m_shown.text);
    setVisible(true);
    update();
    if (m_shown.kind == Notification::Kind::Error)
        m_timer.stop();
    else
        m_timer.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NotificationBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const QColor ground = m_shown.kind == Notification::Kind::Done      ? t.accentSoft
                          : m_shown.kind == Notification::Kind::Warning ? t.warningSoft
                                                                        : t.negativeSoft;
    painter.fillRect(rect(), ground);
}

} // namespace throughline::ui
