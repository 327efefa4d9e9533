// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace throughline::ui {

/// Rows of text under fixed headers, each cell on one line with the whole of it as its tool tip.
class TextRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit TextRowsModel(const QStringList& headers, QObject* parent = nullptr);

    /// @param rows  each with a text for every header
    void setRows(const QList<QStringList>& rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<QStringList> m_rows;
};

} // namespace throughline::ui
