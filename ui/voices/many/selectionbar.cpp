// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/many/selectionbar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_count(new PlainLabel(this)) {
    setAccessibleName(tr("Selected voices"));
    m_count->setFont(textFont(TextSize::Px12, QFont::DemiBold));
    auto* head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(makeMenuButton(tr("More"), makeMore()));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kGrid);
    buttons->addWidget(makeButton(tr("Evidence"), "voices.evidence"));
    buttons->addWidget(makeMenuButton(tr("Theme"), makeMenu({"voices.theme", "voices.clearTheme"})));
    buttons->addWidget(makeMenuButton(tr("State"), makeMenu({"voices.renew", "voices.done", "voices.archive"})));
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPaneMargin, metrics::kRowGap, metrics::kPaneMargin, metrics::kRowGap);
    layout->setSpacing(metrics::kGrid);
    layout->addLayout(head);
    layout->addLayout(buttons);
    hide();
}

void SelectionBar::fill(QMenu& menu, const ActionIds& ids) const {
    for (const char* id : ids)
        menu.addAction(m_actions.action(QString::fromLatin1(id)));
}

QMenu* SelectionBar::makeMenu(const ActionIds& ids) {
    auto* menu = new QMenu(this);
    fill(*menu, ids);
    return menu;
}

QMenu* SelectionBar::makeMore() {
    auto* more = new QMenu(this);
    fill(*more->addMenu(tr("Customer")), {"voices.account", "voices.person"});
    fill(*more->addMenu(tr("Sentiment")), {"voices.negative", "voices.neutral", "voices.positive"});
    fill(*more->addMenu(tr("Lane")), {"voices.aggregate", "voices.individual"});
    more->addSeparator();
    fill(*more, {"voices.delete"});
    return more;
}

QWidget* SelectionBar::makeMenuButton(const QString& text, QMenu* menu) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(Qt::RightToLeft); // the arrow behind the word
    button->setIcon(icon(u"chevron-down"_s, IconTone::Muted));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

QWidget* SelectionBar::makeButton(const QString& text, const char* id) {
    QAction* action = m_actions.action(QString::fromLatin1(id));
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(action->toolTip());
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setEnabled(action->isEnabled());
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
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
