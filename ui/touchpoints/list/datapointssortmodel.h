// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace throughline::ui {

/// The datapoints in which every typed word begins a word, in the order of a column; equal ones by metric, newest
/// first.
class DatapointsSortModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit DatapointsSortModel(QObject* parent = nullptr);

    void setSearch(const QString& text);
    /// Shows those of one segment only; empty: all.
    void setSegment(const QString& segment);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
    QString m_segment;
};

} // namespace throughline::ui
