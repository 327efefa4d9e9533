// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/board/columnmodel.h"
#include "ui/roadmap/evidencelinking.h"

#include <QWidget>

namespace throughline::ui {

class ColumnView;
class Edits;

/// The roadmap as four columns side by side. One card at most is current.
class Board : public QWidget {
    Q_OBJECT
public:
    Board(EvidenceLinking& linking, Edits& edits, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<core::ItemId> current() const { return m_current; }
    void setCurrent(std::optional<core::ItemId> item);
    void setFilter(const BoardFilter& filter);
    /// Items that the filter lets pass.
    [[nodiscard]] int shownCount() const;

    /// J and K.
    void step(int rows);
    /// Alt with the arrows: into another column, or to another place of its own.
    void moveSideways(int columns);
    void moveWithin(int rows);
    void focusCurrent();
    /// Weighs what was dropped last on the current card; false when nothing was.
    bool weighLastDrop(int importance);
    [[nodiscard]] ColumnView* column(core::Horizon horizon) const;
    /// Why what is dragged cannot become evidence; empty otherwise.
    [[nodiscard]] QString refusal() const { return m_drop.isActive() ? m_drop.refusal() : QString(); }

Q_SIGNALS:
    void currentChanged();
    void opened(throughline::core::ItemId item); ///< Enter or double click.
    void dragChanged();

private:
    QWidget* makeColumn(core::Horizon horizon);
    void follow(ColumnView* view);
    void showCurrent();
    void move(core::ItemId item, core::Horizon horizon, std::optional<core::ItemId> before);
    void dropEvidence(const DraggedEvidence& dragged, core::ItemId item, std::optional<int> importance, bool copies);
    [[nodiscard]] ColumnView* columnOf(core::ItemId item) const;
    void goSideways(ColumnView* from, int columns);

    EvidenceLinking& m_linking;
    Edits& m_edits;
    EvidenceDrop m_drop;
    QList<ColumnView*> m_columns;
    std::optional<core::ItemId> m_current;
    std::optional<EvidenceLinking::Linked> m_last;
    bool m_showing = false;
};

} // namespace throughline::ui
