// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/plan/planview.h"

#include "ui/common/fields/lockededits.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/record/foldsection.h"
#include "ui/common/record/relatedsection.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/inspector/plan/planfields.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::ItemId;

PlanView::PlanView(const ItemsModel& items, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_items(items)
    , m_body(new QWidget(this))
    , m_fields(new PlanFields(today, m_body))
    , m_showParent(new PlainLabel(m_body))
    , m_parts(new RelatedSection(tr("Its parts"), {}, m_body))
    , m_fold(new FoldSection(tr("Plan"), m_body, this)) {
    m_showParent->setLink(true);
    m_showParent->setElided(true);
    m_showParent->setFont(textFont(TextSize::Px12));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPaneMargin);
    body->setSpacing(metrics::kRowGap);
    body->addWidget(m_showParent);
    body->addWidget(m_fields);
    body->addWidget(m_parts);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fold);
    connect(m_fold, &FoldSection::toggled, this, [this](bool open) { m_wished = open; });
    connect(m_fields, &PlanFields::edited, this, &PlanView::edited);
    connect(m_showParent, &PlainLabel::clicked, this, [this] {
        if (m_item.parent)
            Q_EMIT itemWanted(*m_item.parent);
    });
    connect(m_parts, &RelatedSection::opened, this, [this](qint64 id) { Q_EMIT itemWanted(ItemId{id}); });
}

QString PlanView::parentTitle() const {
    const ItemCard* parent = m_item.parent ? m_items.card(*m_item.parent) : nullptr;
    return parent ? oneLine(parent->summary.item.title) : QString();
}

void PlanView::setItem(const core::Item& item) {
    const bool isAnother = item.id != m_item.id;
    m_item = item;
    const QList<ItemId> below = m_items.withItemsBelow({item.id});
    QList<NameChoice> parents;
    for (const ItemCard& card : m_items.cards()) {
        const core::Item& other = card.summary.item;
        if (!below.contains(other.id))
            parents.append({other.id.value, oneLine(other.title), horizonName(other.horizon), {}});
    }
    m_fields->setItem(item, parents);
    m_showParent->setText(tr("Show %1").arg(isolated(parentTitle())));
    m_showParent->setVisible(!parentTitle().isEmpty());
    showParts();
    if (isAnother)
        setOpen(m_wished);
    QString said = asText();
    m_fold->setSummary(said.isEmpty() ? tr("nothing said") : said.replace(u'\n', u" · "_s));
}

void PlanView::showParts() {
    QList<RelatedRow> rows;
    for (const ItemCard& card : m_items.cards()) {
        const core::Item& part = card.summary.item;
        if (part.parent != m_item.id)
            continue;
        RelatedRow row;
        row.id = part.id.value;
        row.icon = u"kanban"_s;
        row.title = oneLine(part.title);
        QStringList detail{horizonName(part.horizon), stageName(part.stage), datesInWords(part.start, part.end)};
        detail.removeAll(QString());
        row.detail = detail.join(u" · "_s);
        row.end = tr("demand %1").arg(card.summary.demand.score);
        rows.append(row);
    }
    m_parts->setRows(rows);
    m_parts->setVisible(!rows.isEmpty());
}

void PlanView::flush() {
    m_fields->flush();
}

void PlanView::lock(const QString& why) {
    lockEdits(*m_fields, why);
}

bool PlanView::isOpen() const {
    return m_fold->isOpen();
}

void PlanView::setOpen(bool open) {
    m_fold->setOpen(open);
}

QString PlanView::asText() const {
    QStringList lines;
    if (const QString parent = parentTitle(); !parent.isEmpty())
        lines.append(tr("Part of %1").arg(parent));
    lines.append(datesInWords(m_item.start, m_item.end));
    if (const int parts = m_parts->model().rowCount(); parts > 0)
        lines.append(parts == 1 ? tr("1 part") : tr("%n parts", nullptr, parts));
    if (!m_item.investment.isEmpty())
        lines.append(tr("Investment: %1").arg(oneLine(m_item.investment)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace throughline::ui
