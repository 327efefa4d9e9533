// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/table/roadmaptable.h"

#include "core/roadmap/itemedits.h"
#include "ui/common/filters/columnorder.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/chipbutton.h"
#include "ui/roadmap/items/rowtargets.h"
#include "ui/roadmap/table/itemtreemodel.h"
#include "ui/roadmap/table/itemtreeview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

const QString kOrderKey = u"roadmap/tableOrder"_s;

} // namespace

RoadmapTable::RoadmapTable(EvidenceLinking& linking, const PageContext& context, QWidget* parent)
    : RoadmapView(linking, context.edits, parent)
    , m_context(context)
    , m_model(new ItemTreeModel(linking.items(), this))
    , m_view(new ItemTreeView(*m_model, drop(), this))
    , m_selectionText(new PlainLabel(this))
    , m_selectionRow(makeSelectionRow()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_selectionRow);
    m_selectionRow->hide();
    rememberColumnOrder(*m_view->header(), ItemTreeModel::HorizonColumn, context.settings, kOrderKey);
    connect(m_view->header(), &QHeaderView::sortIndicatorChanged, this, &RoadmapTable::orderChanged);
    connect(new RowTargets(*m_view, drop()), &RowTargets::dropped, this, &RoadmapTable::dropEvidence);
    m_model->setReadOnly(context.workspace.isReadOnly());
    connect(m_model, &ItemTreeModel::moveWanted, this, &RoadmapTable::placeDragged);
    connect(m_view, &ItemTreeView::refusesDropChanged, this, &RoadmapTable::dragChanged);
    connect(m_view, &ItemTreeView::settled, this, &RoadmapTable::followView);
    connect(m_view, &ItemTreeView::opened, this, [this] {
        if (current())
            Q_EMIT opened(*current());
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &RoadmapTable::showMenu);
}

void RoadmapTable::chooseOrder() {
    chooseColumnOrder(*m_view->header());
}

ListOrder RoadmapTable::order() const {
    return columnOrder(*m_view->header());
}

void RoadmapTable::setOrder(const std::optional<ListOrder>& order) {
    if (order)
        showColumnOrder(*m_view->header(), *order, m_context.settings, kOrderKey);
    else
        takeColumnOrder(*m_view->header(), ItemTreeModel::HorizonColumn, m_context.settings, kOrderKey);
}

QWidget* RoadmapTable::makeSelectionRow() {
    auto* row = new QWidget(this);
    row->setFixedHeight(scaled(metrics::kFilterRow));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, 0);
    layout->setSpacing(metrics::kRowGap);
    m_selectionText->setFont(textFont(TextSize::Px12));
    layout->addWidget(m_selectionText);
    const auto addChip = [&](const QString& text, bool opens, const std::function<void(QToolButton*)>& act) {
        auto* chip = new ChipButton(opens, row);
        chip->setText(text);
        chip->setAccessibleName(tr("%1 of the selected items").arg(text));
        connect(chip, &QToolButton::clicked, this, [chip, act] { act(chip); });
        layout->addWidget(chip);
    };
    const auto openMenu = [this](void (RoadmapTable::*offer)(QMenu&)) {
        return [this, offer](QToolButton* chip) {
            QMenu menu(this);
            (this->*offer)(menu);
            menu.exec(chip->mapToGlobal(chip->rect().bottomLeft()));
        };
    };
    addChip(tr("Horizon"), true, openMenu(&RoadmapTable::offerHorizons));
    addChip(tr("Stage"), true, openMenu(&RoadmapTable::offerStages));
    addChip(tr("Owner…"), false, [this](QToolButton*) { askForOwner(); });
    addChip(tr("Part of…"), false, [this](QToolButton*) { Q_EMIT parentWanted(); });
    addChip(tr("Delete"), false, [this](QToolButton*) { Q_EMIT deleteWanted(); });
    layout->addStretch(1);
    return row;
}

void RoadmapTable::offerHorizons(QMenu& menu) {
    for (const core::Horizon horizon : horizons())
        connect(menu.addAction(horizonName(horizon)), &QAction::triggered, this,
                [this, horizon] { plan(selected(), horizon); });
}

void RoadmapTable::offerStages(QMenu& menu) {
    for (const QString& stage : linking().items().stages())
        connect(menu.addAction(menuText(stageName(stage))), &QAction::triggered, this,
                [this, stage] { setStage(stage); });
}

