// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/roadmapview.h"

namespace throughline::ui {

class ColumnView;

/// The roadmap as four columns side by side. One card at most is current.
class Board : public RoadmapView {
    Q_OBJECT
public:
    Board(EvidenceLinking& linking, Edits& edits, QWidget* parent = nullptr);

    void setFilter(const core::ItemFilter& filter) override;
    [[nodiscard]] int shownCount() const override;
    [[nodiscard]] bool shows(core::ItemId item) const override;
    [[nodiscard]] std::optional<core::ItemId> first() const override;
    void step(int rows) override;
    /// Into another column, or to another place of its own.
    void moveSideways(int columns) override;
    void moveWithin(int rows) override;
    void focusCurrent() override;
    [[nodiscard]] QList<KeyHint> keyHints() const override;
    [[nodiscard]] ColumnView* column(core::Horizon horizon) const;

protected:
    void showCurrent() override;

private:
    QWidget* makeColumn(core::Horizon horizon);
    void follow(ColumnView* view);
    [[nodiscard]] ColumnView* columnOf(core::ItemId item) const;
    [[nodiscard]] ColumnView* currentColumn() const;
    void goSideways(ColumnView* from, int columns);

    QList<ColumnView*> m_columns;
    bool m_showing = false;
};

} // namespace throughline::ui
