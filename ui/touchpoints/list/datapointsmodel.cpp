// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/list/datapointsmodel.h"

#include "core/customers/customers.h"
#include "core/metrics/numbers/metricovertime.h"
#include "ui/common/draggedevidence.h"
#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"

#include <QMimeData>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::DatapointRow;

namespace {

QString cellText(const DatapointRow& row, int column) {
    switch (column) {
    case DatapointsModel::Metric:
        return oneLine(row.datapoint.metric);
    case DatapointsModel::Value:
        return oneLine(core::valueWithUnit(row.datapoint));
    case DatapointsModel::N:
        return row.datapoint.n ? QString::number(*row.datapoint.n) : QString();
    case DatapointsModel::Segment:
        return oneLine(row.segment);
    case DatapointsModel::AsOf:
        return row.datapoint.asOf.isValid() ? longDate(row.datapoint.asOf) : QString();
    case DatapointsModel::Source:
        return oneLine(row.datapoint.source);
    case DatapointsModel::Items:
        return row.items > 0 ? QString::number(row.items) : QString();
    default:
        return {};
    }
}

QVariant sortValue(const DatapointRow& row, int column) {
    switch (column) {
    case DatapointsModel::Value:
        return row.datapoint.value;
    case DatapointsModel::N:
        return row.datapoint.n.value_or(-1);
    case DatapointsModel::AsOf:
        return row.datapoint.asOf;
    case DatapointsModel::Items:
        return row.items;
    default:
        return core::matchKey(cellText(row, column));
    }
}

/// The whole row, for who hears it.
QString rowInWords(const DatapointRow& row) {
    QStringList parts{cellText(row, DatapointsModel::Metric), cellText(row, DatapointsModel::Value)};
    if (row.datapoint.n)
        parts.append(u"n = %1"_s.arg(*row.datapoint.n));
    parts.append(cellText(row, DatapointsModel::Segment));
    parts.append(row.datapoint.asOf.isValid() ? DatapointsModel::tr("as of %1").arg(longDate(row.datapoint.asOf))
                                              : DatapointsModel::tr("undated"));
    parts.append(cellText(row, DatapointsModel::Source));
    if (row.items > 0)
        parts.append(row.items == 1 ? DatapointsModel::tr("evidence for 1 item")
                                    : DatapointsModel::tr("evidence for %1 items").arg(row.items));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

QStringList DatapointsModel::storedColumns() {
    return {u"metric"_s, u"value"_s, u"n"_s, u"segment"_s, u"as_of"_s, u"source"_s, u"items"_s};
}

void DatapointsModel::setRows(const QList<DatapointRow>& rows) {
    const auto of = [](core::DatapointId id) {
        return [id](const DatapointRow& row) { return row.datapoint.id == id; };
    };
    for (int at = rowCount() - 1; at >= 0; --at) {
        if (std::any_of(rows.begin(), rows.end(), of(m_rows.at(at).datapoint.id)))
            continue;
        beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        endRemoveRows();
    }
    QList<DatapointRow> added;
    for (const DatapointRow& row : rows) {
        const auto old = std::find_if(m_rows.begin(), m_rows.end(), of(row.datapoint.id));
        if (old == m_rows.end()) {
            added.append(row);
        } else if (*old != row) {
            *old = row;
            const auto at = static_cast<int>(old - m_rows.begin());
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        }
    }
    if (added.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows += added;
    endInsertRows();
}

QModelIndex DatapointsModel::indexOf(core::DatapointId id) const {
    for (int at = 0; at < rowCount(); ++at) {
        if (m_rows.at(at).datapoint.id == id)
            return index(at, 0);
    }
    return {};
}

int DatapointsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DatapointsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DatapointsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DatapointRow& row = m_rows.at(index.row());
    const bool isNumber = index.column() == Value || index.column() == N || index.column() == Items;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Metric ? toolTipText(row.datapoint.metric) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return index.column() == Metric ? rowInWords(row) : cellText(row, index.column());
    case IdRole:
        return row.datapoint.id.value;
    case SortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QVariant DatapointsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Value || section == N || section == Items))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Metric"), tr("Value"), tr("n"), tr("Segment"), tr("As of"), tr("Source"), tr("Items")};
    return names.value(section);
}

Qt::ItemFlags DatapointsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList DatapointsModel::mimeTypes() const {
    return {QLatin1StringView(kEvidenceMimeType), u"text/plain"_s};
}

QMimeData* DatapointsModel::mimeData(const QModelIndexList& indexes) const {
    DraggedEvidence dragged;
    QStringList words;
    for (const QModelIndex& index : indexes) {
        const DatapointRow& row = m_rows.at(index.row());
        if (dragged.datapoints.contains(row.datapoint.id))
            continue; // another cell of the same row
        dragged.datapoints.append(row.datapoint.id);
        words.append(rowInWords(row));
    }
    return toMimeData(dragged, words.join(u'\n')).release();
}

} // namespace throughline::ui
