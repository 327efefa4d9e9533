// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/valuesmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/exchange/importwords.h"

#include <algorithm>

namespace throughline::ui {

void ValuesModel::setTable(const core::PreparedTable& table) {
    const std::vector<core::FileWord>& words = table.survey.words;
    const bool sameRows = std::equal(m_words.begin(), m_words.end(), words.begin(), words.end(),
                                     [](const core::FileWord& before, const core::FileWord& after) {
                                         return before.field == after.field && before.word == after.word;
                                     });
    if (!sameRows)
        beginResetModel();
    m_mapping = table.survey.values;
    m_words = words;
    if (!sameRows)
        endResetModel();
    else if (!m_words.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ValuesModel::clear() {
    beginResetModel();
    m_words.clear();
    endResetModel();
}

int ValuesModel::openWords() const {
    return static_cast<int>(
        std::count_if(m_words.begin(), m_words.end(), [](const core::FileWord& word) { return word.open; }));
}

QString ValuesModel::keptText(const QString& field) const {
    const core::ClosedField* const closed = m_mapping.find(field);
    return closed != nullptr && closed->keepsOthers ? tr("As it is") : tr("Attribute");
}

QList<ChoiceDelegate::Entry> ValuesModel::entries(const QString& field) const {
    QList<ChoiceDelegate::Entry> all{{keptText(field), {}}};
    if (const core::ClosedField* const closed = m_mapping.find(field)) {
        for (const QString& value : closed->values)
            all.append({valueWord(field, value), value});
    }
    return all;
}

int ValuesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

int ValuesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ValuesModel::text(const core::FileWord& word, int what) const {
    switch (what) {
    case Field:
        return fieldWord(word.field);
    case Word:
        return oneLine(word.word);
    case Rows:
        return countText(word.rows);
    case Value:
        if (word.open)
            return tr("No value yet");
        return word.value.isEmpty() ? keptText(word.field) : oneLine(valueWord(word.field, word.value));
    default:
        return {};
    }
}

QVariant ValuesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::FileWord& word = m_words[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(word, index.column());
    case Qt::EditRole:
        if (index.column() != Value)
            return text(word, index.column());
        return word.open ? QVariant() : QVariant(word.value);
    case Qt::ToolTipRole:
        return toolTipText(index.column() == Value && word.open
                               ? tr("No value yet: “%1” is kept as it is").arg(text(word, Word))
                               : text(word, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == Rows ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(word, index.column()));
    case ChoiceDelegate::EntriesRole:
        return index.column() == Value ? QVariant::fromValue(entries(word.field)) : QVariant();
    case ChoiceDelegate::QuestionRole:
        return tr("“%1” becomes").arg(text(word, Word));
    default:
        return {};
    }
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == Rows)
        return QVariant(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Field:
        return tr("Field");
    case Word:
        return tr("Word in the file");
    case Rows:
        return tr("Rows");
    case Value:
        return tr("Becomes");
    default:
        return {};
    }
}

Qt::ItemFlags ValuesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Value ? flags | Qt::ItemIsEditable : flags;
}

bool ValuesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Value || role != Qt::EditRole ||
        !value.isValid())
        return false;
    core::FileWord& word = m_words[static_cast<size_t>(index.row())];
    const QString chosen = value.toString();
    const core::ClosedField* const closed = m_mapping.find(word.field);
    const bool known = chosen.isEmpty() || (closed != nullptr && closed->values.contains(chosen));
    if (!known || (!word.open && word.value == chosen))
        return false;
    word.value = chosen;
    word.open = false;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT valueChosen(word.field, word.word, chosen);
    return true;
}

} // namespace throughline::ui
