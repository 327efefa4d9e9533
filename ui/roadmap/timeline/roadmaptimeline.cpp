// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/roadmaptimeline.h"

#include "core/base/datewords.h"
#include "core/roadmap/itemedits.h"
#include "ui/common/painting/tabledelegate.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/roadmap/items/rowtargets.h"
#include "ui/roadmap/timeline/dateditemsmodel.h"
#include "ui/roadmap/timeline/timelineview.h"
#include "ui/roadmap/timeline/undatedlist.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

const QString kZoom = u"roadmap/zoom"_s; // NOLINT(cert-err58-cpp)
constexpr int kUndatedWidth = 184;
constexpr int kFirstDays = 91; ///< of an item that gets its first dates by key

} // namespace

RoadmapTimeline::RoadmapTimeline(EvidenceLinking& linking, const PageContext& context, QWidget* parent)
    : RoadmapView(linking, context.edits, parent)
    , m_context(context)
    , m_today(core::localDay(context.workspace.clock()()))
    , m_dated(makeRows(true))
    , m_undatedRows(makeRows(false))
    , m_view(new TimelineView(*m_dated, drop(), m_today, this))
    , m_undated(new UndatedList(*m_undatedRows, this))
    , m_undatedHead(new PlainLabel(this))
    , m_zoom(new SegmentedButtons(tr("Time on a screen"), this))
    , m_controls(makeControls()) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeUndatedPane());
    const bool readOnly = context.workspace.isReadOnly();
    m_view->setLocked(readOnly);
    m_undated->setDragEnabled(!readOnly);
    follow(m_view);
    follow(m_undated);
    connect(new RowTargets(*m_view, drop()), &RowTargets::dropped, this, &RoadmapTimeline::dropEvidence);
    connect(m_view, &TimelineView::moveWanted, this, [this](core::ItemId item, BarPart part, qint64 days) {
        change(item, [=](const ItemDates& dates) { return shifted(dates, part, days); });
    });
    connect(m_view, &TimelineView::datesWanted, this, [this](core::ItemId item, const ItemDates& dates) {
        change(item, [=](const ItemDates&) { return dates; });
    });
    setZoom(static_cast<Zoom>(std::clamp(context.settings.value(kZoom, 1).toInt(), 0, 2)));
}

DatedItemsModel* RoadmapTimeline::makeRows(bool dated) {
    auto* rows = new DatedItemsModel(linking().items(), dated, this);
    // connected before a view: an item that leaves one list for the other is still the current one
    connect(rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_showing = true; });
    connect(rows, &QAbstractItemModel::rowsRemoved, this, [this] { m_showing = false; });
    return rows;
}

QWidget* RoadmapTimeline::makeControls() {
    auto* controls = new QWidget(this);
    auto* layout = new QHBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    auto* today = new QPushButton(tr("Today"), controls);
    today->setToolTip(tr("Show today (%1)").arg(m_context.actions.keyText(u"roadmap.today"_s)));
    connect(today, &QPushButton::clicked, this, &RoadmapTimeline::showToday);
    layout->addWidget(today);
    m_zoom->addSegment(tr("Month"), static_cast<int>(Zoom::Month));
    m_zoom->addSegment(tr("Quarter"), static_cast<int>(Zoom::Quarter));
    m_zoom->addSegment(tr("Year"), static_cast<int>(Zoom::Year));
    connect(m_zoom, &SegmentedButtons::currentChanged, this, [this](int zoom) { setZoom(static_cast<Zoom>(zoom)); });
    layout->addWidget(m_zoom);
    return controls;
}

QWidget* RoadmapTimeline::makeUndatedPane() {
    auto* pane = new QWidget(this);
    pane->setFixedWidth(scaled(kUndatedWidth));
    pane->setAutoFillBackground(true);
    pane->setBackgroundRole(QPalette::Dark); // shows as a line between both
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(metrics::kLine, 0, 0, 0);
    layout->setSpacing(0);
    m_undatedHead->setAutoFillBackground(true);
    m_undatedHead->setBackgroundRole(QPalette::AlternateBase);
    m_undatedHead->setFont(textFont(TextSize::Px12, QFont::Medium));
    m_undatedHead->setContentsMargins(metrics::kRowGap, 0, metrics::kRowGap, 0);
    m_undatedHead->setFixedHeight(2 * scaled(metrics::kListHead));
    layout->addWidget(m_undatedHead);
    layout->addWidget(m_undated, 1);
    const auto count = [this] { m_undatedHead->setText(tr("Without dates: %1").arg(m_undatedRows->rowCount())); };
    count();
    connect(m_undatedRows, &QAbstractItemModel::rowsInserted, m_undatedHead, count);
    connect(m_undatedRows, &QAbstractItemModel::rowsRemoved, m_undatedHead, count);
    return pane;
}

