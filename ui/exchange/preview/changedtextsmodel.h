// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/changedtext.h"

#include <QAbstractTableModel>

namespace throughline::ui {

/// The texts that a file has otherwise than an earlier import: line, as it is, as the file has it.
class ChangedTextsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTexts(const QList<core::ChangedText>& texts);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<core::ChangedText> m_texts;
};

} // namespace throughline::ui
