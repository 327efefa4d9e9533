// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/quotewall.h"

#include <QAbstractListModel>

namespace throughline::ui {

/// The quotes of a wall in the order that the person gives them, and which of them are chosen. Those that their
/// speakers do not let be quoted are there to be seen, and cannot be chosen.
class QuoteWallModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        AttributionRole = Qt::UserRole, ///< What the readers will see below the words, or why they may not see them.
        SourceRole,                     ///< "Interview, 3 Apr 2026 · Contradicts"
        PlaceRole,                      ///< From 1, among the chosen; 0: not chosen.
        RefusedRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Nothing is chosen at first.
    void setQuotes(const QList<core::WallQuote>& quotes, QDate today);
    void setReaders(core::Audience readers);
    [[nodiscard]] core::Audience readers() const { return m_readers; }
    /// Every quote that may be chosen, or none.
    void chooseAll(bool chosen);
    /// The chosen ones in their order.
    [[nodiscard]] QList<core::SpokenQuote> chosen() const;
    [[nodiscard]] core::WallCounts counts() const { return core::countsOf(m_quotes, m_chosen); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// Dragging and Alt with an arrow both come here.
    bool moveRows(const QModelIndex& from, int row, int count, const QModelIndex& to, int before) override;

Q_SIGNALS:
    void choiceChanged();

private:
    [[nodiscard]] bool isRefused(int row) const;
    [[nodiscard]] QString attributionOf(const core::SpokenQuote& spoken) const;
    [[nodiscard]] int placeOf(int row) const;
    void tellAll(const QList<int>& roles);

    QList<core::WallQuote> m_quotes;
    QSet<core::QuoteId> m_chosen;
    core::Audience m_readers = core::Audience::Outside;
    QDate m_today;
};

} // namespace throughline::ui
