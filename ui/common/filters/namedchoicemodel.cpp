// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/namedchoicemodel.h"

#include "core/customers/customers.h"
#include "ui/common/textdisplay.h"

#include <algorithm>

namespace throughline::ui {

void NamedChoiceModel::setChoices(const QList<NamedChoice>& choices, int withDigits) {
    m_choices = choices;
    m_withDigits = withDigits;
    setFilter(m_typed);
}

void NamedChoiceModel::setFilter(const QString& typed) {
    beginResetModel();
    m_typed = typed.trimmed();
    m_shown.clear();
    const QString key = core::matchKey(m_typed);
    bool exists = false;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const QString name = core::matchKey(m_choices.at(i).name);
        exists = exists || name == key;
        if (name.contains(key))
            m_shown.append(i);
    }
    std::stable_partition(m_shown.begin(), m_shown.end(),
                          [&](qsizetype i) { return core::matchKey(m_choices.at(i).name).startsWith(key); });
    m_offersNew = !m_newText.isEmpty() && !m_typed.isEmpty() && !exists;
    endResetModel();
}

std::optional<NamedChoice> NamedChoiceModel::choiceAt(int row) const {
    return row >= 0 && row < m_shown.size() ? std::optional(m_choices.at(m_shown.at(row))) : std::nullopt;
}

int NamedChoiceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + (m_offersNew ? 1 : 0);
}

QVariant NamedChoiceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::optional<NamedChoice> choice = choiceAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return choice ? oneLine(choice->name) : m_newText.arg(oneLine(m_typed));
    case Qt::CheckStateRole:
        return choice && choice->checked ? QVariant(static_cast<int>(Qt::Checked)) : QVariant();
    case ColourRole:
        return choice && choice->colour ? QVariant(*choice->colour) : QVariant();
    case DigitRole: {
        const bool hasDigit = choice && m_typed.isEmpty() && index.row() < m_withDigits;
        return hasDigit ? QVariant(QString::number(index.row() + 1)) : QVariant();
    }
    default:
        return {};
    }
}

} // namespace throughline::ui
