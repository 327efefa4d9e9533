// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapointfilter.h"

#include <QWidget>

#include <optional>

class QSettings;
class QStackedWidget;

namespace throughline::ui {

class ActionRegistry;
class DatapointsModel;
class DatapointsSortModel;
class DatapointsView;
class EmptyState;
class FacetBar;
class KeyButton;
class PageHead;
class SearchField;
class ViewsButton;

/// The left pane of Datapoints: search, and the table of all datapoints.
class DatapointsListPane : public QWidget {
    Q_OBJECT
public:
    /// @param settings  keeps the order that is chosen
    /// @param whyReadOnly  why nothing can be added; empty: it can
    DatapointsListPane(ActionRegistry& actions, QSettings& settings, const QString& whyReadOnly,
                       QWidget* parent = nullptr);

    void setRows(const QList<core::DatapointRow>& rows);
    /// Search, filters and order, as a saved view keeps them.
    [[nodiscard]] QJsonObject query() const;
    [[nodiscard]] core::Result<void> setQuery(const QJsonObject& json);
    /// Everything, in the order that was chosen last.
    void showAll();
    /// Makes a datapoint current. What hides it is cleared; says whether that was so.
    bool select(core::DatapointId id);
    void step(int rows);
    [[nodiscard]] std::optional<core::DatapointId> current() const;
    /// In the order shown.
    [[nodiscard]] QList<core::DatapointId> selected() const;
    [[nodiscard]] int shownCount() const;
    /// A menu of the columns over the head of the table; the one that sorts turns round.
    void chooseOrder();
    [[nodiscard]] DatapointsView* view() const { return m_view; }
    [[nodiscard]] SearchField* search() const { return m_search; }
    [[nodiscard]] FacetBar* facets() const { return m_facets; }
    [[nodiscard]] ViewsButton* viewsButton() const { return m_views; }

Q_SIGNALS:
    void currentChanged(std::optional<throughline::core::DatapointId> id);
    void selectionChanged();
    void queryChanged(); ///< Search, filters or order.
    void opened();       ///< Enter or a double click on a row: to its fields.

private:
    void build();
    void keepCurrent(std::optional<core::DatapointId> id);
    void connectParts();
    void applyFilter();
    void clearFilter();
    void showCounts();
    [[nodiscard]] bool isNarrowed() const;

    ActionRegistry& m_actions;
    QSettings& m_settings;
    QString m_whyReadOnly;
    DatapointsModel* m_model;
    DatapointsSortModel* m_sorted;
    PageHead* m_head;
    SearchField* m_search;
    FacetBar* m_facets;
    ViewsButton* m_views;
    DatapointsView* m_view;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    std::optional<core::DatapointId> m_wanted; ///< to be selected once its row is there
    bool m_loaded = false;
};

} // namespace throughline::ui
