// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/board/board.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/board/columnmodel.h"
#include "ui/roadmap/board/columnview.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kNarrowestColumn = 176;
constexpr int kHead = 28;

/// The head of a column: its name and how many cards it shows; accent-soft while a card is over the column.
class ColumnHead : public QWidget {
public:
    ColumnHead(const QString& name, QWidget* parent) : QWidget(parent), m_count(new PlainLabel(this)) {
        setFixedHeight(scaled(kHead));
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(metrics::kGrid, 0, metrics::kGrid, 0);
        auto* title = new PlainLabel(name, this);
        title->setFont(textFont(TextSize::Px13, QFont::DemiBold));
        m_count->setFont(textFont(TextSize::Px12));
        m_count->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(title);
        layout->addWidget(m_count);
        layout->addStretch(1);
    }
    void setCount(int count) { m_count->setText(QString::number(count)); }
    void setLit(bool lit) {
        m_lit = lit;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (!m_lit)
            return;
        QPainter painter(this);
        paintBox(painter, rect(), tokens(palette()).accentSoft, Qt::transparent);
    }

private:
    PlainLabel* m_count;
    bool m_lit = false;
};

} // namespace

Board::Board(EvidenceLinking& linking, Edits& edits, QWidget* parent) : RoadmapView(linking, edits, parent) {
    auto* columns = new QWidget(this);
    columns->setBackgroundRole(QPalette::Window);
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, 0);
    row->setSpacing(metrics::kRowGap);
    for (const core::Horizon horizon : horizons())
        row->addWidget(makeColumn(horizon), 1);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Window);
    area->setWidget(columns);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

QWidget* Board::makeColumn(core::Horizon horizon) {
    auto* column = new QWidget(this);
    column->setMinimumWidth(kNarrowestColumn);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGrid);
    auto* head = new ColumnHead(horizonName(horizon), column);
    auto* model = new ColumnModel(linking().items(), horizon, column);
    // connected before the view: a card that leaves the column is still the current one of the board
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_showing = true; });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { m_showing = false; });
    auto* view = new ColumnView(linking().items(), *model, drop(), column);
    if (linking().workspace().isReadOnly()) {
        view->setDragDropMode(QAbstractItemView::DropOnly); // evidence over it is told why not
        view->setToolTip(toolTipText(linking().workspace().whyReadOnly()));
    }
    layout->addWidget(head);
    layout->addWidget(view, 1);
    const auto count = [head, model] { head->setCount(model->rowCount()); };
    count();
    connect(model, &QAbstractItemModel::rowsInserted, head, count);
    connect(model, &QAbstractItemModel::rowsRemoved, head, count);
    connect(model, &QAbstractItemModel::layoutChanged, head, count);
    connect(view, &ColumnView::dragHovered, head, [head](bool over) { head->setLit(over); });
    follow(view);
    m_columns.append(view);
    return column;
}

void Board::follow(ColumnView* view) {
    offerMenu(*view);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_showing && index.isValid())
            setCurrent(ItemsModel::idOf(index));
    });
    connect(view, &ColumnView::focused, this, [this, view] {
        if (view->currentIndex().isValid() && !m_showing)
            setCurrent(ItemsModel::idOf(view->currentIndex()));
    });
    connect(view, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(ItemsModel::idOf(index)); });
    connect(view, &ColumnView::leftSideways, this, [this, view](int columns) { goSideways(view, columns); });
    connect(view, &ColumnView::itemDropped, this, [this, view](core::ItemId item, std::optional<core::ItemId> before) {
        setCurrent(item);
        plan({item}, view->column().horizon(), before);
    });
    connect(view, &ColumnView::evidenceDropped, this, &Board::dropEvidence);
}

