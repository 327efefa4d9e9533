// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/metrics/explainedchart.h"
#include "ui/common/whendone.h"
#include "ui/shell/pagecontext.h"

#include <QFrame>

class QMenu;
class QStackedWidget;
class QToolButton;

namespace throughline::ui {

class ChartTableModel;
class ChartTableView;
class ChartView;
class DeckBuilder;
class EmptyState;
class ErrorBox;
class KeyButton;
class PlainLabel;
class SegmentedButtons;

/// One chart of the page: the finding as title, measure, drawing or table, what it counts, and what can be done with
/// it. It reads by itself, off the window's thread, and stays as it was until the new numbers are there.
class ChartCell : public QFrame {
    Q_OBJECT
public:
    /// @param name  one of core::chartNames()
    ChartCell(const QString& name, const PageContext& context, DeckBuilder& deck, QWidget* parent = nullptr);
    ~ChartCell() override;

    /// Counts anew; an earlier count that still runs is stopped.
    void load(const core::VoiceFilter& filter, QDate today);
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const core::ChartSeries& chart() const { return m_data.chart; }
    [[nodiscard]] bool hasNumbers() const { return !m_data.chart.categories.isEmpty(); }
    [[nodiscard]] bool showsTable() const;
    /// All other charts count voices.
    [[nodiscard]] bool countsDatapoints() const;
    [[nodiscard]] QString markText() const;

    void toggleTable();
    void addToDeck();
    void copy();
    /// Opens the menu of exports at its button.
    void showExportMenu();
    void savePicture(int scale);
    /// @param ending  one of chartFileEndings()
    void saveFile(const QString& ending, const QString& filter);
    /// Asks for a title that stands for the finding here and in what is exported, until the numbers change.
    void changeTitle();

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void loaded();
    /// The mark in focus, or whether there are numbers, changed.
    void statusChanged();
    /// The keyboard or the pointer came into this cell.
    void entered();
    void clearFiltersRequested();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeHead();
    void show(const core::Result<core::ExplainedChart>& answer);
    void showContent();
    /// The voices behind a value, or its datapoint.
    void openBehind(qsizetype category, qsizetype series);
    void updateDeckButton();
    void showTitle();
    [[nodiscard]] core::ChartSeries titledChart() const;
    /// Where to export to; empty when there is nothing to export or the person thinks better of it.
    [[nodiscard]] QString askPath(const QString& ending, const QString& filter);

    QString m_name;
    PageContext m_context;
    DeckBuilder& m_deck;
    core::VoiceFilter m_filter;
    core::ExplainedChart m_data;
    QString m_ownTitle; ///< Instead of the finding; empty for none.
    core::Cancellation m_cancellation;
    NewestAnswer m_newest;
    bool m_loading = false;

    PlainLabel* m_title = nullptr;
    PlainLabel* m_measure = nullptr;
    SegmentedButtons* m_switch = nullptr;
    QToolButton* m_export = nullptr;
    QMenu* m_exportMenu = nullptr;
    KeyButton* m_deckButton = nullptr;
    QStackedWidget* m_body = nullptr;
    ChartView* m_view = nullptr;
    ChartTableView* m_table = nullptr;
    ChartTableModel* m_model = nullptr;
    EmptyState* m_empty = nullptr;
    ErrorBox* m_error = nullptr;
    PlainLabel* m_footer = nullptr;
};

} // namespace throughline::ui
