// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/table/itemtreemodel.h"

#include "core/customers/customers.h"
#include "core/metrics/priority/rice.h"
#include "ui/common/fields/numbertext.h"
#include "ui/common/textdisplay.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace throughline::ui {

using core::ItemId;

namespace {

/// What a column is ordered by.
struct SortKey {
    bool said = true;
    double number = 0;
    QString words;
};

std::optional<double> riceScore(const core::Item& item) {
    const core::Rice rice = core::riceOf(item);
    const bool scored = rice.state == core::RiceState::Scored || rice.state == core::RiceState::Moonshot;
    return scored ? std::optional(rice.score) : std::nullopt;
}

SortKey keyOf(const std::optional<double>& number) {
    return {number.has_value(), number.value_or(0), {}};
}

SortKey keyOf(const QString& words) {
    return {!words.isEmpty(), 0, core::matchKey(words)};
}

SortKey sortKey(const ItemCard& card, ItemTreeModel::Column column, const QStringList& stages) {
    const core::Item& item = card.summary.item;
    switch (column) {
    case ItemTreeModel::Title:
        return keyOf(item.title);
    case ItemTreeModel::HorizonColumn:
        return {true, static_cast<double>(item.horizon), {}};
    case ItemTreeModel::Stage: {
        const qsizetype stage = stages.indexOf(item.stage);
        return {true, static_cast<double>(stage < 0 ? stages.size() : stage), core::matchKey(item.stage)};
    }
    case ItemTreeModel::Demand:
        return {true, static_cast<double>(card.summary.demand.score), {}};
    case ItemTreeModel::Customers:
        return {true, static_cast<double>(card.summary.demand.customers.size()), {}};
    case ItemTreeModel::Accounts:
        return {true, static_cast<double>(card.summary.demand.accounts), {}};
    case ItemTreeModel::RiceColumn:
        return keyOf(riceScore(item));
    case ItemTreeModel::OpportunityColumn:
        return keyOf(card.opportunity ? std::optional(card.opportunity->score) : std::nullopt);
    case ItemTreeModel::Dates: {
        const QDate first = item.start.isValid() ? item.start : item.end;
        return {first.isValid(), static_cast<double>(first.toJulianDay()), {}};
    }
    case ItemTreeModel::Owner:
        return keyOf(item.owner);
    case ItemTreeModel::ColumnCount:
        break;
    }
    return {};
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

ItemTreeModel::ItemTreeModel(const ItemsModel& items, QObject* parent) : QAbstractItemModel(parent), m_items(items) {
    connect(&items, &ItemsModel::updated, this, &ItemTreeModel::follow);
    order();
    arrange();
}

void ItemTreeModel::setFilter(const ItemFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

void ItemTreeModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = static_cast<Column>(column);
    m_sortOrder = order;
    this->order();
    arrange();
}

void ItemTreeModel::order() {
    struct Entry {
        SortKey key;
        core::Horizon horizon;
        double rank;
        ItemId id;
    };
    QList<Entry> entries;
    for (const ItemCard& card : m_items.cards()) {
        const core::Item& item = card.summary.item;
        entries.append({sortKey(card, m_sortColumn, m_items.stages()), item.horizon, item.rank, item.id});
    }
    const bool down = m_sortOrder == Qt::DescendingOrder;
    std::sort(entries.begin(), entries.end(), [down](const Entry& one, const Entry& other) {
        if (one.key.said != other.key.said)
            return one.key.said;
        if (one.key.number != other.key.number)
            return (one.key.number < other.key.number) != down;
        if (const int compared = QString::localeAwareCompare(one.key.words, other.key.words); compared != 0)
            return (compared < 0) != down;
        return std::tuple(one.horizon, one.rank, one.id) < std::tuple(other.horizon, other.rank, other.id);
    });
    m_order.clear();
    for (const Entry& entry : entries)
        m_order.append(entry.id);
}

void ItemTreeModel::follow() {
    const QList<ItemCard>& cards = m_items.cards();
    const QSet<ItemId> known(m_order.begin(), m_order.end());
    if (cards.size() != known.size() || !std::all_of(cards.begin(), cards.end(), [&](const ItemCard& card) {
            return known.contains(card.summary.item.id);
        }))
        order();
    if (arranged() != m_nodes) {
        arrange();
        return;
    }
    for (qsizetype node = 0; node < m_nodes.size(); ++node) {
        const int row = m_nodes.at(node).row;
        const auto id = static_cast<quintptr>(node);
        Q_EMIT dataChanged(createIndex(row, 0, id), createIndex(row, ColumnCount - 1, id));
    }
}

QList<ItemTreeModel::Node> ItemTreeModel::arranged() const {
    const auto parentOf = [this](ItemId id) -> std::optional<ItemId> {
        const ItemCard* card = m_items.card(id);
        return card && card->summary.item.parent && m_items.card(*card->summary.item.parent)
                   ? card->summary.item.parent
                   : std::nullopt; // also where what it is part of was deleted
    };
    QSet<ItemId> shown;
    for (const ItemId id : m_order) {
        if (!passes(m_filter, m_items.card(id)->summary))
            continue;
        for (std::optional<ItemId> at = id; at && !shown.contains(*at); at = parentOf(*at))
            shown.insert(*at);
    }
    QList<Node> nodes;
    QHash<ItemId, qsizetype> places;
    for (const ItemId id : m_order) {
        if (!shown.contains(id))
            continue;
        places.insert(id, nodes.size());
        nodes.append({id, -1, 0, {}});
    }
    int top = 0;
    for (qsizetype node = 0; node < nodes.size(); ++node) {
        if (const auto parent = parentOf(nodes.at(node).item)) {
            const qsizetype above = places.value(*parent);
            QList<qsizetype>& siblings = nodes[above].below;
            nodes[node].above = above;
            nodes[node].row = static_cast<int>(siblings.size());
            siblings.append(node);
        } else {
            nodes[node].row = top++;
        }
    }
    return nodes;
}

void ItemTreeModel::arrange() {
    beginResetModel();
    m_nodes = arranged();
    m_top.clear();
    for (qsizetype node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes.at(node).above < 0)
            m_top.append(node);
    }
    endResetModel();
}

const ItemCard* ItemTreeModel::card(const QModelIndex& index) const {
    return index.isValid() ? m_items.card(m_nodes.at(static_cast<qsizetype>(index.internalId())).item) : nullptr;
}

QModelIndex ItemTreeModel::indexOf(ItemId id) const {
    for (qsizetype node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes.at(node).item == id)
            return createIndex(m_nodes.at(node).row, 0, static_cast<quintptr>(node));
    }
    return {};
}

int ItemTreeModel::passingCount() const {
    const auto passing = std::count_if(m_nodes.begin(), m_nodes.end(), [this](const Node& node) {
        const ItemCard* card = m_items.card(node.item);
        return card && passes(m_filter, card->summary);
    });
    return static_cast<int>(passing);
}

QModelIndex ItemTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const auto& siblings = parent.isValid() ? m_nodes.at(static_cast<qsizetype>(parent.internalId())).below : m_top;
    return createIndex(row, column, static_cast<quintptr>(siblings.at(row)));
}

QModelIndex ItemTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const qsizetype above = m_nodes.at(static_cast<qsizetype>(child.internalId())).above;
    return above < 0 ? QModelIndex() : createIndex(m_nodes.at(above).row, 0, static_cast<quintptr>(above));
}

int ItemTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_top.size());
    if (parent.column() != 0)
        return 0;
    return static_cast<int>(m_nodes.at(static_cast<qsizetype>(parent.internalId())).below.size());
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
