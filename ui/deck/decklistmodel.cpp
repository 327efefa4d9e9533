// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/decklistmodel.h"

#include "ui/common/textdisplay.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

QList<core::DeckId> idsOf(const QList<core::DeckRow>& decks) {
    QList<core::DeckId> ids;
    for (const core::DeckRow& row : decks)
        ids.append(row.deck.id);
    return ids;
}

} // namespace

void DeckListModel::setDecks(const QList<core::DeckRow>& decks) {
    const bool sameRows = idsOf(decks) == idsOf(m_decks);
    if (!sameRows)
        beginResetModel();
    m_decks = decks;
    if (!sameRows)
        endResetModel();
    else if (!m_decks.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int DeckListModel::rowOf(core::DeckId deck) const {
    return static_cast<int>(idsOf(m_decks).indexOf(deck));
}

int DeckListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_decks.size());
}

QVariant DeckListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::DeckRow& row = m_decks.at(index.row());
    const QString charts = row.charts == 1 ? tr("1 chart") : tr("%1 charts").arg(row.charts);
    const QString quotes = row.quotes == 1 ? tr("1 quote") : tr("%1 quotes").arg(row.quotes);
    const QString readers = !row.deck.audience                             ? tr("readers not chosen")
                            : *row.deck.audience == core::Audience::Inside ? tr("for inside")
                                                                           : tr("for outside");
    const QString detail = u"%1, %2 · %3"_s.arg(charts, quotes, readers);
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(row.deck.name);
    case Qt::ToolTipRole:
        return toolTipText(row.deck.name);
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(oneLine(row.deck.name), detail);
    case DetailRole:
        return detail;
    default:
        return {};
    }
}

} // namespace throughline::ui
