// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/list/datapointslistpane.h"

#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/columnorder.h"
#include "ui/common/filters/facetbox.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/shell/actionregistry.h"
#include "ui/touchpoints/list/datapointsmodel.h"
#include "ui/touchpoints/list/datapointssortmodel.h"
#include "ui/touchpoints/list/datapointsview.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::DatapointId;

DatapointsListPane::DatapointsListPane(ActionRegistry& actions, const QString& whyReadOnly, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_whyReadOnly(whyReadOnly)
    , m_model(new DatapointsModel(this))
    , m_sorted(new DatapointsSortModel(this))
    , m_head(new PageHead(tr("Datapoints"), PageHead::Level::Page, this))
    , m_search(new SearchField(tr("Search datapoints"), this))
    , m_segment(new FacetBox(tr("Segment"), tr("All segments"), this))
    , m_view(nullptr)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this)) {
    m_sorted->setSourceModel(m_model);
    m_view = new DatapointsView(m_sorted, m_stack);
    m_view->sortByColumn(DatapointsModel::Metric, Qt::AscendingOrder);
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        const auto id = current();
        m_sorted->setSearch(text);
        keepCurrent(id);
    });
    connect(m_segment, &FacetBox::valueChanged, this, [this](const QString& segment) {
        const auto id = current();
        m_sorted->setSegment(segment);
        keepCurrent(id);
    });
    connect(m_search, &SearchField::downPressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DatapointsListPane::selectionChanged);
    connect(m_view, &DatapointsView::opened, this, &DatapointsListPane::opened);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (isNarrowed())
            showAll();
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
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kRowGap);
    inset->setSpacing(metrics::kRowGap);
    inset->addWidget(m_search, 1);
    inset->addWidget(m_segment);
    layout->addLayout(inset);
    layout->addWidget(m_stack, 1);
}

void DatapointsListPane::setRows(const QList<core::DatapointRow>& rows) {
    const auto id = m_wanted ? m_wanted : current();
    m_loaded = true;
    m_model->setRows(rows);
    QStringList segments;
    for (const core::DatapointRow& row : rows)
        segments.append(row.segment);
    m_segment->setValues(segments);
    keepCurrent(id);
}

void DatapointsListPane::select(DatapointId id) {
    m_wanted = id;
    const QModelIndex found = m_model->indexOf(id);
    if (found.isValid() && !m_sorted->mapFromSource(found).isValid())
        showAll();
    keepCurrent(id);
}

void DatapointsListPane::keepCurrent(std::optional<DatapointId> id) {
    const QModelIndex index = id ? m_sorted->mapFromSource(m_model->indexOf(*id)) : QModelIndex();
    if (index.isValid() && m_wanted == id)
        m_wanted.reset();
    if (index.isValid()) {
        if (index.row() != m_view->currentIndex().row())
            m_view->selectRow(index.row());
        m_view->scrollTo(index);
    } else if (m_sorted->rowCount() > 0 && !m_wanted) {
        m_view->selectRow(0);
    } else {
        Q_EMIT currentChanged(current());
    }
    showCounts();
}

bool DatapointsListPane::isNarrowed() const {
    return !m_search->text().isEmpty() || !m_segment->value().isEmpty();
}

void DatapointsListPane::showAll() {
    m_search->clear();
    m_segment->clear();
}

void DatapointsListPane::remember(QSettings& settings, const QString& key) {
    rememberColumnOrder(*m_view->horizontalHeader(), DatapointsModel::Metric, settings, key);
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
        m_empty->setContent(u"search"_s, tr("No datapoint matches %1").arg(isolated(m_search->text())), {});
        m_empty->setButton(tr("Clear search"));
        m_empty->setOtherButton({});
    }
}

void DatapointsListPane::step(int rows) {
    if (m_sorted->rowCount() > 0)
        m_view->selectRow(std::clamp(m_view->currentIndex().row() + rows, 0, m_sorted->rowCount() - 1));
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
