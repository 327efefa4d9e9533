// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/pagehead.h"

#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace throughline::ui {

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
}

void PageHead::setLine(bool line) {
    m_line = line;
    update();
}

void PageHead::paintEvent(QPaintEvent*) {
    if (!m_line)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - metrics::kLine, width(), metrics::kLine), tokens(palette()).line);
}

} // namespace throughline::ui
