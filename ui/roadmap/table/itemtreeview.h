// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QSet>
#include <QTreeView>

namespace throughline::ui {

class EvidenceDrop;
class ItemTreeModel;

/// The table `Roadmap table`: sorted by a click on a column's head, several rows can be selected, every row takes
/// evidence. Where the tree takes another shape, selection and what is folded up stay.
class ItemTreeView : public QTreeView {
    Q_OBJECT
public:
    ItemTreeView(ItemTreeModel& model, const EvidenceDrop& drop, QWidget* parent = nullptr);

    void select(core::ItemId id);
    /// J and K.
    void step(int rows);
    /// In the order shown.
    [[nodiscard]] QList<core::ItemId> selected() const;

Q_SIGNALS:
    void settled(); ///< The current or the selected rows changed, or the tree took another shape.
    void opened();  ///< Enter or a double click on a row.

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void setUpHead();
    void keep();
    void restore();

    ItemTreeModel& m_model;
    const EvidenceDrop& m_drop;
    QSet<core::ItemId> m_folded;
    QList<core::ItemId> m_selected;
    std::optional<core::ItemId> m_currentItem;
    bool m_arranging = false;
};

} // namespace throughline::ui
