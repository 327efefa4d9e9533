// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/history/journal.h"

#include <QAbstractTableModel>

namespace throughline::ui {

/// The steps of a workspace as a table, newest first: what, when, who. Undone ones say so and are muted.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, When, Who, kColumns };

    explicit HistoryModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setEntries(const QList<core::HistoryEntry>& entries);
    [[nodiscard]] const QList<core::HistoryEntry>& entries() const { return m_entries; }
    /// What a step is called, with a capital; where it is undone, after that word.
    [[nodiscard]] static QString nameOf(const core::HistoryEntry& entry);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<core::HistoryEntry> m_entries;
};

} // namespace throughline::ui
