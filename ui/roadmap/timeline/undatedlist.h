// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace throughline::ui {

class DatedItemsModel;

/// The list `Items without dates`: its rows are dragged onto the timeline.
class UndatedList : public QListView {
    Q_OBJECT
public:
    UndatedList(DatedItemsModel& rows, QWidget* parent);

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace throughline::ui
