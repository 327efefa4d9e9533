// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/columnsmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/exchange/importwords.h"

namespace throughline::ui {

namespace {

/// The first cells of a column that hold anything.
QString examplesOf(const std::vector<QStringList>& rows, int column) {
    QStringList found;
    for (const QStringList& row : rows) {
        const QString cell = oneLine(row.value(column).trimmed(), 80);
        if (!cell.isEmpty() && !found.contains(cell))
            found.append(cell);
        if (found.size() == 3)
            break;
    }
    return found.join(QStringLiteral("  ·  "));
}

} // namespace

QString readAsWord(const core::MappedColumn& column) {
    if (column.leftOut)
        return ColumnsModel::tr("Left out");
    return column.field.isEmpty() ? ColumnsModel::tr("Attribute") : fieldWord(column.field);
}

void ColumnsModel::setTable(const core::PreparedTable& table) {
    QStringList examples;
    for (const core::MappedColumn& column : table.mapping.columns)
        examples.append(examplesOf(table.sample, column.column));
    const bool sameRows = m_columns.size() == table.mapping.columns.size();
    if (!sameRows)
        beginResetModel();
    m_kind = table.mapping.kind;
    m_columns = table.mapping.columns;
    m_examples = examples;
    if (!sameRows)
        endResetModel();
    else if (!m_columns.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ColumnsModel::clear() {
    beginResetModel();
    m_columns.clear();
    m_examples.clear();
    endResetModel();
}

QStringList ColumnsModel::fields() const {
    QStringList all{QString()};
    for (const core::FieldSynonyms& field : core::synonymsOf(m_kind))
        all.append(field.field);
    return all;
}

QList<ChoiceDelegate::Entry> ColumnsModel::entries() const {
    QList<ChoiceDelegate::Entry> all;
    for (const QString& field : fields())
        all.append({field.isEmpty() ? tr("Attribute") : fieldWord(field), field});
    return all;
}

int ColumnsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int ColumnsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ColumnsModel::text(const core::MappedColumn& column, int what) const {
    switch (what) {
    case Header:
        return oneLine(column.header);
    case Field:
        return readAsWord(column);
    case Reason:
        if (!column.reason.isEmpty())
            return oneLine(column.reason);
        return column.leftOut ? tr("it only counts the rows") : tr("kept as it is, under its name");
    case Example:
        return m_examples.value(column.column);
    default:
        return {};
    }
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::MappedColumn& column = m_columns[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(column, index.column());
    case Qt::EditRole:
        return index.column() == Field ? column.field : text(column, index.column());
    case Qt::ToolTipRole:
        return toolTipText(text(column, index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(column, index.column()));
    case ChoiceDelegate::EntriesRole:
        return index.column() == Field ? QVariant::fromValue(entries()) : QVariant();
    case ChoiceDelegate::QuestionRole:
        return tr("Read “%1” as").arg(text(column, Header));
    default:
        return {};
    }
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Header:
        return tr("Column");
    case Field:
        return tr("Read as");
    case Reason:
        return tr("Why");
    case Example:
        return tr("Holds");
    default:
        return {};
    }
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Field ? flags | Qt::ItemIsEditable : flags;
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Field || role != Qt::EditRole)
        return false;
    core::MappedColumn& column = m_columns[static_cast<size_t>(index.row())];
    const QString field = value.toString();
    if (column.field == field || !fields().contains(field))
        return false;
    column.field = field;
    column.reason = field.isEmpty() ? QString() : tr("you said so");
    column.leftOut = false;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT fieldChosen(column.column, field);
    return true;
}

} // namespace throughline::ui
