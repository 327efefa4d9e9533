// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/table/itemtreemodel.h"

#include "core/customers/customers.h"
#include "core/metrics/priority/rice.h"
#include "ui/common/fields/numbertext.h"
#include "ui/common/textdisplay.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace throughline::ui {

using core::ItemId;

namespace {

std::optional<double> riceScore(const core::Item& item) {
    const core::Rice rice = core::riceOf(item);
    const bool scored = rice.state == core::RiceState::Scored || rice.state == core::RiceState::Moonshot;
    return scored ? std::optional(rice.score) : std::nullopt;
}

QString number(const std::optional<double>& value) {
    constexpr double kTenths = 10;
    return value ? numberText(std::round(*value * kTenths) / kTenths) : QString();
}

QString cellText(const ItemCard& card, int column) {
    const core::Item& item = card.summary.item;
    switch (column) {
    case ItemTreeModel::Title:
        return oneLine(item.title);
    case ItemTreeModel::HorizonColumn:
        return horizonName(item.horizon);
    case ItemTreeModel::Stage:
        return stageName(item.stage);
    case ItemTreeModel::Demand:
        return QString::number(card.summary.demand.score);
    case ItemTreeModel::Customers:
        return QString::number(card.summary.demand.customers.size());
    case ItemTreeModel::Accounts:
        return QString::number(card.summary.demand.accounts);
    case ItemTreeModel::RiceColumn:
        return number(riceScore(item));
    case ItemTreeModel::OpportunityColumn:
        return card.opportunity ? number(card.opportunity->score) : QString();
    case ItemTreeModel::Dates:
        return datesInWords(item.start, item.end);
    case ItemTreeModel::Owner:
        return oneLine(item.owner);
    default:
        return {};
    }
}

bool isNumber(int column) {
    return column >= ItemTreeModel::Demand && column <= ItemTreeModel::OpportunityColumn;
}

} // namespace

QStringList ItemTreeModel::storedColumns() {
    return {u"title"_s,    u"horizon"_s, u"stage"_s,       u"demand"_s, u"customers"_s,
            u"accounts"_s, u"rice"_s,    u"opportunity"_s, u"dates"_s,  u"owner"_s};
}

ItemTreeModel::ItemTreeModel(const ItemsModel& items, QObject* parent)
    : RecordTreeModel(HorizonColumn, parent), m_items(items) {
    connect(&items, &ItemsModel::updated, this, &ItemTreeModel::follow);
    setReadOnly(false);
    order();
    arrange();
}

void ItemTreeModel::setFilter(const core::ItemFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

void ItemTreeModel::setReadOnly(bool readOnly) {
    setDragFormat(readOnly ? QString() : u"application/x-throughline-items"_s);
}

/// By horizon and rank, as the board has them.
QList<ItemTreeModel::Entry> ItemTreeModel::entries() const {
    QList<const core::Item*> items;
    for (const ItemCard& card : m_items.cards())
        items.append(&card.summary.item);
    std::sort(items.begin(), items.end(), [](const core::Item* one, const core::Item* other) {
        return std::tuple(one->horizon, one->rank, one->id) < std::tuple(other->horizon, other->rank, other->id);
    });
    QList<Entry> entries;
    for (const core::Item* item : std::as_const(items)) {
        const auto above = item->parent ? std::optional(item->parent->value) : std::nullopt;
        entries.append({item->id.value, above, passes(m_filter, m_items.card(item->id)->summary)});
    }
    return entries;
}

ItemTreeModel::SortKey ItemTreeModel::sortKey(qint64 id, int column) const {
    const ItemCard& card = *m_items.card(ItemId{id});
    const core::Item& item = card.summary.item;
    const auto byNumber = [](const std::optional<double>& number) {
        return SortKey{number.has_value(), number.value_or(0)};
    };
    const auto byWords = [](const QString& words) { return SortKey{!words.isEmpty(), 0, core::matchKey(words)}; };
    switch (column) {
    case Title:
        return byWords(item.title);
    case HorizonColumn:
        return {true, static_cast<double>(item.horizon)};
    case Stage: {
        const QStringList& stages = m_items.stages();
        const qsizetype stage = stages.indexOf(item.stage);
        return {true, static_cast<double>(stage < 0 ? stages.size() : stage), core::matchKey(item.stage)};
    }
    case Demand:
        return {true, static_cast<double>(card.summary.demand.score)};
    case Customers:
        return {true, static_cast<double>(card.summary.demand.customers.size())};
    case Accounts:
        return {true, static_cast<double>(card.summary.demand.accounts)};
    case RiceColumn:
        return byNumber(riceScore(item));
    case OpportunityColumn:
        return byNumber(card.opportunity ? std::optional(card.opportunity->score) : std::nullopt);
    case Dates: {
        const QDate first = item.start.isValid() ? item.start : item.end;
        return {first.isValid(), static_cast<double>(first.toJulianDay())};
    }
    case Owner:
        return byWords(item.owner);
    default:
        return {};
    }
}

const ItemCard* ItemTreeModel::card(const QModelIndex& index) const {
    return index.isValid() ? m_items.card(ItemId{recordOf(index)}) : nullptr;
}

int ItemTreeModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QString ItemTreeModel::inWords(const QModelIndex& index) const {
    const ItemCard& item = *card(index);
    if (index.column() != Title) {
        const QString cell = cellText(item, index.column());
        return u"%1: %2"_s.arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                               cell.isEmpty() ? tr("not said") : cell);
    }
    QStringList parts{accessibleName(item)};
    if (const ItemCard* above = card(index.parent()))
        parts.append(tr("part of %1").arg(oneLine(above->summary.item.title)));
    if (const int below = rowCount(index); below > 0)
        parts.append(below == 1 ? tr("1 part") : tr("%n parts", nullptr, below));
    return parts.join(u", "_s);
}

QVariant ItemTreeModel::data(const QModelIndex& index, int role) const {
    const ItemCard* item = checkIndex(index, CheckIndexOption::IndexIsValid) ? card(index) : nullptr;
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*item, index.column());
    case Qt::AccessibleTextRole:
        return inWords(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::ToolTipRole:
        return index.column() == RiceColumn && riceScore(item->summary.item)
                   ? toolTipText(core::riceInWords(item->summary.item))
               : index.column() == Title || index.column() == Owner ? toolTipText(cellText(*item, index.column()))
                                                                    : QString();
    case ItemsModel::IdRole:
        return item->summary.item.id.value;
    default:
        return {};
    }
}

QVariant ItemTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == Qt::ToolTipRole && section == Demand)
        return tr("Each customer counts once, over the item and its parts");
    if (role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QStringList names{tr("Item"),     tr("Horizon"), tr("Stage"),       tr("Demand"), tr("Customers"),
                            tr("Accounts"), tr("RICE"),    tr("Opportunity"), tr("Dates"),  tr("Owner")};
    return names.at(section);
}

} // namespace throughline::ui
