// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/plan/planfields.h"

#include "ui/common/fields/datefield.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/textdisplay.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Item;

PlanFields::PlanFields(QDate today, QWidget* parent)
    : RecordForm(parent)
    , m_parent(new NameField(tr("Part of"), this))
    , m_start(new DateField(tr("Start"), today, this))
    , m_end(new DateField(tr("End"), today, this)) {
    addParent();
    addDates();
    m_investment = new QLineEdit(this);
    m_investment->setPlaceholderText(tr("such as 400,000 EUR or 2 teams"));
    grid()->addField(tr("Investment"), m_investment, 2, 0, 2);
    watch(m_investment, [this](const QString& text) {
        Q_EMIT edited(u"investment"_s, [text](Item& item) { item.investment = text.trimmed(); });
    });
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
}

void PlanFields::addParent() {
    m_parent->setPlaceholderText(tr("no larger item"));
    grid()->addField(tr("Part of"), m_parent, 0, 0, 2);
    connect(m_parent, &NameField::committed, this, [this] {
        if (const QString name = m_parent->newName(); !name.isEmpty()) {
            refuse(m_parent, tr("No item that it could be part of is named %1.").arg(isolated(name)));
            return;
        }
        refuse(m_parent, {});
        const auto choice = m_parent->choice();
        const auto parent = choice ? std::optional(core::ItemId{*choice}) : std::nullopt;
        if (parent != m_item.parent)
            Q_EMIT edited(u"parent_id"_s, [parent](Item& item) { item.parent = parent; });
    });
}

void PlanFields::addDates() {
    grid()->addField(tr("Start"), m_start, 1, 0);
    grid()->addField(tr("End"), m_end, 1, 1);
    for (DateField* field : {m_start, m_end})
        field->setPlaceholderText(tr("not said"));
    for (DateField* field : {m_start, m_end})
        connect(field, &QLineEdit::editingFinished, this, [this, field] { takeDates(field); });
}

/// Both at once: a day that was refused beside the other may fit by now.
void PlanFields::takeDates(DateField* typed) {
    refuse(typed, typed->problem());
    if (!typed->isReadable())
        return;
    const QDate start = m_start->isReadable() ? m_start->date() : m_item.start;
    const QDate end = m_end->isReadable() ? m_end->date() : m_item.end;
    if (start.isValid() && end.isValid() && end < start) {
        refuse(typed, tr("The end would lie before the start."));
        return;
    }
    for (DateField* field : {m_start, m_end})
        refuse(field, field->problem());
    if (start != m_item.start || end != m_item.end) {
        Q_EMIT edited(u"dates"_s, [start, end](Item& item) {
            item.start = start;
            item.end = end;
        });
    }
}

void PlanFields::setItem(const Item& item, const QList<NameChoice>& parents) {
    const bool isAnother = item.id != m_item.id;
    m_item = item;
    m_parent->setChoices(parents);
    if (isAnother || mayShow(m_parent))
        m_parent->setChoice(item.parent ? std::optional(item.parent->value) : std::nullopt);
    if (isAnother || mayShow(m_start))
        m_start->setDate(item.start);
    if (isAnother || mayShow(m_end))
        m_end->setDate(item.end);
    show(m_investment, item.investment);
}

} // namespace throughline::ui