void RoadmapTable::showMenu(const QPoint& position) {
    if (selected().isEmpty())
        return;
    const bool canEdit = !m_context.workspace.isReadOnly();
    QMenu menu(this);
    connect(menu.addAction(tr("Open")), &QAction::triggered, m_view, &ItemTreeView::opened);
    menu.addSeparator();
    QMenu* horizon = menu.addMenu(tr("Horizon"));
    offerHorizons(*horizon);
    QMenu* stage = menu.addMenu(tr("Stage"));
    offerStages(*stage);
    QAction* owner = menu.addAction(tr("Owner…"));
    connect(owner, &QAction::triggered, this, &RoadmapTable::askForOwner);
    QAction* part = menu.addAction(tr("Part of…"));
    connect(part, &QAction::triggered, this, &RoadmapTable::parentWanted);
    menu.addAction(m_context.actions.action(u"roadmap.merge"_s));
    menu.addSeparator();
    QAction* remove = menu.addAction(tr("Delete"));
    connect(remove, &QAction::triggered, this, &RoadmapTable::deleteWanted);
    for (QAction* edit : {horizon->menuAction(), stage->menuAction(), owner, part, remove})
        edit->setEnabled(canEdit);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

void RoadmapTable::change(const std::function<void(core::Item&)>& set, const QString& sentence) {
    const QList<core::ItemId> ids = selected();
    if (ids.isEmpty())
        return;
    const auto count = static_cast<int>(ids.size());
    edits().announce(
        {u"item.edit"_s, count, count == 1 ? titleOf(ids.constFirst()) : QString(), {}},
        [ids, set](core::Editor& editor) -> core::Result<void> {
            for (const core::ItemId id : ids) {
                TRY_ASSIGN(core::Item item, core::RoadmapRepository(editor.connection()).item(id));
                set(item);
                TRY(core::updateItem(editor, item));
            }
            return {};
        },
        [sentence] { return sentence; });
}

void RoadmapTable::setStage(const QString& stage) {
    const auto count = static_cast<int>(selected().size());
    const QString items = count == 1 ? tr("1 item") : tr("%n items", nullptr, count);
    change([stage](core::Item& item) { item.stage = stage; },
           tr("Set the stage of %1 to %2.").arg(items, stageName(stage)));
}

void RoadmapTable::askForOwner() {
    const auto count = static_cast<int>(selected().size());
    if (count == 0)
        return;
    const std::optional<QString> owner = m_context.prompts.askText({tr("Owner"), tr("Who decides")});
    if (!owner)
        return;
    const QString items = count == 1 ? tr("1 item") : tr("%n items", nullptr, count);
    change([name = owner->simplified()](core::Item& item) { item.owner = name; },
           tr("Changed the owner of %1.").arg(items));
}

QList<core::ItemId> RoadmapTable::selected() const {
    return m_view->selected();
}

void RoadmapTable::setFilter(const core::ItemFilter& filter) {
    m_model->setFilter(filter);
    showCurrent();
}

int RoadmapTable::shownCount() const {
    return m_model->fittingCount();
}

bool RoadmapTable::shows(core::ItemId item) const {
    return m_model->indexOfRecord(item.value).isValid();
}

std::optional<core::ItemId> RoadmapTable::first() const {
    const std::optional<qint64> id = m_model->firstFitting();
    return id ? std::optional(core::ItemId{*id}) : std::nullopt;
}

void RoadmapTable::step(int rows) {
    m_view->step(rows);
}

void RoadmapTable::moveSideways(int steps) {
    const ItemCard* card = current() ? linking().items().card(*current()) : nullptr;
    if (!card)
        return;
    const qsizetype to = horizons().indexOf(card->summary.item.horizon) + steps;
    if (to >= 0 && to < horizons().size())
        plan(selected(), horizons().at(to));
}

void RoadmapTable::focusCurrent() {
    m_view->setFocus(Qt::OtherFocusReason);
}

QList<KeyHint> RoadmapTable::keyHints() const {
    return {{{u"J"_s, u"K"_s}, tr("Next, previous")},
            {{u"Alt+←"_s, u"Alt+→"_s}, tr("Horizon"), true},
            {{u"M"_s}, tr("Part of"), true},
            {{u"Shift+↓"_s}, tr("Select several")},
            {{u"Enter"_s}, tr("Open")}};
}

QString RoadmapTable::refusal() const {
    return m_view->refusesDrop() ? tr("An item cannot be part of itself or of an item that is part of it.")
                                 : RoadmapView::refusal();
}

void RoadmapTable::placeDragged(const QList<qint64>& ids, std::optional<qint64> below) {
    QList<core::ItemId> items;
    for (const qint64 id : ids)
        items.append(core::ItemId{id});
    if (below)
        m_view->expand(m_model->indexOfRecord(*below)); // or what was dropped could not be seen
    Q_EMIT placeWanted(items, below ? std::optional(core::ItemId{*below}) : std::nullopt);
}

void RoadmapTable::showCurrent() {
    m_showing = true;
    if (!current())
        m_view->selectionModel()->clear();
    else if (ItemsModel::idOf(m_view->currentIndex()) != *current())
        m_view->select(*current());
    m_showing = false;
}

void RoadmapTable::followView() {
    const auto count = static_cast<int>(selected().size());
    m_selectionRow->setVisible(count > 1 && !m_context.workspace.isReadOnly());
    m_selectionText->setText(tr("%n items selected", nullptr, count));
    if (const QModelIndex index = m_view->currentIndex(); !m_showing && index.isValid())
        setCurrent(ItemsModel::idOf(index));
    Q_EMIT selectionChanged();
}

} // namespace throughline::ui
