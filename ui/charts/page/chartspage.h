// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/customers/customers.h"
#include "core/metrics/filterwords.h"
#include "ui/common/whendone.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

#include <QTime>

class QGridLayout;
class QMenu;

namespace throughline::core {
struct ChangeSet;
}

namespace throughline::ui {

class ChartCell;
class DeckBuilder;
class FilterBar;
class PageHead;
class PlainLabel;

/// What the shell knows of the Charts page. `context` and `deck` outlive the page.
[[nodiscard]] PageSpec chartsPage(const PageContext& context, DeckBuilder& deck);

/// Every chart of the workspace in a grid, with one filter for all of them.
class ChartsPage : public Page {
    Q_OBJECT
public:
    ChartsPage(const PageContext& context, DeckBuilder& deck, QWidget* parent = nullptr);
    ~ChartsPage() override;

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;

    void setFilter(const core::VoiceFilter& filter);
    [[nodiscard]] const core::VoiceFilter& filter() const { return m_filter; }
    [[nodiscard]] QList<ChartCell*> cells() const { return m_cells; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeFilterRow();
    [[nodiscard]] QWidget* makeGrid();
    void bindActions();
    void handleChange(const core::ChangeSet& changes);
    /// Counts anew, at once or at the next visit.
    void reload();
    /// What the filter row says and offers.
    void readFilterRow();
    void showCountedAt();
    void arrange();
    void fillFilterMenu(QMenu* menu);
    void addPeriods(QMenu* menu);
    void addKinds(QMenu* menu);
    void addSegments(QMenu* menu);
    void addMetrics(QMenu* menu);
    void chooseAccount();
    [[nodiscard]] QDate today() const;

    PageContext m_context;
    DeckBuilder& m_deck;
    core::VoiceFilter m_filter;
    QList<core::Segment> m_segments;
    QStringList m_metrics; ///< that the chart of datapoints can draw
    core::Cancellation m_words;
    NewestAnswer m_newestRow; ///< of what stands between the head and the charts
    bool m_outdated = true;
    int m_columns = 0;
    QTime m_countedAt;

    PageHead* m_head = nullptr;
    FilterBar* m_filters = nullptr;
    QMenu* m_filterMenu = nullptr;
    PlainLabel* m_basis = nullptr;
    QGridLayout* m_grid = nullptr;
    QList<ChartCell*> m_cells;
    ChartCell* m_current = nullptr;
};

} // namespace throughline::ui
