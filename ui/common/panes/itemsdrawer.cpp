// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/panes/itemsdrawer.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QCursor>
#include <QDragEnterEvent>
#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStrip = 36;
constexpr int kFirst = 280;
constexpr int kLeast = 240;
constexpr int kMost = 360;
constexpr int kWatchEvery = 200; // ms

} // namespace

ItemsDrawer::ItemsDrawer(QWidget* pane, QWidget* page) : QWidget(page), m_pane(pane), m_page(page) {
    setAccessibleName(tr("Roadmap items pane"));
    setAcceptDrops(true);
    setAutoFillBackground(true);
    m_watch.setInterval(kWatchEvery);
    connect(&m_watch, &QTimer::timeout, this, &ItemsDrawer::closeWhenLeft);
    arrange();
}

void ItemsDrawer::setNarrow(bool narrow) {
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_hidden = narrow;
    arrange();
}

bool ItemsDrawer::isOpen() const {
    return !m_hidden;
}

void ItemsDrawer::toggle() {
    m_watch.stop();
    m_hidden = !m_hidden;
    arrange();
}

void ItemsDrawer::arrange() {
    const bool strip = m_narrow || m_hidden;
    setMinimumWidth(strip ? kStrip : kLeast);
    setMaximumWidth(strip ? kStrip : kMost);
    m_pane->setParent(strip ? m_page : this);
    m_pane->setVisible(!m_hidden);
    place();
    update();
    Q_EMIT arranged();
}

int ItemsDrawer::wantedWidth() const {
    return m_narrow || m_hidden ? kStrip : kFirst;
}

void ItemsDrawer::place() {
    if (m_hidden)
        return;
    if (m_narrow) {
        m_pane->setGeometry(m_page->width() - kFirst, 0, kFirst, m_page->height());
        m_pane->setAutoFillBackground(true);
        m_pane->raise();
    } else {
        m_pane->setGeometry(rect());
    }
}

void ItemsDrawer::openOver() {
    m_hidden = false;
    arrange();
    m_watch.start();
}

void ItemsDrawer::closeWhenLeft() {
    if (m_pane->rect().contains(m_pane->mapFromGlobal(QCursor::pos())))
        return;
    m_watch.stop();
    if (m_narrow && !m_hidden)
        toggle();
}

void ItemsDrawer::dragEnterEvent(QDragEnterEvent* event) {
    if (m_narrow && m_hidden)
        openOver();
    event->ignore(); // the pane takes it
}

void ItemsDrawer::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

void ItemsDrawer::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
    toggle();
}

void ItemsDrawer::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void ItemsDrawer::paintEvent(QPaintEvent*) {
    if (width() > kStrip)
        return;
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintIcon(painter, QRect(0, metrics::kRowGap, width(), metrics::kControl), u"panel-right"_s, t.muted,
              metrics::kIcon);
    painter.translate(width() / 2.0, metrics::kPageHead);
    painter.rotate(90);
    painter.setFont(textFont(TextSize::Px13, QFont::DemiBold));
    painter.setPen(t.text);
    painter.drawText(QRect(0, -width() / 2, height(), width()), Qt::AlignLeft | Qt::AlignVCenter, tr("Roadmap items"));
}

} // namespace throughline::ui