void Board::showCurrent() {
    m_showing = true;
    for (ColumnView* view : m_columns) {
        const QModelIndex index = current() ? view->column().indexOf(*current()) : QModelIndex();
        if (index == view->currentIndex() && view->selectionModel()->isSelected(index) == index.isValid())
            continue;
        if (index.isValid())
            view->setCurrentIndex(index);
        else
            view->selectionModel()->clear();
    }
    m_showing = false;
}

void Board::setFilter(const core::ItemFilter& filter) {
    for (const ColumnView* view : m_columns) {
        view->column().setFilter(filter);
        const bool wanted = filter.horizons.isEmpty() || filter.horizons.contains(view->column().horizon());
        view->parentWidget()->setVisible(wanted); // with its head
    }
    showCurrent();
}

int Board::shownCount() const {
    int count = 0;
    for (const ColumnView* view : m_columns)
        count += view->column().rowCount();
    return count;
}

bool Board::shows(core::ItemId item) const {
    return columnOf(item) != nullptr;
}

std::optional<core::ItemId> Board::first() const {
    for (const ColumnView* view : m_columns) {
        if (view->column().rowCount() > 0)
            return ItemsModel::idOf(view->column().index(0, 0));
    }
    return {};
}

ColumnView* Board::column(core::Horizon horizon) const {
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [=](const ColumnView* view) { return view->column().horizon() == horizon; });
    return found == m_columns.end() ? nullptr : *found;
}

ColumnView* Board::columnOf(core::ItemId item) const {
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [=](const ColumnView* view) { return view->column().indexOf(item).isValid(); });
    return found == m_columns.end() ? nullptr : *found;
}

ColumnView* Board::currentColumn() const {
    return current() ? columnOf(*current()) : nullptr;
}

void Board::focusCurrent() {
    const auto shows = [](const ColumnView* view) { return !view->parentWidget()->isHidden(); };
    ColumnView* view = currentColumn();
    if (!view)
        view = *std::find_if(m_columns.begin(), m_columns.end(), shows); // a filter leaves one at least
    view->setFocus(Qt::OtherFocusReason);
}

void Board::step(int rows) {
    ColumnView* view = currentColumn();
    if (!view) {
        goSideways(nullptr, 1);
        return;
    }
    const int row = std::clamp(view->currentIndex().row() + rows, 0, view->column().rowCount() - 1);
    view->setCurrentIndex(view->column().index(row, 0));
}

void Board::goSideways(ColumnView* from, int columns) {
    const int row = from ? std::max(0, from->currentIndex().row()) : 0;
    for (qsizetype at = m_columns.indexOf(from) + columns; at >= 0 && at < m_columns.size(); at += columns) {
        ColumnView* view = m_columns.at(at);
        if (view->column().rowCount() == 0)
            continue;
        view->setFocus(Qt::OtherFocusReason);
        view->setCurrentIndex(view->column().index(std::min(row, view->column().rowCount() - 1), 0));
        return;
    }
}

void Board::moveSideways(int columns) {
    ColumnView* view = currentColumn();
    const qsizetype to = m_columns.indexOf(view) + columns;
    if (view && to >= 0 && to < m_columns.size())
        plan({*current()}, m_columns.at(to)->column().horizon());
}

void Board::moveWithin(int rows) {
    ColumnView* view = currentColumn();
    if (!view)
        return;
    const int from = view->column().indexOf(*current()).row();
    const int to = from + rows;
    if (to < 0 || to >= view->column().rowCount())
        return;
    const QModelIndex before = view->column().index(rows > 0 ? to + 1 : to, 0);
    plan({*current()}, view->column().horizon(),
         before.isValid() ? std::optional(ItemsModel::idOf(before)) : std::nullopt);
}

QList<KeyHint> Board::keyHints() const {
    return {{{u"J"_s, u"K"_s}, tr("Next, previous")},
            {{u"Alt+←"_s, u"Alt+→"_s}, tr("Move to column"), true},
            {{u"E"_s}, tr("Evidence"), true},
            {{u"Enter"_s}, tr("Open")}};
}

} // namespace throughline::ui
