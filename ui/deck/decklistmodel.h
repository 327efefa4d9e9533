// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/deckrepository.h"

#include <QAbstractListModel>

namespace throughline::ui {

/// All decks, the newest first.
class DeckListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole }; ///< "2 charts, 9 quotes · for inside"

    using QAbstractListModel::QAbstractListModel;

    void setDecks(const QList<core::DeckRow>& decks);
    [[nodiscard]] core::DeckId deckAt(int row) const { return m_decks.at(row).deck.id; }
    /// The row of a deck; -1 when it is not there.
    [[nodiscard]] int rowOf(core::DeckId deck) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<core::DeckRow> m_decks;
};

} // namespace throughline::ui
