// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewsbutton.h"

#include "ui/common/filters/filterbar.h"
#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/shell/actionregistry.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestViewName = 32;

} // namespace

ViewsButton::ViewsButton(const QString& page, const QString& all, const ActionRegistry& actions, FilterBar& bar)
    : QToolButton(&bar), m_page(page), m_all(all) {
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLayoutDirection(Qt::RightToLeft); // the arrow behind the words
    setIcon(ui::icon(u"chevron-down"_s, IconTone::Muted));
    setFont(textFont(TextSize::Px12, QFont::DemiBold));
    bar.addBefore(this);
    addButton(tr("Update view"), actions.action(page + ".updateView"_L1), bar);
    addButton(tr("Save view…"), actions.action(page + ".saveView"_L1), bar);
    setViewName({});
}

/// A button behind the filters that shows while its action can be done.
void ViewsButton::addButton(const QString& text, QAction* action, FilterBar& bar) {
    auto* button = new QToolButton(&bar);
    button->setText(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFont(textFont(TextSize::Px12));
    bar.addBehind(button);
    button->setVisible(action->isEnabled());
    connect(action, &QAction::enabledChanged, button, [&bar, button](bool enabled) {
        button->setVisible(enabled);
        bar.updateGeometry();
    });
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
}

void ViewsButton::setViewName(const QString& name) {
    setText(name.isEmpty() ? m_all : menuText(oneLine(name, kLongestViewName)));
    setAccessibleName(name.isEmpty() ? tr("Saved views") : tr("Saved view: %1").arg(oneLine(name)));
    setToolTip(toolTipText(name.isEmpty() ? tr("Saved views") : name));
}

} // namespace throughline::ui
