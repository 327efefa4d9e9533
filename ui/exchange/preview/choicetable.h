// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets/densetableview.h"

namespace throughline::ui {

/// A table with one column of choices: Enter, a click or F2 on it opens the list of the row.
class ChoiceTable : public DenseTableView {
    Q_OBJECT
public:
    ChoiceTable(const QString& name, QAbstractItemModel* model, int choiceColumn, QWidget* parent = nullptr);
};

} // namespace throughline::ui
