// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

namespace throughline::ui {

/// Makes a row the current and the only selected one. A view's own setCurrentIndex() and selectRow() keep what was
/// selected while Ctrl or Shift is held, as it is when a key such as Ctrl+Enter has led here.
inline void selectOnly(const QAbstractItemView& view, const QModelIndex& row) {
    view.selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace throughline::ui
