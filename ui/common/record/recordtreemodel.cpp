// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/recordtreemodel.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>
#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace throughline::ui {

RecordTreeModel::RecordTreeModel(int sortColumn, QObject* parent)
    : QAbstractItemModel(parent), m_sortColumn(sortColumn) {}

void RecordTreeModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    this->order();
    arrange();
}

void RecordTreeModel::order() {
    struct Row {
        SortKey key;
        qint64 id;
    };
    QList<Row> rows;
    for (const Entry& entry : entries())
        rows.append({sortKey(entry.id, m_sortColumn), entry.id});
    const bool down = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(rows.begin(), rows.end(), [down](const Row& one, const Row& other) {
        if (one.key.said != other.key.said)
            return one.key.said;
        if (one.key.number != other.key.number)
            return (one.key.number < other.key.number) != down;
        const int compared = QString::localeAwareCompare(one.key.words, other.key.words);
        return compared != 0 && (compared < 0) != down;
    });
    m_order.clear();
    for (const Row& row : std::as_const(rows))
        m_order.append(row.id);
}

int RecordTreeModel::fittingCount() const {
    const QList<Entry> all = entries();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [](const Entry& entry) { return entry.fits; }));
}

std::optional<qint64> RecordTreeModel::firstFitting() const {
    QSet<qint64> fitting;
    for (const Entry& entry : entries()) {
        if (entry.fits)
            fitting.insert(entry.id);
    }
    for (QModelIndex at = index(0, 0); at.isValid(); at = index(0, 0, at)) { // down to what it shows for the sake of
        if (fitting.contains(recordOf(at)))
            return recordOf(at);
    }
    return {};
}

void RecordTreeModel::arrange() {
    take(arranged());
}

void RecordTreeModel::follow() {
    const QList<Entry> all = entries();
    const QSet<qint64> known(m_order.begin(), m_order.end());
    if (all.size() != known.size() ||
        !std::all_of(all.begin(), all.end(), [&](const Entry& entry) { return known.contains(entry.id); }))
        order();
    const QList<Node> nodes = arranged();
    if (nodes != m_nodes) {
        take(nodes);
        return;
    }
    for (qsizetype node = 0; node < m_nodes.size(); ++node) {
        const int row = m_nodes.at(node).row;
        const auto id = static_cast<quintptr>(node);
        Q_EMIT dataChanged(createIndex(row, 0, id), createIndex(row, columnCount() - 1, id));
    }
}

QList<RecordTreeModel::Node> RecordTreeModel::arranged() const {
    QHash<qint64, Entry> all;
    for (const Entry& entry : entries())
        all.insert(entry.id, entry);
    const auto above = [&](qint64 id) {
        const std::optional<qint64> parent = all.value(id).above;
        return parent && all.contains(*parent) ? parent : std::nullopt;
    };
    QSet<qint64> shown;
    for (const qint64 id : m_order) {
        if (!all.value(id).fits)
            continue;
        for (std::optional<qint64> at = id; at && !shown.contains(*at); at = above(*at))
            shown.insert(*at);
    }
    QList<Node> nodes;
    QHash<qint64, qsizetype> places;
    for (const qint64 id : m_order) {
        if (!shown.contains(id))
            continue;
        places.insert(id, nodes.size());
        nodes.append({id, -1, 0, {}});
    }
    int top = 0;
    for (qsizetype node = 0; node < nodes.size(); ++node) {
        const std::optional<qint64> parent = above(nodes.at(node).record);
        if (!parent) {
            nodes[node].row = top++;
            continue;
        }
        nodes[node].above = places.value(*parent);
        QList<qsizetype>& siblings = nodes[nodes.at(node).above].below;
        nodes[node].row = static_cast<int>(siblings.size());
        siblings.append(node);
    }
    return nodes;
}

void RecordTreeModel::take(const QList<Node>& nodes) {
    beginResetModel();
    m_nodes = nodes;
    m_top.clear();
    for (qsizetype node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes.at(node).above < 0)
            m_top.append(node);
    }
    endResetModel();
}

qint64 RecordTreeModel::recordOf(const QModelIndex& index) const {
    return index.isValid() ? m_nodes.at(static_cast<qsizetype>(index.internalId())).record : 0;
}

QModelIndex RecordTreeModel::indexOfRecord(qint64 id) const {
    for (qsizetype node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes.at(node).record == id)
            return createIndex(m_nodes.at(node).row, 0, static_cast<quintptr>(node));
    }
    return {};
}

const QList<qsizetype>& RecordTreeModel::siblingsBelow(const QModelIndex& parent) const {
    return parent.isValid() ? m_nodes.at(static_cast<qsizetype>(parent.internalId())).below : m_top;
}

QModelIndex RecordTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(siblingsBelow(parent).at(row)));
}

QModelIndex RecordTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const qsizetype above = m_nodes.at(static_cast<qsizetype>(child.internalId())).above;
    return above < 0 ? QModelIndex() : createIndex(m_nodes.at(above).row, 0, static_cast<quintptr>(above));
}

int RecordTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(siblingsBelow(parent).size());
}

Qt::ItemFlags RecordTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return isMovable() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isMovable() ? usual | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : usual;
}

QStringList RecordTreeModel::mimeTypes() const {
    return isMovable() ? QStringList(m_dragFormat) : QStringList();
}

QMimeData* RecordTreeModel::mimeData(const QModelIndexList& indexes) const {
    QList<qint64> ids;
    for (const QModelIndex& index : indexes) {
        if (index.column() == 0)
            ids.append(recordOf(index));
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << ids;
    auto* data = new QMimeData;
    data->setData(m_dragFormat, bytes);
    return data;
}

QList<qint64> RecordTreeModel::draggedRecords(const QMimeData& data) const {
    QByteArray bytes = data.data(m_dragFormat);
    QDataStream stream(&bytes, QIODevice::ReadOnly);
    QList<qint64> ids;
    stream >> ids;
    return ids;
}

bool RecordTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int,
                                      const QModelIndex& parent) const {
    if (!isMovable() || !data || action != Qt::MoveAction || !data->hasFormat(m_dragFormat))
        return false;
    const QList<qint64> dragged = draggedRecords(*data);
    for (QModelIndex above = parent; above.isValid(); above = above.parent()) {
        if (dragged.contains(recordOf(above)))
            return false;
    }
    return !dragged.isEmpty();
}

bool RecordTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                   const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT moveWanted(draggedRecords(*data), parent.isValid() ? std::optional(recordOf(parent)) : std::nullopt);
    return false; // the rows move when it is saved
}

} // namespace throughline::ui
