// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/datapointspage.h"

#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "core/workspace/workspace.h"
#include "ui/common/draggedevidence.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/panes/itemsdrawer.h"
#include "ui/common/textdisplay.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/evidencelinker.h"
#include "ui/shell/menus/actionmenu.h"
#include "ui/shell/notifier.h"
#include "ui/touchpoints/list/datapointslistpane.h"
#include "ui/touchpoints/list/datapointsview.h"
#include "ui/touchpoints/record/datapointrecord.h"
#include "ui/views/currentview.h"
#include "ui/views/viewsbutton.h"

#include <QLocale>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::DatapointId;
using core::Record;

namespace {

constexpr int kListFirst = 600;
constexpr int kListLeast = 400;
constexpr int kRecordFirst = 376;
constexpr int kRecordLeast = 320;
constexpr int kItemsFirst = 280;
constexpr int kItemsBesideFrom = 1180; ///< Width of the window.

} // namespace

DatapointsPage::DatapointsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_list(new DatapointsListPane(context.actions, context.settings, context.workspace.whyReadOnly(), this))
    , m_view(new CurrentView(m_context,
                             {.query = [this] { return m_list->query(); },
                              .show = [this](const QJsonObject& json) { return m_list->setQuery(json); },
                              .showAll = [this] { m_list->showAll(); }},
                             *m_list->viewsButton(), this))
    , m_record(new DatapointRecord(context, this))
    , m_items(new ItemsDrawer(context.evidence.makeItemsPane(this), this))
    , m_panes(new PaneSplitter(Qt::Horizontal, this)) {
    setAccessibleName(tr("Datapoints"));
    build();
    connect(m_list, &DatapointsListPane::currentChanged, m_record, &DatapointRecord::setDatapoint);
    connect(m_list, &DatapointsListPane::selectionChanged, this, [this] {
        refreshActions();
        Q_EMIT statusChanged();
    });
    connect(m_list, &DatapointsListPane::queryChanged, m_view, &CurrentView::refresh);
    connect(m_view, &CurrentView::changed, this, &Page::statusChanged);
    connect(m_list, &DatapointsListPane::opened, this, [this] { m_record->edit(); });
    connect(m_list->view(), &QWidget::customContextMenuRequested, this, &DatapointsPage::openListMenu);
    connect(m_record, &DatapointRecord::datapointWanted, m_list, &DatapointsListPane::select);
    connect(&m_context.workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (changes.everything || changes.touches(Record::Datapoint) || changes.touches(Record::Segment) ||
            changes.touches(Record::Evidence) || changes.touches(Record::Item))
            reload();
    });
    handleActions();
    refreshActions();
}

void DatapointsPage::build() {
    m_list->setMinimumWidth(kListLeast);
    m_record->setMinimumWidth(kRecordLeast);
    m_panes->addWidget(m_list);
    m_panes->addWidget(m_record);
    m_panes->addWidget(m_items);
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 0);
    m_panes->setStretchFactor(2, 0);
    m_panes->setFirstSizes({kListFirst, kRecordFirst, kItemsFirst});
    m_panes->remember(m_context.settings, u"datapoints/panes"_s);
    setBody(m_panes);
    connect(m_items, &ItemsDrawer::arranged, this, &DatapointsPage::fitPanes);
}

void DatapointsPage::fitPanes() {
    const int items = m_items->wantedWidth();
    const int record = m_record->width();
    m_panes->setSizes({m_panes->width() - record - items - 2 * m_panes->handleWidth(), record, items});
}

void DatapointsPage::handleActions() {
    ActionRegistry& actions = m_context.actions;
    actions.handle(u"datapoints.evidence"_s, this, [this] {
        DraggedEvidence chosen;
        chosen.datapoints = m_list->selected();
        m_context.evidence.chooseItem(chosen, m_record);
    });
    actions.handle(u"datapoints.edit"_s, this, [this] { m_record->edit(); });
    actions.handle(u"datapoints.delete"_s, this, [this] { removeSelected(); });
    actions.handle(u"datapoints.filter"_s, this, [this] { m_list->facets()->openMenu(); });
    actions.handle(u"datapoints.order"_s, this, [this] { m_list->chooseOrder(); });
}

void DatapointsPage::refreshActions() {
    const bool any = !m_list->selected().isEmpty();
    for (const char* id : {"datapoints.evidence", "datapoints.edit", "datapoints.delete"})
        m_context.actions.setAvailable(QString::fromLatin1(id), any);
}

void DatapointsPage::reload() {
    using Rows = QList<core::DatapointRow>;
    m_newest.await(m_context.workspace.read<Rows>(
                       [](core::db::Connection& connection) { return core::DatapointRepository(connection).rows(); }),
                   this, [this](const core::Result<Rows>& rows) {
                       if (!rows) {
                           m_context.notifier.showFailure(rows.error());
                           return;
                       }
                       m_list->setRows(*rows);
                       refreshActions();
                       Q_EMIT statusChanged();
                   });
    m_record->reload();
}

void DatapointsPage::removeSelected() {
    const QList<DatapointId> ids = m_list->selected();
    if (ids.isEmpty())
        return;
    const QString metric = ids.size() == 1 ? m_record->metricName() : QString();
    m_context.edits.announce(
        {u"datapoint.delete"_s, static_cast<int>(ids.size()), metric, {}},
        [ids](core::Editor& editor) { return core::removeDatapoints(editor, ids); },
        [metric, count = ids.size()] {
            return count == 1 ? tr("Deleted %1.").arg(isolated(metric)) : tr("%1 datapoints were deleted.").arg(count);
        });
}

void DatapointsPage::activate(const Target& target) {
    m_view->activate(target);
    if (target.kind == RecordKind::Datapoint && m_list->select(DatapointId{target.id}))
        m_view->leave();
    reload();
}

std::optional<core::ViewId> DatapointsPage::savedView() const {
    return m_view->id();
}

QWidget* DatapointsPage::firstFocus() const {
    return m_list->view();
}

QWidget* DatapointsPage::searchField() const {
    return m_list->search();
}

void DatapointsPage::step(int rows) {
    m_list->step(rows);
}

QList<QWidget*> DatapointsPage::panes() const {
    return {m_list->view(), m_record, m_items};
}

void DatapointsPage::toggleInspector() {
    m_items->toggle();
}

QString DatapointsPage::statusText() const {
    const QLocale locale;
    const int shown = m_list->shownCount();
    return (shown == 1 ? tr("%1 datapoint shown, %2 selected") : tr("%1 datapoints shown, %2 selected"))
        .arg(locale.toString(shown), locale.toString(m_list->selected().size()));
}

QList<KeyHint> DatapointsPage::statusKeys() const {
    const ActionRegistry& actions = m_context.actions;
    const auto key = [&](const QString& id) { return actions.keyText(id); };
    return {{{key(u"edit.search"_s)}, tr("Search")},
            {{key(u"go.next"_s), key(u"go.previous"_s)}, tr("Next, previous")},
            {{key(u"datapoints.evidence"_s)}, tr("Evidence"), true},
            {{key(u"datapoints.edit"_s)}, tr("Edit"), true},
            {{key(u"datapoints.order"_s)}, tr("Order")}};
}

void DatapointsPage::openListMenu(const QPoint& position) {
    openActionMenu(m_context.actions, {u"datapoints.evidence"_s, u"datapoints.edit"_s, u"datapoints.delete"_s},
                   *m_list->view(), position);
}

void DatapointsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_items->setNarrow(window()->width() < kItemsBesideFrom);
    m_items->place();
}

} // namespace throughline::ui
