// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/common/record/recordtreeview.h"

namespace throughline::ui {

class EvidenceDrop;
class ItemTreeModel;

/// The table `Roadmap table`: several rows can be selected, and are dragged onto the row they are to be part of; every
/// row takes evidence.
class ItemTreeView : public RecordTreeView {
    Q_OBJECT
public:
    ItemTreeView(ItemTreeModel& model, const EvidenceDrop& drop, QWidget* parent = nullptr);

    void select(core::ItemId id) { selectRecord(id.value); }
    /// In the order shown.
    [[nodiscard]] QList<core::ItemId> selected() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void setUpHead();

    const EvidenceDrop& m_drop;
};

} // namespace throughline::ui
