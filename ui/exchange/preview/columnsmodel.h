// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/tableimport.h"
#include "ui/exchange/preview/choicedelegate.h"

#include <QAbstractTableModel>

namespace throughline::ui {

/// What every column of a table is read as, why, and what it holds. Editing "Read as" asks for another field; who owns
/// the file answers by setTable().
class ColumnsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Header, Field, Reason, Example, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps rows and selection where the columns are the same.
    void setTable(const core::PreparedTable& table);
    void clear();
    /// The fields that a column can fill, the empty one (kept as an attribute) first.
    [[nodiscard]] QStringList fields() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void fieldChosen(int column, const QString& field);

private:
    [[nodiscard]] QList<ChoiceDelegate::Entry> entries() const;
    [[nodiscard]] QString text(const core::MappedColumn& column, int what) const;

    core::RecordKind m_kind = core::RecordKind::Voices;
    std::vector<core::MappedColumn> m_columns;
    QStringList m_examples;
};

/// "Text", "Attribute", "Left out".
[[nodiscard]] QString readAsWord(const core::MappedColumn& column);

} // namespace throughline::ui
