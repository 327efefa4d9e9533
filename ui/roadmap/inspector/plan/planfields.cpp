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
            refuse(tr("No item that it could be part of is named %1.").arg(isolated(name)));
            return;
        }
        refuse({});
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
    connect(m_start, &QLineEdit::editingFinished, this, [this] { takeDate(u"start"_s, *m_start, &Item::start); });
    connect(m_end, &QLineEdit::editingFinished, this, [this] { takeDate(u"end"_s, *m_end, &Item::end); });
}

void PlanFields::takeDate(const QString& field, const DateField& shown, QDate Item::*day) {
    const QDate date = shown.date();
    if (!shown.isReadable() || date == m_item.*day)
        return;
    Item changed = m_item;
    changed.*day = date;
    if (changed.start.isValid() && changed.end.isValid() && changed.end < changed.start) {
        refuse(tr("The end would lie before the start."));
        return;
    }
    refuse({});
    Q_EMIT edited(field, [day, date](Item& item) { item.*day = date; });
}

void PlanFields::setItem(const Item& item, const QList<NameChoice>& parents) {
    const bool isAnother = item.id != m_item.id;
    m_item = item;
    m_parent->setChoices(parents);
    if (isAnother || !m_parent->hasFocus())
        m_parent->setChoice(item.parent ? std::optional(item.parent->value) : std::nullopt);
    if (isAnother || !m_start->hasFocus())
        m_start->setDate(item.start);
    if (isAnother || !m_end->hasFocus())
        m_end->setDate(item.end);
    show(m_investment, item.investment);
    refuse({});
}

} // namespace throughline::ui
