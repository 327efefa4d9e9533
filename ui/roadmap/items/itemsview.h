// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/items/evidencedrop.h"

#include <QListView>

namespace throughline::ui {

class ItemsModel;

/// The list `Roadmap items`: its rows take evidence by drop, and digits set the importance of what was dropped last.
class ItemsView : public QListView {
    Q_OBJECT
public:
    ItemsView(const ItemsModel& items, EvidenceDrop& drop, QWidget* parent = nullptr);

    /// Whether the digits 0 to 3 mean something now; they are then kept from the page's own keys.
    void setTakesDigits(bool takes) { m_takesDigits = takes; }
    /// Makes the row of an item current; false when there is none.
    bool selectItem(core::ItemId id);

Q_SIGNALS:
    void dropped(const throughline::ui::DraggedEvidence& dragged, throughline::core::ItemId item,
                 std::optional<int> importance);
    void digitPressed(int importance);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void answer(QDropEvent* event);

    EvidenceDrop& m_drop;
    bool m_takesDigits = false;
};

/// The importance that a key without modifiers means; none for any other key.
[[nodiscard]] std::optional<int> importanceOf(const QKeyEvent& key);

} // namespace throughline::ui
