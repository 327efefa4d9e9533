// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strips/statusstrip.h"

#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/iconlabel.h"
#include "ui/common/widgets/keycap.h"
#include "ui/common/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

PlainLabel* smallLabel(const QString& text, QWidget* parent) {
    auto* label = new PlainLabel(text, parent);
    label->setFont(textFont(TextSize::Px11));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QStatusBar(parent)
    , m_text(smallLabel({}, this))
    , m_keys(new QWidget(this))
    , m_keysLayout(new QHBoxLayout(m_keys))
    , m_check(new IconLabel(u"check"_s, metrics::kPaneMargin, this))
    , m_saved(smallLabel({}, this))
    , m_lock(new IconLabel(u"info"_s, metrics::kPaneMargin, this))
    , m_readOnly(smallLabel(tr("Read-only"), this)) {
    setAccessibleName(tr("Status"));
    setSizeGripEnabled(false);
    setFixedHeight(scaled(metrics::kStatusBar));
    setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, 0);
    m_text->setElided(true);
    m_keysLayout->setContentsMargins(0, 0, 0, 0);
    m_keysLayout->setSpacing(metrics::kGrid);
    m_check->hide();
    addWidget(m_text, 1);
    addPermanentWidget(m_keys);
    addPermanentWidget(m_check);
    addPermanentWidget(m_saved);
    addPermanentWidget(m_lock);
    addPermanentWidget(m_readOnly);
    setReadOnly({});
}

void StatusStrip::setText(const QString& text) {
    m_text->setText(text);
    m_text->setAccessibleName(text);
}

void StatusStrip::setKeys(const QList<KeyHint>& keys) {
    if (keys == m_keyHints)
        return;
    m_keyHints = keys;
    showKeys();
}

void StatusStrip::showKeys() {
    while (QLayoutItem* item = m_keysLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const KeyHint& hint : m_keyHints) {
        if (hint.edits && !m_readOnly->isHidden())
            continue;
        for (const QString& key : hint.keys)
            m_keysLayout->addWidget(new KeyCap(key, m_keys));
        m_keysLayout->addWidget(smallLabel(hint.text, m_keys));
        m_keysLayout->addSpacing(metrics::kPaneMargin);
    }
}

void StatusStrip::setSavedAt(const QTime& time) {
    m_check->show();
    m_saved->setText(tr("Saved %1").arg(time.toString(u"HH:mm"_s)));
}

void StatusStrip::setSavedText(const QString& text) {
    m_check->hide();
    m_saved->setText(text);
}

void StatusStrip::setReadOnly(const QString& why) {
    m_lock->setVisible(!why.isEmpty());
    m_readOnly->setVisible(!why.isEmpty());
    m_readOnly->setToolTip(toolTipText(why));
    m_readOnly->setAccessibleDescription(why);
    showKeys();
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), metrics::kLine), t.line);
}

} // namespace throughline::ui
