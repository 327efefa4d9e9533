// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"
#include "ui/common/draggedevidence.h"

#include <QListView>

namespace throughline::ui {

class ColumnModel;
class EvidenceDrop;
class ItemsModel;

/// One column of the board. Cards are dragged from it and into it, and evidence onto its cards.
class ColumnView : public QListView {
    Q_OBJECT
public:
    ColumnView(const ItemsModel& items, ColumnModel& column, EvidenceDrop& drop, QWidget* parent = nullptr);

    [[nodiscard]] ColumnModel& column() const { return m_column; }

Q_SIGNALS:
    void itemDropped(throughline::core::ItemId item, std::optional<throughline::core::ItemId> before);
    void evidenceDropped(const throughline::ui::DraggedEvidence& dragged, throughline::core::ItemId item,
                         std::optional<int> importance, bool copies);
    void dragHovered(bool over); ///< A card is over this column.
    void focused();
    /// An arrow key left the column: -1 to the left, 1 to the right.
    void leftSideways(int columns);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void answer(QDropEvent* event);
    void setInsertion(std::optional<int> row);
    [[nodiscard]] int insertionAt(const QPoint& position) const;
    [[nodiscard]] std::optional<core::ItemId> itemAt(int row) const;

    ColumnModel& m_column;
    EvidenceDrop& m_drop;
    std::optional<int> m_insertion; ///< A dragged card would go before this row.
};

/// The card that mime data carries; none for anything else.
[[nodiscard]] std::optional<core::ItemId> itemFrom(const QMimeData& data);
[[nodiscard]] std::unique_ptr<QMimeData> itemMimeData(core::ItemId item, const QString& title);

} // namespace throughline::ui
