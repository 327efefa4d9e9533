// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/spokenquotes.h"

#include <QAbstractListModel>

namespace throughline::ui {

/// Quotes to choose from, with the consent of their speakers in sight.
class QuoteListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole }; ///< "May be named inside · Ada Wong, Planner · Offline mode"

    using QAbstractListModel::QAbstractListModel;

    void setQuotes(const QList<core::SpokenQuote>& quotes, QDate today);
    [[nodiscard]] core::QuoteId quoteAt(int row) const { return m_quotes.at(row).quote.id; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// A quote that its speaker refused cannot be chosen.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<core::SpokenQuote> m_quotes;
    QDate m_today;
};

} // namespace throughline::ui
