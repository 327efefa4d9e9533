// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace throughline::ui {

/// A dense table of outside text: rows of one height, no grid, no word wrap.
class DenseTableView : public QTableView {
    Q_OBJECT
public:
    DenseTableView(const QString& name, QAbstractItemModel* model, QWidget* parent = nullptr);

protected:
    /// Rows are chosen here, not cells: Home and End lead to the first and the last of them.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace throughline::ui
