// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/pagehead.h"

#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace throughline::ui {

namespace {

constexpr int kLeastTitle = 120; ///< a title that is cut further is of no use

} // namespace

PageHead::PageHead(const QString& title, Level level, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new PlainLabel(title, this))
    , m_count(new PlainLabel(this)) {
    setFixedHeight(scaled(metrics::kPageHead));
    m_title->setFont(textFont(level == Level::Page ? TextSize::Px16 : TextSize::Px13, QFont::DemiBold));
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // whole where there is room
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setFont(textFont(level == Level::Page ? TextSize::Px13 : TextSize::Px12));
    m_count->setElided(true);
    m_count->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_count->hide();
    const int side = level == Level::Page ? metrics::kPageMargin : metrics::kPaneMargin;
    m_layout->setContentsMargins(side, 0, side, 0);
    m_layout->setSpacing(metrics::kRowGap);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_count);
    m_stretchAt = m_layout->count();
    m_layout->addStretch(1);
    setAccessibleName(title);
}

void PageHead::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHead::setCount(const QString& count) {
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

void PageHead::addAfterTitle(QWidget* widget) {
    m_layout->insertWidget(m_stretchAt++, widget);
}

void PageHead::addAtEnd(QWidget* widget) {
    m_layout->addWidget(widget);
    if (auto* button = qobject_cast<KeyButton*>(widget))
        m_buttons.append(button);
}

void PageHead::setLine(bool line) {
    m_line = line;
    update();
}

int PageHead::leastTitle() const {
    return std::min(m_title->sizeHint().width(), scaled(kLeastTitle));
}

int PageHead::widthOf(const QLayoutItem& item, Room room, KeyButton::Extent extent) const {
    if (const auto* button = qobject_cast<KeyButton*>(item.widget()); m_buttons.contains(button))
        return button->widthOf(extent);
    if (item.widget() == m_title && room != Room::Ample)
        return leastTitle();
    const bool isWhole = room == Room::Ample || (room == Room::Short && item.widget() == m_count);
    return isWhole ? item.sizeHint().width() : item.minimumSize().width();
}

int PageHead::widthIn(Room room, KeyButton::Extent extent) const {
    const QMargins margins = m_layout->contentsMargins();
    int width = margins.left() + margins.right() - m_layout->spacing();
    for (int i = 0; i < m_layout->count(); ++i) {
        if (const QLayoutItem* item = m_layout->itemAt(i); !item->isEmpty())
            width += widthOf(*item, room, extent) + m_layout->spacing();
    }
    return width;
}

QSize PageHead::minimumSizeHint() const {
    return {widthIn(Room::Least, KeyButton::Extent::IconOnly), height()};
}

/// Gives each button what room there is for it.
void PageHead::fit() {
    using Extent = KeyButton::Extent;
    const Extent extent = widthIn(Room::Ample, Extent::Whole) <= width()   ? Extent::Whole
                          : widthIn(Room::Short, Extent::NoKey) <= width() ? Extent::NoKey
                                                                           : Extent::IconOnly;
    for (KeyButton* button : std::as_const(m_buttons))
        button->setExtent(extent);
    m_title->setMinimumWidth(leastTitle());
}

bool PageHead::event(QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void PageHead::paintEvent(QPaintEvent*) {
    if (!m_line)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - metrics::kLine, width(), metrics::kLine), tokens(palette()).line);
}

} // namespace throughline::ui
