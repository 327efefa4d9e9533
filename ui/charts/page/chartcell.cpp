// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/page/chartcell.h"

#include "core/metrics/chartcatalog.h"
#include "core/workspace/workspace.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartfile.h"
#include "ui/charts/charttablemodel.h"
#include "ui/charts/chartview.h"
#include "ui/charts/page/charttableview.h"
#include "ui/charts/page/savedfile.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/errorbox.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/shell/deckbuilder.h"
#include "ui/shell/menus/actionmenu.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

#include <utility>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

enum Shown { Drawing, Table };

constexpr int kLeastHeight = 320;
constexpr int kScales = 3;

} // namespace

ChartCell::ChartCell(const QString& name, const PageContext& context, DeckBuilder& deck, QWidget* parent)
    : QFrame(parent), m_name(name), m_context(context), m_deck(deck) {
    build();
    setFocusProxy(m_view);
    connect(m_view, &ChartView::activated, this, &ChartCell::openBehind);
    connect(m_view, &ChartView::markChanged, this, [this] {
        if (!m_view->markText().isEmpty())
            Q_EMIT entered();
        Q_EMIT statusChanged();
    });
    connect(m_switch, &SegmentedButtons::currentChanged, this, [this] {
        showContent();
        Q_EMIT entered();
    });
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_filter.isEmpty())
            m_context.navigator.open(Target::toPage(countsDatapoints() ? u"datapoints"_s : u"voices"_s));
        else
            Q_EMIT clearFiltersRequested();
    });
    connect(&m_deck, &DeckBuilder::changed, this, &ChartCell::updateDeckButton);
    connect(m_deckButton, &KeyButton::clicked, this, &ChartCell::addToDeck);
}

ChartCell::~ChartCell() {
    m_cancellation.cancel();
    m_view->disconnect(this); // it loses the focus while it goes
}

void ChartCell::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPaneMargin, metrics::kPaneMargin, metrics::kPaneMargin, metrics::kPaneMargin);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(makeHead());

    m_view = new ChartView;
    m_view->setAccessibleName(core::chartLabel(m_name));
    m_model = new ChartTableModel(this);
    m_table = new ChartTableView(m_model);
    m_empty = new EmptyState;
    auto* errorPane = new QWidget;
    auto* errorLayout = new QVBoxLayout(errorPane);
    m_error = new ErrorBox(errorPane);
    errorLayout->addWidget(m_error);
    errorLayout->addStretch();
    m_body = new QStackedWidget;
    for (QWidget* page : QList<QWidget*>{m_view, m_table, m_empty, errorPane})
        m_body->addWidget(page);
    layout->addWidget(m_body, 1);

    m_footer = new PlainLabel;
    m_footer->setFont(textFont(TextSize::Px11));
    m_footer->setForegroundRole(QPalette::PlaceholderText);
    m_footer->setWordWrap(true);
    layout->addWidget(m_footer);
}

QWidget* ChartCell::makeHead() {
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title = new PlainLabel(core::chartLabel(m_name));
    m_title->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_measure = new PlainLabel;
    m_measure->setFont(textFont(TextSize::Px12));
    m_measure->setForegroundRole(QPalette::PlaceholderText);
    m_measure->setElided(true);
    texts->addWidget(m_title);
    texts->addWidget(m_measure);
    layout->addLayout(texts, 1);

    m_switch = new SegmentedButtons(tr("Chart or table"));
    m_switch->addSegment(tr("Chart"), Drawing, u"chart-column"_s);
    m_switch->addSegment(tr("Table"), Table, u"table"_s);
    layout->addWidget(m_switch, 0, Qt::AlignTop);
    m_exportMenu = new QMenu(this);
    for (int scale = 1; scale <= kScales; ++scale) {
        QAction* const png = m_exportMenu->addAction(tr("Picture (PNG), %1×…").arg(scale));
        connect(png, &QAction::triggered, this, [this, scale] { savePicture(scale); });
    }
    connect(m_exportMenu->addAction(tr("Drawing (SVG)…")), &QAction::triggered, this,
            [this] { saveFile(u"svg"_s, tr("Drawings (*.svg)")); });
    connect(m_exportMenu->addAction(tr("Page (PDF)…")), &QAction::triggered, this,
            [this] { saveFile(u"pdf"_s, tr("Pages (*.pdf)")); });
    connect(m_exportMenu->addAction(tr("Numbers (CSV)…")), &QAction::triggered, this,
            [this] { saveFile(u"csv"_s, tr("Tables (*.csv)")); });
    m_exportMenu->addSeparator();
    connect(m_exportMenu->addAction(tr("Change title…")), &QAction::triggered, this, &ChartCell::changeTitle);
    connect(m_exportMenu->addAction(tr("Copy picture and numbers")), &QAction::triggered, this, &ChartCell::copy);
    m_export = new QToolButton;
    m_export->setIcon(icon(u"file-down"_s));
    m_export->setAccessibleName(tr("Export chart"));
    m_export->setToolTip(tr("Export chart"));
    m_export->setAutoRaise(true);
    connect(m_export, &QToolButton::clicked, this, &ChartCell::showExportMenu);
    layout->addWidget(m_export, 0, Qt::AlignTop);
    m_deckButton = new KeyButton(tr("Add to deck"), {}, KeyButton::Kind::Plain);
    m_deckButton->setIcon(icon(u"presentation"_s));
    lockEdits(*m_deckButton, m_context.workspace.whyReadOnly());
    layout->addWidget(m_deckButton, 0, Qt::AlignTop);
    return head;
}

