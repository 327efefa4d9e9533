// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapoint.h"
#include "ui/common/whendone.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

namespace throughline::ui {

class CurrentView;
class DatapointRecord;
class DatapointsListPane;
class ItemsDrawer;
class PaneSplitter;

/// The page `datapoints`: the table of all numbers, one of them in full, and the roadmap items that take them as
/// evidence.
class DatapointsPage : public Page {
    Q_OBJECT
public:
    explicit DatapointsPage(const PageContext& context, QWidget* parent = nullptr);

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QWidget* searchField() const override;
    void step(int rows) override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    void toggleInspector() override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;
    [[nodiscard]] std::optional<core::ViewId> savedView() const override;

    [[nodiscard]] DatapointsListPane* list() const { return m_list; }
    [[nodiscard]] DatapointRecord* record() const { return m_record; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void handleActions();
    void refreshActions();
    void reload();
    void removeSelected();
    void fitPanes();
    void openListMenu(const QPoint& position);

    PageContext m_context;
    DatapointsListPane* m_list;
    CurrentView* m_view;
    DatapointRecord* m_record;
    ItemsDrawer* m_items;
    PaneSplitter* m_panes;
    NewestAnswer m_newest;
};

} // namespace throughline::ui
