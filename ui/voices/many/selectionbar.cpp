// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/many/selectionbar.h"

#include "ui/common/filters/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"

#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace throughline::ui {

using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_count(new PlainLabel(this)) {
    setAccessibleName(tr("Selected voices"));
    auto* layout = new FlowLayout(metrics::kGrid, this);
    layout->setContentsMargins(metrics::kPaneMargin, metrics::kRowGap, metrics::kPaneMargin, metrics::kRowGap);
    m_count->setFont(textFont(TextSize::Px12, QFont::DemiBold));
    m_count->setMinimumHeight(scaled(metrics::kSmallControl));
    layout->addWidget(m_count);
    addMenu(tr("State"), {"voices.renew", "voices.done", "voices.archive"});
    addMenu(tr("Theme"), {"voices.theme", "voices.clearTheme"});
    addMenu(tr("Customer"), {"voices.account", "voices.person"});
    addMenu(tr("Sentiment"), {"voices.negative", "voices.neutral", "voices.positive"});
    addMenu(tr("Lane"), {"voices.aggregate", "voices.individual"});
    addButton(tr("Evidence"), "voices.evidence");
    addButton(tr("Delete"), "voices.delete");
    hide();
}

void SelectionBar::addMenu(const QString& text, const QList<const char*>& ids) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(Qt::RightToLeft); // the arrow behind the word
    button->setIcon(icon(u"chevron-down"_s, IconTone::Muted));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    for (const char* id : ids)
        menu->addAction(m_actions.action(QString::fromLatin1(id)));
    button->setMenu(menu);
    layout()->addWidget(button);
}

void SelectionBar::addButton(const QString& text, const char* id) {
    QAction* action = m_actions.action(QString::fromLatin1(id));
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(action->toolTip());
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setEnabled(action->isEnabled());
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    layout()->addWidget(button);
}

void SelectionBar::setCount(qsizetype count) {
    m_count->setText(tr("%1 selected").arg(QLocale().toString(count)));
    m_count->setAccessibleName(m_count->text());
    setVisible(count > 1);
}

void SelectionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    painter.fillRect(rect(), t.accentSoft);
    painter.fillRect(QRect(0, 0, width(), metrics::kLine), t.line);
}

} // namespace throughline::ui