void ChartCell::load(const core::VoiceFilter& filter, QDate today) {
    m_cancellation.cancel();
    m_cancellation = {};
    m_loading = true;
    m_filter = filter;
    m_view->setStale();
    m_newest.await(m_context.workspace.read<core::ExplainedChart>(
                       [name = m_name, filter, today](core::db::Connection& connection) {
                           return core::buildExplainedChart(connection, name, filter, today);
                       },
                       m_cancellation),
                   this, [this](const core::Result<core::ExplainedChart>& answer) { show(answer); });
}

void ChartCell::show(const core::Result<core::ExplainedChart>& answer) {
    m_loading = false;
    m_error->clear();
    const core::ExplainedChart before = std::exchange(m_data, answer ? *answer : core::ExplainedChart());
    const core::ChartSeries& chart = m_data.chart;
    if (!answer)
        m_error->setError(answer.error());
    if (!m_ownTitle.isEmpty() && chart != before.chart) {
        m_ownTitle.clear(); // it may say what is no longer so
        m_context.notifier.show({.kind = Notification::Kind::Done,
                                 .text = tr("The numbers changed: a chart says its finding again, not your title"),
                                 .buttons = {}});
    }
    showTitle();
    m_measure->setText(chart.measure);
    m_footer->setText(answer ? withUnbrokenNumbers(oneLine(core::footerText(chart.basis), 2000)) : QString());
    m_view->setSeries(chart);
    m_model->setChart(chart);
    m_table->setAccessibleName(chart.title);
    m_table->setAccessibleDescription(core::altText(chart));
    showContent();
    updateDeckButton();
    Q_EMIT loaded();
    Q_EMIT statusChanged();
}

void ChartCell::showContent() {
    const bool failed = !m_error->isHidden();
    m_switch->setEnabled(hasNumbers());
    m_export->setEnabled(hasNumbers());
    m_deckButton->setEnabled(hasNumbers() && !m_context.workspace.isReadOnly());
    if (failed) {
        m_body->setCurrentIndex(3);
    } else if (!hasNumbers()) {
        const core::ChartBasis& basis = m_data.chart.basis; // says what of the filter counts here
        if (basis.filters.isEmpty() && basis.period.isEmpty()) {
            m_empty->setContent(u"chart-column"_s, core::chartNeeds(m_name),
                                countsDatapoints() ? tr("Add datapoints with their dates, or import a file of them.")
                                                   : tr("Bring in feedback or log an interview."));
            m_empty->setButton(countsDatapoints() ? tr("Open Datapoints") : tr("Open Voices"));
        } else {
            m_empty->setContent(u"list-filter"_s,
                                countsDatapoints() ? tr("No datapoint matches") : tr("No voice matches"),
                                tr("The filters leave nothing to count."));
            m_empty->setButton(tr("Clear filters"));
        }
        m_body->setCurrentWidget(m_empty);
    } else {
        m_body->setCurrentWidget(showsTable() ? static_cast<QWidget*>(m_table) : m_view);
    }
}

bool ChartCell::countsDatapoints() const {
    return m_name == "datapoints"_L1;
}

bool ChartCell::showsTable() const {
    return m_switch->current() == Table;
}

QString ChartCell::markText() const {
    return m_body->currentWidget() == m_view ? m_view->markText() : QString();
}

