// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/tableimport.h"
#include "ui/exchange/preview/choicedelegate.h"

#include <QAbstractTableModel>

namespace throughline::ui {

/// The words of a table in fields whose values are a list, and what each becomes. Editing "Becomes" asks for another
/// value; who owns the file answers by setTable().
class ValuesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Field, Word, Rows, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps rows and selection where the words are the same.
    void setTable(const core::PreparedTable& table);
    void clear();
    /// How many words have no value and wait for one.
    [[nodiscard]] int openWords() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void valueChosen(const QString& field, const QString& word, const QString& value);

private:
    [[nodiscard]] QString text(const core::FileWord& word, int what) const;
    [[nodiscard]] QString keptText(const QString& field) const;
    [[nodiscard]] QList<ChoiceDelegate::Entry> entries(const QString& field) const;

    core::ValueMapping m_mapping;
    std::vector<core::FileWord> m_words;
};

} // namespace throughline::ui
