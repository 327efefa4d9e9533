// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/orderbutton.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

OrderButton::OrderButton(Choices choices, Words words, QWidget* parent)
    : QToolButton(parent), m_choices(std::move(choices)), m_words(std::move(words)) {
    setFont(textFont(TextSize::Px11));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLayoutDirection(Qt::RightToLeft); // the arrow behind the words
    setIcon(ui::icon(u"chevron-down"_s, IconTone::Muted));
    setForegroundRole(QPalette::PlaceholderText);
    setOrder(m_choices().constFirst().order);
    connect(this, &QToolButton::clicked, this, &OrderButton::openMenu);
}

void OrderButton::setOrder(const ListOrder& order) {
    m_order = order;
    setText(m_words(order));
    setAccessibleName(tr("Order: %1").arg(text()));
}

void OrderButton::choose(const ListOrder& order) {
    setOrder(order);
    Q_EMIT orderChosen(order);
}

void OrderButton::openMenu() {
    auto* menu = new QMenu(parentWidget()); // not of the button, which is laid out from the right
    menu->setAttribute(Qt::WA_DeleteOnClose);
    bool turns = true;
    for (const Choice& choice : m_choices()) {
        const bool chosen = choice.order.column == m_order.column;
        QAction* action = menu->addAction(m_words(choice.order));
        action->setCheckable(true);
        action->setChecked(chosen);
        action->setEnabled(choice.offered);
        connect(action, &QAction::triggered, this, [this, order = choice.order] { choose(order); });
        if (chosen)
            turns = choice.turns;
    }
    menu->addSeparator();
    QAction* reverse = menu->addAction(tr("&Reverse order"));
    reverse->setEnabled(turns);
    connect(reverse, &QAction::triggered, this, [this] { choose({m_order.column, !m_order.ascending}); });
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void OrderButton::remember(QSettings& settings, const QString& key) {
    const QStringList known = settings.value(key).toStringList(); // column, whether ascending
    const QList<Choice> choices = m_choices();
    const auto isKnown = [&](const Choice& choice) { return choice.order.column == known.constFirst().toInt(); };
    if (known.size() == 2 && std::any_of(choices.begin(), choices.end(), isKnown))
        choose({known.constFirst().toInt(), known.constLast() == "1"_L1});
    connect(this, &OrderButton::orderChosen, this, [&settings, key](const ListOrder& order) {
        settings.setValue(key, QStringList{QString::number(order.column), QString::number(order.ascending ? 1 : 0)});
    });
}

} // namespace throughline::ui
