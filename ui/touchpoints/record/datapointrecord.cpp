// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/record/datapointrecord.h"

#include "core/base/datewords.h"
#include "core/metrics/numbers/metricovertime.h"
#include "core/touchpoints/datapointedits.h"
#include "core/workspace/editor.h"
#include "core/workspace/workspace.h"
#include "ui/charts/chartview.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/icons.h"
#include "ui/common/record/relatedsection.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::DatapointRepository;
using core::Result;

namespace {

constexpr int kLineHeight = 190;
constexpr int kWidestRecord = 640; ///< Lines of fields grow no longer.

} // namespace

DatapointRecord::DatapointRecord(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_stack(new QStackedWidget(this)) {
    setAccessibleName(tr("Datapoint"));
    auto* nothing = new EmptyState(m_stack);
    nothing->setContent(u"hash"_s, tr("Nothing selected"), tr("J and K move through the list."));
    m_stack->addWidget(nothing);
    m_stack->addWidget(makePane());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_fields, &DatapointFields::edited, this, &DatapointRecord::save);
    connect(m_fields, &DatapointFields::left, m_fields, &DatapointFields::showProblem);
    connect(m_line, &ChartView::activated, this, [this](qsizetype category) {
        Q_EMIT datapointWanted(core::DatapointId{m_line->series().categories.at(category).recordId});
    });
    connect(m_items, &RelatedSection::opened, this,
            [this](qint64 id) { m_context.navigator.open(Target::to(RecordKind::Item, core::ItemId{id})); });
}

DatapointRecord::~DatapointRecord() {
    hide(); // the field that has the focus hands on its text while there still is somebody to take it
}

QWidget* DatapointRecord::makePane() {
    auto* pane = new QWidget(m_stack);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = new PageHead({}, PageHead::Level::Pane, pane);
    m_head->setLine(true);
    auto* remove = new KeyButton(tr("Delete"), u"Del"_s, KeyButton::Kind::Plain, pane);
    remove->setIcon(icon(u"trash-2"_s));
    remove->follow(*m_context.actions.action(u"datapoints.delete"_s));
    m_head->addAtEnd(remove);
    layout->addWidget(m_head);
    auto* body = new QWidget;
    body->setMaximumWidth(scaled(kWidestRecord));
    auto* sections = new QVBoxLayout(body);
    sections->setContentsMargins(metrics::kPageMargin, metrics::kPaneMargin, metrics::kPageMargin,
                                 metrics::kPageMargin);
    sections->setSpacing(metrics::kPageMargin);
    m_fields = new DatapointFields(core::localDay(m_context.workspace.clock()()), body);
    lockEdits(*m_fields, m_context.workspace.whyReadOnly());
    sections->addWidget(m_fields);
    sections->addWidget(makeChart(body));
    m_items = new RelatedSection(tr("Evidence for"),
                                 tr("No roadmap item rests on it yet. Drag it onto one, or press E."), body);
    sections->addWidget(m_items);
    sections->addStretch(1);
    auto* scroll = new QScrollArea(pane);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    layout->addWidget(scroll, 1);
    return pane;
}

QWidget* DatapointRecord::makeChart(QWidget* parent) {
    m_chart = new QWidget(parent);
    auto* layout = new QVBoxLayout(m_chart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGrid);
    auto* heading = new PlainLabel(tr("Over time"), m_chart);
    heading->setFont(textFont(TextSize::Px11, QFont::DemiBold));
    m_finding = new PlainLabel(m_chart);
    m_finding->setWordWrap(true);
    m_line = new ChartView(m_chart);
    m_line->setFixedHeight(scaled(kLineHeight));
    m_noLine = new PlainLabel(m_chart);
    m_noLine->setForegroundRole(QPalette::PlaceholderText);
    m_noLine->setWordWrap(true);
    layout->addWidget(heading);
    layout->addWidget(m_finding);
    layout->addWidget(m_line);
    layout->addWidget(m_noLine);
    return m_chart;
}

void DatapointRecord::setDatapoint(std::optional<core::DatapointId> id) {
    if (id == m_id)
        return;
    m_fields->flush();
    m_id = id;
    if (!id)
        m_stack->setCurrentIndex(0);
    reload();
}

void DatapointRecord::edit() {
    m_fields->metricField()->setFocus();
    m_fields->metricField()->selectAll();
}

QString DatapointRecord::metricName() const {
    return m_datapoint.metric;
}

void DatapointRecord::reload() {
    if (!m_id)
        return;
    const auto read =
        m_context.workspace.read<Details>([id = *m_id](core::db::Connection& connection) -> Result<Details> {
            const DatapointRepository datapoints(connection);
            Details found;
            TRY_ASSIGN(found.datapoint, datapoints.find(id));
            TRY_ASSIGN(found.choices, readDatapointChoices(connection));
            TRY_ASSIGN(found.overTime, datapoints.overTime(found.datapoint));
            TRY_ASSIGN(found.uses, datapoints.uses(id));
            return found;
        });
    m_newest.await(read, this, [this, id = *m_id](const Result<Details>& details) {
        if (details && m_id == id)
            show(*details);
    });
}

void DatapointRecord::show(const Details& details) {
    m_datapoint = details.datapoint;
    m_head->setTitle(tr("Datapoint"));
    m_fields->setDatapoint(details.datapoint, details.choices);
    showChart(details.overTime);
    QList<RelatedRow> rows;
    for (const core::DatapointUse& use : details.uses)
        rows.append(relatedRow(use));
    m_items->setRows(rows);
    m_stack->setCurrentIndex(1);
}

void DatapointRecord::showChart(const QList<core::Datapoint>& overTime) {
    const bool isLine = overTime.size() > 1;
    m_finding->setVisible(isLine);
    m_line->setVisible(isLine);
    if (isLine) {
        const core::ChartSeries chart = core::metricOverTime(overTime);
        QString finding = oneLine(chart.title);
        m_finding->setText(finding.replace(u" %"_s, u"\u00a0%"_s)); // the sign stays with its number
        m_line->setSeries(chart);
    }
    m_noLine->setVisible(!isLine);
    m_noLine->setText(overTime.isEmpty()
                          ? tr("An undated value stands on no line. Say as of when it holds.")
                          : tr("One value so far. A second of this metric, unit and segment makes a line."));
}

void DatapointRecord::save(const QString& field, const DatapointFields::Change& change) {
    if (!m_id)
        return;
    m_context.edits.make(
        {u"datapoint.edit"_s, 1, m_datapoint.metric, u"datapoint.%1.%2"_s.arg(QString::number(m_id->value), field)},
        [id = *m_id, change](core::Editor& editor) -> Result<void> {
            TRY_ASSIGN(core::Datapoint datapoint, DatapointRepository(editor.connection()).find(id));
            TRY(change(editor, datapoint));
            return core::updateDatapoint(editor, datapoint);
        });
}

} // namespace throughline::ui
