// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets/densetableview.h"

namespace throughline::ui {

/// The table `Datapoints`: sorted by a click on a column's head, rows are dragged as evidence. Where it is narrow the
/// columns that tell least give their room to the metric.
class DatapointsView : public DenseTableView {
    Q_OBJECT
public:
    explicit DatapointsView(QAbstractItemModel* rows, QWidget* parent = nullptr);

Q_SIGNALS:
    void opened(); ///< Enter or a double click.

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace throughline::ui
