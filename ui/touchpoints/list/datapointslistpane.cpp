// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/list/datapointslistpane.h"

#include "core/base/partsjson.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/columnorder.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/lists/selectonly.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/shell/actionregistry.h"
#include "ui/touchpoints/list/datapointfacets.h"
#include "ui/touchpoints/list/datapointsmodel.h"
#include "ui/touchpoints/list/datapointssortmodel.h"
#include "ui/touchpoints/list/datapointsview.h"
#include "ui/views/viewsbutton.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::DatapointId;

namespace {

const QString kOrderKey = u"datapoints/order"_s;
constexpr ListOrder kFirstOrder{DatapointsModel::Metric, true};

} // namespace

DatapointsListPane::DatapointsListPane(ActionRegistry& actions, QSettings& settings, const QString& whyReadOnly,
                                       QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_whyReadOnly(whyReadOnly)
    , m_model(new DatapointsModel(this))
    , m_sorted(new DatapointsSortModel(*m_model, this))
    , m_head(new PageHead(tr("Datapoints"), PageHead::Level::Page, this))
    , m_search(new SearchField(tr("Search datapoints"), this))
    , m_facets(new FacetBar(this))
    , m_views(new ViewsButton(u"datapoints"_s, tr("All datapoints"), actions, *m_facets))
    , m_view(nullptr)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this)) {
    m_view = new DatapointsView(m_sorted, m_stack);
    rememberColumnOrder(*m_view->horizontalHeader(), kFirstOrder.column, m_settings, kOrderKey);
    build();
    connectParts();
}

void DatapointsListPane::connectParts() {
    connect(m_search, &QLineEdit::textChanged, this, &DatapointsListPane::applyFilter);
    connect(m_search, &SearchField::backspaceInEmpty, m_facets, &FilterBar::removeLast);
    connect(m_facets, &FacetBar::chosenChanged, this, &DatapointsListPane::applyFilter);
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &DatapointsListPane::queryChanged);
    connect(m_search, &SearchField::downPressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DatapointsListPane::selectionChanged);
    connect(m_view, &DatapointsView::opened, this, &DatapointsListPane::opened);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (isNarrowed())
            clearFilter();
        else
            m_actions.action(u"datapoint.new"_s)->trigger();
    });
    connect(m_empty, &EmptyState::otherButtonClicked, this,
            [this] { m_actions.action(u"workspace.import"_s)->trigger(); });
}

void DatapointsListPane::build() {
    auto* add = new KeyButton(tr("New datapoint"), {}, KeyButton::Kind::Plain, m_head);
    add->setIcon(icon(u"plus"_s));
    add->follow(*m_actions.action(u"datapoint.new"_s));
    m_head->addAtEnd(add);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kRowGap);
    inset->setSpacing(metrics::kRowGap);
    inset->addWidget(m_search);
    inset->addWidget(m_facets);
    layout->addLayout(inset);
    layout->addWidget(m_stack, 1);
}

void DatapointsListPane::setRows(const QList<core::DatapointRow>& rows) {
    const auto id = m_wanted ? m_wanted : current();
    m_loaded = true;
    m_model->setRows(rows);
    m_facets->setFacets(datapointFacets(rows));
    keepCurrent(id);
}

bool DatapointsListPane::select(DatapointId id) {
    m_wanted = id;
    const QModelIndex found = m_model->indexOf(id);
    const bool hidden = found.isValid() && !m_sorted->mapFromSource(found).isValid();
    if (hidden)
        clearFilter();
    keepCurrent(id);
    return hidden;
}

void DatapointsListPane::keepCurrent(std::optional<DatapointId> id) {
    const QModelIndex index = id ? m_sorted->mapFromSource(m_model->indexOf(*id)) : QModelIndex();
    if (index.isValid()) {
        if (m_wanted == id || index.row() != m_view->currentIndex().row())
            selectOnly(*m_view, index);
        m_wanted.reset();
        m_view->scrollTo(index);
    } else if (m_sorted->rowCount() > 0 && !m_wanted) {
        selectOnly(*m_view, m_sorted->index(0, 0));
    } else {
        Q_EMIT currentChanged(current());
    }
    showCounts();
}

