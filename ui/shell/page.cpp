// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include <QVBoxLayout>

namespace throughline::ui {

namespace {

QVBoxLayout* slotLayout() {
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

Page::Page(QWidget* parent) : QWidget(parent), m_head(slotLayout()), m_strips(slotLayout()), m_body(slotLayout()) {
    QVBoxLayout* layout = slotLayout();
    layout->addLayout(m_head);
    layout->addLayout(m_strips);
    layout->addLayout(m_body, 1);
    setLayout(layout);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void Page::showStrips(QWidget* strips) {
    m_strips->addWidget(strips);
    strips->show();
}

void Page::setHead(QWidget* head) {
    m_head->addWidget(head);
}

void Page::setBody(QWidget* body) {
    m_body->addWidget(body);
}

} // namespace throughline::ui