void ChartCell::toggleTable() {
    if (!hasNumbers())
        return;
    const bool focused = m_view->hasFocus() || m_table->hasFocus();
    m_switch->setCurrent(showsTable() ? Drawing : Table);
    showContent();
    if (focused)
        m_body->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ChartCell::openBehind(qsizetype category, qsizetype series) {
    if (countsDatapoints()) {
        const core::DatapointId datapoint{m_data.chart.categories.at(category).recordId};
        m_context.navigator.open(datapoint == core::DatapointId{} ? Target::toPage(u"datapoints"_s)
                                                                  : Target::to(RecordKind::Datapoint, datapoint));
        return;
    }
    Target target = Target::toPage(u"voices"_s);
    target.filter = QVariant::fromValue(m_data.voices.value(category).value(series));
    m_context.navigator.open(target);
}

void ChartCell::updateDeckButton() {
    m_deckButton->setVisible(m_deck.isAvailable());
    const bool inDeck = m_deck.isAvailable() && m_deck.hasChart(m_name, m_filter);
    m_deckButton->setText(inDeck ? tr("In deck") : tr("Add to deck"));
    m_deckButton->setAccessibleName(m_deckButton->text());
    m_deckButton->setIcon(inDeck ? icon(u"check"_s, IconTone::Positive) : icon(u"presentation"_s));
}

void ChartCell::addToDeck() {
    if (hasNumbers() && m_deck.isAvailable() && !m_deck.hasChart(m_name, m_filter))
        m_deck.addChart(m_name, m_filter, m_ownTitle);
}

void ChartCell::copy() {
    if (!hasNumbers())
        return;
    QGuiApplication::clipboard()->setMimeData(chartMimeData(titledChart()));
    m_context.notifier.show(
        {.kind = Notification::Kind::Done, .text = tr("Picture and numbers are in the clipboard"), .buttons = {}});
}

void ChartCell::showExportMenu() {
    if (hasNumbers())
        m_exportMenu->popup(m_export->mapToGlobal(QPoint(0, m_export->height())));
}

void ChartCell::changeTitle() {
    const QString finding = m_data.chart.title;
    const auto title = m_context.prompts.askText(
        {tr("Title of the chart"), tr("Title (empty: the finding)"), m_ownTitle.isEmpty() ? finding : m_ownTitle});
    if (!title)
        return;
    m_ownTitle = title->simplified() == finding.simplified() ? QString() : title->simplified();
    showTitle();
}

void ChartCell::showTitle() {
    const QString title = titledChart().title;
    m_title->setText(title.isEmpty() ? core::chartLabel(m_name) : oneLine(title));
}

core::ChartSeries ChartCell::titledChart() const {
    core::ChartSeries chart = m_data.chart;
    if (!m_ownTitle.isEmpty())
        chart.title = m_ownTitle;
    return chart;
}

QString ChartCell::askPath(const QString& ending, const QString& filter) {
    return hasNumbers() ? m_context.prompts.saveFile({tr("Export chart"), u"%1.%2"_s.arg(m_name, ending), filter})
                        : QString();
}

void ChartCell::savePicture(int scale) {
    const QString path = askPath(u"png"_s, tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    const core::ChartSeries chart = titledChart();
    saveInBackground(m_context.notifier, this, path,
                     [image = renderToImage(chart, kChartPicture, scale), words = core::altText(chart), scale] {
                         return pngBytes(image, words, scale);
                     });
}

void ChartCell::saveFile(const QString& ending, const QString& filter) {
    const QString path = askPath(ending, filter);
    if (!path.isEmpty())
        saveInBackground(m_context.notifier, this, path, [bytes = chartFile(titledChart(), ending)] { return bytes; });
}

void ChartCell::contextMenuEvent(QContextMenuEvent* event) {
    if (!hasNumbers())
        return QFrame::contextMenuEvent(event);
    Q_EMIT entered(); // the actions of the page act on this chart
    QMenu* const menu = actionMenu(m_context.actions, {u"charts.table"_s, u"charts.deck"_s, {}}, this);
    menu->addActions(m_exportMenu->actions());
    menu->popup(event->globalPos());
}

QSize ChartCell::minimumSizeHint() const {
    return QFrame::minimumSizeHint().expandedTo({0, scaled(kLeastHeight)});
}

void ChartCell::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintBox(painter, rect(), t.base, t.line);
}

} // namespace throughline::ui
