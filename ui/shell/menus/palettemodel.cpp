// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/palettemodel.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace throughline::ui {

void PaletteModel::setCommands(const QList<Command>& commands, const QStringList& recent) {
    m_commands = commands;
    m_recent = recent;
    setQuery({});
}

void PaletteModel::setQuery(const QString& query) {
    beginResetModel();
    m_hits.clear();
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (const std::optional<FuzzyMatch> match = fuzzyMatch(query, m_commands.at(i).text)) {
            const qsizetype used = m_recent.indexOf(m_commands.at(i).id);
            m_hits.append({i, used < 0 ? m_recent.size() : used, *match});
        }
    }
    std::stable_sort(m_hits.begin(), m_hits.end(), [](const Hit& one, const Hit& other) {
        return std::tuple(-one.match.score, one.age) < std::tuple(-other.match.score, other.age);
    });
    endResetModel();
}

QAction* PaletteModel::actionAt(const QModelIndex& index) const {
    return index.isValid() ? m_commands.at(m_hits.at(index.row()).command).action : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Hit& hit = m_hits.at(index.row());
    const Command& command = m_commands.at(hit.command);
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::AccessibleTextRole:
        return command.key.isEmpty() ? command.text : u"%1, %2"_s.arg(command.text, command.key);
    case IconRole:
        return command.icon;
    case KeyRole:
        return command.key;
    case RangesRole:
        return QVariant::fromValue(hit.match.ranges);
    default:
        return {};
    }
}

} // namespace throughline::ui
