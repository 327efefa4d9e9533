// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/emptystate.h"

#include "ui/common/theme.h"
#include "ui/common/widgets/iconlabel.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace throughline::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_icon(new IconLabel({}, metrics::kBigIcon, this))
    , m_title(new PlainLabel(this))
    , m_hint(new PlainLabel(this)) {
    m_title->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_hint->setFont(textFont(TextSize::Px13));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_hint->setWordWrap(true);
    m_hint->setMaximumWidth(scaled(metrics::kHintWidth));
    m_layout->setSpacing(metrics::kRowGap);
    m_layout->addStretch(2);
    m_layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_layout->addWidget(m_title);
    auto* centred = new QHBoxLayout; // an alignment would cut words that wrap
    centred->addStretch();
    centred->addWidget(m_hint, 1);
    centred->addStretch();
    m_layout->addLayout(centred);
    m_layout->addStretch(3);
}

void EmptyState::setContent(const QString& iconName, const QString& title, const QString& hint) {
    m_icon->setIcon(iconName);
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

void EmptyState::setButton(const QString& text, const QString& key) {
    delete m_button;
    m_button = text.isEmpty() ? nullptr : addButton(text, key, m_otherButton ? 2 : 1);
    if (m_button)
        connect(m_button, &KeyButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setOtherButton(const QString& text, const QString& key) {
    delete m_otherButton;
    m_otherButton = text.isEmpty() ? nullptr : addButton(text, key, 1);
    if (m_otherButton)
        connect(m_otherButton, &KeyButton::clicked, this, &EmptyState::otherButtonClicked);
}

KeyButton* EmptyState::addButton(const QString& text, const QString& key, int fromEnd) {
    auto* button = new KeyButton(text, key, KeyButton::Kind::Plain, this);
    m_layout->insertWidget(m_layout->count() - fromEnd, button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace throughline::ui
