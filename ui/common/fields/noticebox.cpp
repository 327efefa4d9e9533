// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/noticebox.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/tokens.h"
#include "ui/common/widgets/iconlabel.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;

NoticeBox::NoticeBox(Kind kind, QWidget* parent)
    : QFrame(parent), m_kind(kind), m_layout(new QHBoxLayout(this)), m_text(new PlainLabel(this)) {
    m_layout->setContentsMargins(metrics::kPaneMargin, metrics::kGrid, metrics::kGrid, metrics::kGrid);
    m_layout->setSpacing(metrics::kRowGap);
    m_layout->addWidget(new IconLabel(kind == Kind::Warning ? u"triangle-alert"_s : u"info"_s, metrics::kIcon, this));
    m_text->setWordWrap(true);
    m_layout->addWidget(m_text, 1);
    hide();
}

void NoticeBox::setNotice(const QString& text) {
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString NoticeBox::notice() const {
    return m_text->text();
}

void NoticeBox::addButton(const QString& text, const std::function<void()>& act) {
    auto* button = new KeyButton(text, {}, KeyButton::Kind::Plain, this);
    connect(button, &QAbstractButton::clicked, this, act);
    m_layout->addWidget(button);
}

void NoticeBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintBox(painter, rect(), m_kind == Kind::Warning ? t.warningSoft : t.accentSoft, Qt::transparent);
}

} // namespace throughline::ui
