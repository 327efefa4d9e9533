// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/filterbar.h"

#include "ui/common/filters/chip.h"
#include "ui/common/filters/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace throughline::ui {

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_layout(new FlowLayout(metrics::kGrid, this)), m_add(new QToolButton(this)) {
    m_add->setIcon(icon(u"plus"_s));
    m_add->setAutoRaise(true);
    m_add->setToolTip(tr("Add filter"));
    m_add->setAccessibleName(tr("Add filter"));
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_layout->addWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, &FilterBar::addRequested);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FilterBar::setFilters(const QList<Filter>& filters) {
    if (filters == m_filters)
        return;
    m_filters = filters;
    for (Chip* chip : std::as_const(m_chips)) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the sender
    }
    m_chips.clear();
    QWidget* before = nullptr;
    for (const Filter& filter : filters) {
        auto* chip = new Chip(filter.text, this);
        connect(chip, &Chip::removeRequested, this, [this, key = filter.key] { Q_EMIT removeRequested(key); });
        connect(chip, &Chip::clicked, this, [this, key = filter.key] { Q_EMIT changeRequested(key); });
        m_layout->insertWidget(m_before + static_cast<int>(m_chips.size()), chip);
        if (before != nullptr)
            setTabOrder(before, chip);
        before = chip;
        m_chips.append(chip);
        chip->show();
    }
    if (before != nullptr)
        setTabOrder(before, m_add);
    updateGeometry();
}

void FilterBar::addBefore(QWidget* widget) {
    m_layout->insertWidget(m_before++, widget);
    setTabOrder(widget, m_chips.isEmpty() ? static_cast<QWidget*>(m_add) : m_chips.constFirst());
}

void FilterBar::addBehind(QWidget* widget) {
    m_layout->addWidget(widget);
}

void FilterBar::removeLast() {
    if (!m_filters.isEmpty())
        Q_EMIT removeRequested(m_filters.last().key);
}

} // namespace throughline::ui
