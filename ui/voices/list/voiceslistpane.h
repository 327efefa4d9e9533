// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/whendone.h"
#include "ui/shell/pagecontext.h"
#include "ui/voices/list/filterwords.h"
#include "ui/voices/list/voicefinder.h"

#include <QWidget>

class QStackedWidget;

namespace throughline::ui {

class EmptyState;
class OrderButton;
class PageHead;
class PlainLabel;
class SearchField;
class ViewsButton;
class VoicesListModel;
class VoicesListView;

/// The left pane of Voices: search, filters, and the list of what they find.
class VoicesListPane : public QWidget {
    Q_OBJECT
public:
    explicit VoicesListPane(const PageContext& context, QWidget* parent = nullptr);

    void start(); ///< Asks for the first time; later calls do nothing.
    void setFilter(const core::VoiceFilter& filter);
    /// Search, filters and order at once.
    void setQuery(const core::VoiceQuery& query);
    void setOrder(const core::VoiceOrder& order);
    void openOrderMenu();
    /// Makes a voice the current row as soon as it is in the list.
    void select(core::VoiceId id);
    void step(int rows);
    void goToFirst();
    void goToLast();
    /// Adds the current row to the selection or takes it out, and goes on to the next.
    void extendSelection();
    void openFilterMenu();
    /// Puts something below the list.
    void setFoot(QWidget* foot);

    [[nodiscard]] std::optional<core::VoiceId> current() const;
    /// The selected voices in the order of the list; without a selection the current one.
    [[nodiscard]] QList<core::VoiceId> selected() const;
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] const core::VoiceFilter& filter() const { return m_query.filter; }
    [[nodiscard]] const core::VoiceQuery& query() const { return m_query; }
    [[nodiscard]] ViewsButton* viewsButton() const { return m_views; }
    [[nodiscard]] QStringList searchTerms() const;
    [[nodiscard]] SearchField* searchField() const { return m_search; }
    [[nodiscard]] VoicesListView* view() const { return m_view; }

Q_SIGNALS:
    void currentChanged(); ///< Another voice, or none.
    void selectionChanged();
    void termsChanged();
    void shownChanged();
    void queryChanged(); ///< Search, filters or order.

private:
    void build();
    void connectParts();
    void connectFinder();
    void find();
    void show(const std::function<void()>& change);
    void merge(const std::function<void()>& change);
    void settle();
    void takeChanges(const core::ChangeSet& changes);
    void showChips();
    void showWords();
    [[nodiscard]] OrderButton* makeOrderButton();
    void showOrder();
    void showEmpty();
    void showError(const core::Error& error);
    void report();

    const PageContext& m_context;
    core::VoiceQuery m_query;
    VoiceFinder* m_finder;
    VoicesListModel* m_model;
    VoicesListView* m_view;
    PageHead* m_head;
    SearchField* m_search;
    PlainLabel* m_error;
    FilterBar* m_chips;
    ViewsButton* m_views;
    OrderButton* m_order;
    PlainLabel* m_without;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    FilterNames m_names;
    NewestAnswer m_newestNames;
    std::optional<VoiceCounts> m_counts;
    std::optional<core::VoiceId> m_toSelect; ///< Named by a target, not in the list yet.
    std::optional<core::VoiceId> m_reported;
    bool m_started = false;
    bool m_waiting = false; ///< The answer to the last question is not there yet.
    bool m_merging = false;
};

} // namespace throughline::ui
