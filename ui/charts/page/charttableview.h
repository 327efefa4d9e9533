// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets/densetableview.h"

namespace throughline::ui {

class ChartTableModel;

/// The table of a chart's cell. Its columns share the width: what the cells say goes before long words of a head, and
/// the first column takes what is left.
class ChartTableView : public DenseTableView {
    Q_OBJECT
public:
    explicit ChartTableView(ChartTableModel* rows, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
};

} // namespace throughline::ui