bool DatapointsListPane::isNarrowed() const {
    return !m_search->text().isEmpty() || !m_facets->chosen().isEmpty();
}

void DatapointsListPane::clearFilter() {
    m_facets->setChosen({});
    m_search->clear();
    applyFilter(); // the search may have been empty
}

void DatapointsListPane::applyFilter() {
    const auto wanted = core::datapointFilterFrom({.text = m_search->text(), .filter = m_facets->chosen()});
    if (!wanted)
        return;
    const auto id = current();
    m_sorted->setFilter(*wanted);
    keepCurrent(id);
    Q_EMIT queryChanged();
}

QJsonObject DatapointsListPane::query() const {
    core::ListQuery query{.text = m_search->text(), .filter = m_facets->chosen()};
    if (const ListOrder order = columnOrder(*m_view->horizontalHeader()); order != kFirstOrder) {
        query.order = DatapointsModel::storedColumns().value(order.column);
        query.descending = !order.ascending;
    }
    return core::toJson(query);
}

core::Result<void> DatapointsListPane::setQuery(const QJsonObject& json) {
    TRY_ASSIGN(const core::ListQuery query, core::listQueryFrom(json));
    TRY(core::datapointFilterFrom(query));
    const qsizetype column =
        query.order.isEmpty() ? kFirstOrder.column : DatapointsModel::storedColumns().indexOf(query.order);
    if (column < 0)
        return core::unknownParts({query.order});
    const ListOrder order{static_cast<int>(column), !query.descending};
    showColumnOrder(*m_view->horizontalHeader(), order, m_settings, kOrderKey);
    m_facets->setChosen(query.filter);
    m_search->setText(query.text);
    applyFilter(); // the search may have been the same
    return {};
}

void DatapointsListPane::showAll() {
    takeColumnOrder(*m_view->horizontalHeader(), kFirstOrder.column, m_settings, kOrderKey);
    clearFilter();
}

void DatapointsListPane::showCounts() {
    const int shown = m_sorted->rowCount();
    const QString all = QLocale().toString(m_model->rowCount());
    if (m_loaded)
        m_head->setCount(!isNarrowed() ? all : tr("%1 of %2").arg(QLocale().toString(shown), all));
    m_stack->setCurrentIndex(shown > 0 || !m_loaded ? 0 : 1);
    if (shown > 0 || !m_loaded)
        return;
    if (!isNarrowed()) {
        m_empty->setContent(u"hash"_s, tr("No datapoints yet"),
                            tr("Usage, survey figures, facts of the market: numbers that stand beside what customers "
                               "say. Log one, or bring in a table."));
        m_empty->setButton(tr("New datapoint"), m_actions.keyText(u"datapoint.new"_s));
        m_empty->setOtherButton(tr("Import a table…"), m_actions.keyText(u"workspace.import"_s));
        lockEdits(*m_empty, m_whyReadOnly);
    } else {
        const QString words = m_search->text();
        m_empty->setContent(u"search"_s,
                            words.isEmpty() ? tr("No datapoint matches the filters")
                                            : tr("No datapoint matches %1").arg(isolated(words)),
                            {});
        m_empty->setButton(m_facets->chosen().isEmpty() ? tr("Clear search") : tr("Clear filters"));
        m_empty->setOtherButton({});
    }
}

void DatapointsListPane::step(int rows) {
    const int row = std::clamp(m_view->currentIndex().row() + rows, 0, std::max(0, m_sorted->rowCount() - 1));
    selectOnly(*m_view, m_sorted->index(row, 0));
}

std::optional<DatapointId> DatapointsListPane::current() const {
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(DatapointId{index.data(DatapointsModel::IdRole).toLongLong()})
                           : std::nullopt;
}

QList<DatapointId> DatapointsListPane::selected() const {
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<DatapointId> ids;
    for (const QModelIndex& row : std::as_const(rows))
        ids.append(DatapointId{row.data(DatapointsModel::IdRole).toLongLong()});
    return ids;
}

int DatapointsListPane::shownCount() const {
    return m_sorted->rowCount();
}

void DatapointsListPane::chooseOrder() {
    chooseColumnOrder(*m_view->horizontalHeader());
}

} // namespace throughline::ui
