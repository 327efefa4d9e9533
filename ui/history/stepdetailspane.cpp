// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/stepdetailspane.h"

#include "core/workspace/workspace.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/history/stepdetailsdelegate.h"
#include "ui/history/stepdetailsmodel.h"
#include "ui/shell/navigator.h"

#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Record;
using core::StepDetails;

namespace {

constexpr int kMostRecords = 200;

/// Where a record is seen; none for one that no page opens.
std::optional<Target> targetOf(const std::optional<core::RecordKey>& key) {
    static const QHash<Record, RecordKind> kinds{
        {Record::Voice, RecordKind::Voice},     {Record::Quote, RecordKind::Quote},
        {Record::Theme, RecordKind::Theme},     {Record::Item, RecordKind::Item},
        {Record::Account, RecordKind::Account}, {Record::Person, RecordKind::Person},
        {Record::Segment, RecordKind::Segment}, {Record::Datapoint, RecordKind::Datapoint},
        {Record::Goal, RecordKind::Goal},       {Record::Slide, RecordKind::Slide},
        {Record::View, RecordKind::View},
    };
    if (!key)
        return {};
    if (key->record == Record::Setting)
        return Target::toPage(u"settings"_s);
    if (key->record == Record::Deck)
        return Target::toPage(u"decks"_s);
    const auto kind = kinds.constFind(key->record);
    return kind == kinds.constEnd() ? std::nullopt : std::optional(Target{.kind = *kind, .id = key->id});
}

} // namespace

StepDetailsPane::StepDetailsPane(core::Workspace& workspace, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_head(new PageHead(tr("What changed"), PageHead::Level::Pane, this))
    , m_model(new StepDetailsModel(this))
    , m_view(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this)) {
    setAccessibleName(tr("What changed"));
    m_view->setAccessibleName(tr("What changed"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new StepDetailsDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(true); // rows are laid out anew in another width
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_head->setLine(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
    connect(m_view, &QAbstractItemView::activated, this, &StepDetailsPane::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &StepDetailsPane::currentChanged);
    setStep({});
}

void StepDetailsPane::setStep(std::optional<core::ChangeId> step) {
    if (!step) {
        m_answers.drop();
        showEmpty(tr("Choose a step"), tr("What it changed in which records will stand here."));
        return;
    }
    const auto read = [id = *step](core::db::Connection& connection) {
        return core::journal::details(connection, id, kMostRecords);
    };
    m_answers.await(m_workspace.read<StepDetails>(read), this, [this](const core::Result<StepDetails>& details) {
        if (details)
            showDetails(*details);
        else
            showEmpty(tr("What changed cannot be read"), details.error().text);
    });
}

void StepDetailsPane::showDetails(const StepDetails& details) {
    if (details.total == 0) {
        showEmpty(tr("Nothing to show"), tr("The step changed nothing that can be read in a record."));
        return;
    }
    m_model->setDetails(details);
    m_view->scrollToTop();
    m_head->setCount(details.total == 1 ? tr("1 record") : tr("%1 records").arg(QLocale().toString(details.total)));
    m_stack->setCurrentWidget(m_view);
}

void StepDetailsPane::showEmpty(const QString& title, const QString& hint) {
    m_model->setDetails({});
    m_head->setCount({});
    m_empty->setContent(u"history"_s, title, hint);
    m_stack->setCurrentWidget(m_empty);
}

void StepDetailsPane::takeFocus() {
    show();
    if (m_view->selectionModel()->selectedIndexes().isEmpty())
        m_view->setCurrentIndex(m_model->index(0));
    m_view->setFocus(Qt::OtherFocusReason);
}

bool StepDetailsPane::leadsToRecord() const {
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() && targetOf(m_model->row(current.row()).place);
}

void StepDetailsPane::open(const QModelIndex& index) {
    if (const auto target = targetOf(m_model->row(index.row()).place))
        m_navigator.open(*target);
}

} // namespace throughline::ui
