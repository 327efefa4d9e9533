// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapviews.h"

#include "core/base/datewords.h"
#include "core/base/partsjson.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/filters/searchfield.h"
#include "ui/roadmap/board/board.h"
#include "ui/roadmap/roadmappage.h"
#include "ui/roadmap/table/itemtreemodel.h"
#include "ui/roadmap/table/roadmaptable.h"
#include "ui/views/currentview.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

const QString kShowKey = u"roadmap/show"_s;

/// What a saved view calls RoadmapPage::Show.
QStringList layouts() {
    return {u"board"_s, u"table"_s, u"timeline"_s};
}

constexpr ListOrder kFirstOrder{ItemTreeModel::HorizonColumn, true};

core::Result<RowMatch<core::ItemSummary>> matchOf(const core::ListQuery& query) {
    TRY_ASSIGN(const core::ItemFilter filter, core::itemFilterFrom(query));
    return RowMatch<core::ItemSummary>([filter](const core::ItemSummary& row) { return passes(filter, row); });
}

} // namespace

ViewCounter itemViewCounter(const core::Clock& clock) {
    const auto count = [clock](core::db::Connection& connection,
                               const QList<core::View>& views) -> core::Result<ViewCounts> {
        const QDate today = core::localDay(clock());
        TRY_ASSIGN(const auto items, core::RoadmapRepository(connection).summaries(today));
        return countRows(items, views, matchOf);
    };
    return {u"roadmap"_s, count,
            [](const core::ChangeSet& changes, const QList<core::View>&) { return touchesRoadmap(changes); }};
}

RoadmapPage::Show RoadmapPage::keptShow() const {
    const int kept = m_context.settings.value(kShowKey).toInt();
    return kept >= 0 && kept < layouts().size() ? static_cast<Show>(kept) : Show::Board;
}

RoadmapPage::Show RoadmapPage::shown() const {
    return m_view == m_table ? Show::Table : m_view == m_board ? Show::Board : Show::Timeline;
}

void RoadmapPage::showAs(Show wanted) {
    m_context.settings.setValue(kShowKey, static_cast<int>(wanted));
    display(wanted);
}

QJsonObject RoadmapPage::query() const {
    core::ListQuery query{.text = m_filter.words, .filter = m_facets->chosen()};
    if (shown() != Show::Board)
        query.layout = layouts().at(static_cast<int>(shown()));
    if (const ListOrder order = m_table->order(); shown() == Show::Table && order != kFirstOrder) {
        query.order = ItemTreeModel::storedColumns().value(order.column);
        query.descending = !order.ascending;
    }
    return core::toJson(query);
}

core::Result<void> RoadmapPage::setQuery(const QJsonObject& json) {
    TRY_ASSIGN(const core::ListQuery query, core::listQueryFrom(json));
    TRY_ASSIGN(const core::ItemFilter filter, core::itemFilterFrom(query));
    const qsizetype layout = query.layout.isEmpty() ? 0 : layouts().indexOf(query.layout);
    const qsizetype column =
        query.order.isEmpty() ? kFirstOrder.column : ItemTreeModel::storedColumns().indexOf(query.order);
    if (layout < 0 || column < 0)
        return core::unknownParts({layout < 0 ? query.layout : query.order});
    m_facets->setChosen(query.filter);
    m_filter = filter;
    m_find->setText(filter.words);
    if (static_cast<Show>(layout) == Show::Table)
        m_table->setOrder(ListOrder{static_cast<int>(column), !query.descending});
    setFilter(filter);
    display(static_cast<Show>(layout));
    return {};
}

void RoadmapPage::clearFilter() {
    m_facets->setChosen({});
    m_filter = {};
    m_find->clear();
    setFilter({});
}

void RoadmapPage::showAll() {
    m_table->setOrder({});
    clearFilter();
    display(keptShow());
}

void RoadmapPage::takeFacets() {
    if (const auto filter = core::itemFilterFrom({.text = m_filter.words, .filter = m_facets->chosen()}))
        setFilter(*filter);
}

std::optional<core::ViewId> RoadmapPage::savedView() const {
    return m_current->id();
}

} // namespace throughline::ui
