// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/evidencelinking.h"

#include <QWidget>

class QStackedWidget;
class QToolButton;

namespace throughline::ui {

class EmptyState;
class EvidenceTarget;
class ItemsSortModel;
class ItemsView;
class KeyButton;
class PageHead;
class PlainLabel;
class SearchField;

/// Roadmap items beside something that is read: `Find item`, the drop targets `Roadmap items`, a place that makes a
/// new item, and a foot that says what releasing means while something is dragged.
class ItemsPane : public QWidget {
    Q_OBJECT
public:
    ItemsPane(EvidenceLinking& linking, QSettings& settings, QWidget* parent);

    [[nodiscard]] ItemsView* list() const { return m_list; }
    [[nodiscard]] QString footText() const;
    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeListHead();
    QWidget* makeFoot();
    void build();
    void drop(const DraggedEvidence& dragged, core::ItemId item, std::optional<int> importance);
    void linked(const EvidenceLinking::Linked& linked);
    void showContent();
    void showFoot();
    void chooseOrder();
    void sayOrder();

    EvidenceLinking& m_linking;
    QSettings& m_settings;
    EvidenceDrop m_drop;
    ItemsSortModel* m_sorted;
    PageHead* m_head;
    SearchField* m_find;
    QToolButton* m_order;
    ItemsView* m_list;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    KeyButton* m_newItem;
    EvidenceTarget* m_newTarget;
    QWidget* m_foot;
    PlainLabel* m_footTitle;
    PlainLabel* m_footText;
    std::optional<EvidenceLinking::Linked> m_last;
    std::optional<core::ItemId> m_selectSoon; ///< made just now: its row is not there yet
    bool m_dragInWindow = false;
};

} // namespace throughline::ui