void RoadmapTimeline::follow(QListView* list) {
    offerMenu(*list);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_showing && index.isValid())
            setCurrent(ItemsModel::idOf(index));
    });
    connect(list, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(ItemsModel::idOf(index)); });
}

void RoadmapTimeline::setZoom(Zoom zoom) {
    m_zoom->setCurrent(static_cast<int>(zoom));
    m_view->setZoom(zoom);
    m_context.settings.setValue(kZoom, static_cast<int>(zoom));
}

void RoadmapTimeline::zoomBy(int steps) {
    setZoom(static_cast<Zoom>(std::clamp(static_cast<int>(m_view->scale().zoom()) + steps, 0, 2)));
}

void RoadmapTimeline::showToday() {
    m_view->showToday();
}

void RoadmapTimeline::setFilter(const core::ItemFilter& filter) {
    m_dated->setFilter(filter);
    m_undatedRows->setFilter(filter);
    showCurrent();
}

int RoadmapTimeline::shownCount() const {
    return m_dated->rowCount() + m_undatedRows->rowCount();
}

bool RoadmapTimeline::shows(core::ItemId item) const {
    return m_dated->indexOf(item).isValid() || m_undatedRows->indexOf(item).isValid();
}

std::optional<core::ItemId> RoadmapTimeline::first() const {
    for (const DatedItemsModel* rows : {m_dated, m_undatedRows}) {
        if (rows->rowCount() > 0)
            return ItemsModel::idOf(rows->index(0, 0));
    }
    return {};
}

void RoadmapTimeline::step(int rows) {
    QListView* list = current() && m_undatedRows->indexOf(*current()).isValid() ? m_undated : m_view;
    const int last = list->model()->rowCount() - 1;
    if (last >= 0)
        list->setCurrentIndex(list->model()->index(std::clamp(list->currentIndex().row() + rows, 0, last), 0));
}

void RoadmapTimeline::moveSideways(int days) {
    move(BarPart::Whole, days);
}

void RoadmapTimeline::move(BarPart part, int days) {
    if (!current())
        return;
    if (m_undatedRows->indexOf(*current()).isValid()) {
        const ItemDates first{m_today, m_today.addDays(kFirstDays - 1)};
        change(*current(), [=](const ItemDates& dates) { return dates.isSaid() ? dates : first; });
        return;
    }
    change(*current(), [=](const ItemDates& dates) { return shifted(dates, part, days); });
}

void RoadmapTimeline::change(core::ItemId item, const std::function<ItemDates(const ItemDates&)>& change) {
    setCurrent(item);
    const QString title = titleOf(item);
    auto became = std::make_shared<ItemDates>();
    const auto work = [item, change, became](core::Editor& editor) -> core::Result<void> {
        TRY_ASSIGN(core::Item changed, core::RoadmapRepository(editor.connection()).item(item));
        *became = change({changed.start, changed.end});
        changed.start = became->start;
        changed.end = became->end;
        return core::updateItem(editor, changed);
    };
    edits().announce({u"item.dates"_s, 1, title, {}}, work, [title, became] {
        return tr("%1: %2").arg(isolated(title), datesInWords(became->start, became->end));
    });
}

void RoadmapTimeline::focusCurrent() {
    QListView* list = current() && m_undatedRows->indexOf(*current()).isValid() ? m_undated : m_view;
    list->setFocus(Qt::OtherFocusReason);
}

QList<KeyHint> RoadmapTimeline::keyHints() const {
    return {{{u"Alt+←"_s, u"Alt+→"_s}, tr("A day"), true},
            {{u"Ctrl+Alt+→"_s}, tr("A week"), true},
            {{u"Alt+Shift+→"_s}, tr("The end"), true},
            {{u"."_s}, tr("Today")},
            {{u"Enter"_s}, tr("Open")}};
}

void RoadmapTimeline::showCurrent() {
    m_showing = true;
    for (QListView* list : {static_cast<QListView*>(m_view), m_undated}) {
        const auto* rows = list == m_view ? m_dated : m_undatedRows;
        const QModelIndex index = current() ? rows->indexOf(*current()) : QModelIndex();
        if (index == list->currentIndex() && list->selectionModel()->isSelected(index) == index.isValid())
            continue;
        if (index.isValid())
            list->setCurrentIndex(index);
        else
            list->selectionModel()->clear();
    }
    m_showing = false;
}

void RoadmapTimeline::showEvent(QShowEvent* event) {
    RoadmapView::showEvent(event);
    if (!m_wasShown)
        m_view->showNearToday();
    m_wasShown = true;
}

} // namespace throughline::ui
