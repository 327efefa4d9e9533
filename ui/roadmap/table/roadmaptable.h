// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filters/listorder.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/shell/pagecontext.h"

class QMenu;

namespace throughline::ui {

class ItemTreeModel;
class ItemTreeView;
class PlainLabel;

/// The roadmap as a table with every number of an item. Several items can be selected; a row below the table changes
/// them all in one step.
class RoadmapTable : public RoadmapView {
    Q_OBJECT
public:
    RoadmapTable(EvidenceLinking& linking, const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QList<core::ItemId> selected() const override;
    void setFilter(const core::ItemFilter& filter) override;
    [[nodiscard]] int shownCount() const override;
    [[nodiscard]] bool shows(core::ItemId item) const override;
    [[nodiscard]] std::optional<core::ItemId> first() const override;
    void step(int rows) override;
    /// Into another horizon, all that are selected.
    void moveSideways(int horizons) override;
    void moveWithin(int) override {} // the order is the column's
    void focusCurrent() override;
    [[nodiscard]] QList<KeyHint> keyHints() const override;
    [[nodiscard]] QString refusal() const override;
    [[nodiscard]] ItemTreeView* view() const { return m_view; }

    void chooseOrder();
    [[nodiscard]] ListOrder order() const;
    /// Orders as a saved view asks; none: as was chosen last.
    void setOrder(const std::optional<ListOrder>& order);
    /// Change all that are selected, in one step.
    void setStage(const QString& stage);
    void askForOwner();

Q_SIGNALS:
    void deleteWanted();
    /// A larger item is to be chosen for what is selected.
    void parentWanted();
    /// Items were dragged onto another, or out of what they were part of.
    void placeWanted(const QList<throughline::core::ItemId>& items, std::optional<throughline::core::ItemId> below);
    void orderChanged();

protected:
    void showCurrent() override;

private:
    QWidget* makeSelectionRow();
    void followView();
    void placeDragged(const QList<qint64>& ids, std::optional<qint64> below);
    void offerHorizons(QMenu& menu);
    void offerStages(QMenu& menu);
    void showMenu(const QPoint& position);
    void change(const std::function<void(core::Item&)>& set, const QString& sentence);

    PageContext m_context;
    ItemTreeModel* m_model;
    ItemTreeView* m_view;
    PlainLabel* m_selectionText;
    QWidget* m_selectionRow;
    bool m_showing = false;
};

} // namespace throughline::ui
