// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapointrepository.h"

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
class FacetBox;
class KeyButton;
class PageHead;
class SearchField;

/// The left pane of Datapoints: search, and the table of all datapoints.
class DatapointsListPane : public QWidget {
    Q_OBJECT
public:
    /// @param whyReadOnly  why nothing can be added; empty: it can
    DatapointsListPane(ActionRegistry& actions, const QString& whyReadOnly, QWidget* parent = nullptr);

    void setRows(const QList<core::DatapointRow>& rows);
    /// Makes a datapoint current, clearing a search or a segment that hides it.
    void select(core::DatapointId id);
    void step(int rows);
    /// Takes the order that was chosen last, and keeps the next.
    void remember(QSettings& settings, const QString& key);
    [[nodiscard]] std::optional<core::DatapointId> current() const;
    /// In the order shown.
    [[nodiscard]] QList<core::DatapointId> selected() const;
    [[nodiscard]] int shownCount() const;
    /// A menu of the columns over the head of the table; the one that sorts turns round.
    void chooseOrder();
    [[nodiscard]] DatapointsView* view() const { return m_view; }
    [[nodiscard]] SearchField* search() const { return m_search; }

Q_SIGNALS:
    void currentChanged(std::optional<throughline::core::DatapointId> id);
    void selectionChanged();
    void opened(); ///< Enter or a double click on a row: to its fields.

private:
    void build();
    void keepCurrent(std::optional<core::DatapointId> id);
    void showCounts();
    void showAll();
    [[nodiscard]] bool isNarrowed() const;

    ActionRegistry& m_actions;
    QString m_whyReadOnly;
    DatapointsModel* m_model;
    DatapointsSortModel* m_sorted;
    PageHead* m_head;
    SearchField* m_search;
    FacetBox* m_segment;
    DatapointsView* m_view;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    std::optional<core::DatapointId> m_wanted; ///< to be selected once its row is there
    bool m_loaded = false;
};

} // namespace throughline::ui
