// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/inspector.h"

#include "core/base/datewords.h"
#include "core/metrics/metricsrepository.h"
#include "core/roadmap/itemedits.h"
#include "core/settings/settingsrepository.h"
#include "core/voices/voicefilter.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/prompts.h"
#include "ui/common/record/mergedsection.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/inspector/demandview.h"
#include "ui/roadmap/inspector/evidence/evidencehalves.h"
#include "ui/roadmap/inspector/evidence/evidencelistmodel.h"
#include "ui/roadmap/inspector/evidence/numbersmodel.h"
#include "ui/roadmap/inspector/inspectorparts.h"
#include "ui/roadmap/inspector/itemhead.h"
#include "ui/roadmap/inspector/narrativeedit.h"
#include "ui/roadmap/inspector/plan/planview.h"
#include "ui/roadmap/inspector/scores/scoresview.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/quotewalls.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace throughline::ui {

using core::Editor;
using core::Result;

Inspector::Inspector(EvidenceLinking& linking, const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_linking(linking)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_nothing(new EmptyState(this))
    , m_area(new QScrollArea(this))
    , m_head(new ItemHead(context.workspace.whyReadOnly(), this))
    , m_narrative(new NarrativeEdit(this))
    , m_demand(new DemandView(this))
    , m_plan(new PlanView(linking.items(), core::localDay(context.workspace.clock()()), this))
    , m_scores(new ScoresView(core::localDay(context.workspace.clock()()), this))
    , m_evidence(new EvidenceHalves(!context.workspace.isReadOnly(), this))
    , m_merged(new MergedSection(context.workspace.whyReadOnly(), this)) {
    setAccessibleName(tr("Item"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    build();
    lockEdits(*m_narrative, context.workspace.whyReadOnly());
    m_plan->lock(context.workspace.whyReadOnly());
    m_scores->lock(context.workspace.whyReadOnly());
    connectParts();
}

Inspector::~Inspector() {
    m_narrative->flush();
}

void Inspector::build() {
    auto* content = new QWidget(this);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(new SectionLine(content));
    auto* narrative = new QVBoxLayout;
    narrative->setContentsMargins(metrics::kPageMargin - metrics::kGrid, metrics::kRowGap,
                                  metrics::kPageMargin - metrics::kGrid, metrics::kRowGap);
    narrative->setSpacing(0);
    PlainLabel* title = makeSectionTitle(tr("Narrative"), content);
    title->setContentsMargins(metrics::kGrid, 0, 0, 0);
    narrative->addWidget(title);
    narrative->addWidget(m_narrative);
    layout->addLayout(narrative);
    layout->addWidget(new SectionLine(content));
    layout->addWidget(m_demand);
    layout->addWidget(new SectionLine(content));
    layout->addWidget(m_plan);
    layout->addWidget(new SectionLine(content));
    layout->addWidget(m_scores);
    layout->addWidget(new SectionLine(content));
    layout->addWidget(m_evidence);
    m_merged->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, metrics::kPageMargin);
    layout->addWidget(m_merged);
    layout->addStretch(1);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    m_nothing->setContent(u"kanban"_s, tr("No item selected"), tr("Choose an item to see who stands behind it."));
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_area);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

void Inspector::connectParts() {
    connect(&m_linking.items(), &ItemsModel::updated, this, &Inspector::reload);
    connect(&m_context.workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        const bool named = changes.touches(core::Record::Quote) || changes.touches(core::Record::Person) ||
                           changes.touches(core::Record::Account) || changes.touches(core::Record::Voice) ||
                           changes.touches(core::Record::Datapoint) || changes.touches(core::Record::Segment);
        if (named && !touchesRoadmap(changes))
            reload(); // the rest comes with the items
    });
    connect(m_head, &ItemHead::changed, this, [this](const std::function<void(core::Item&)>& set) { change(set); });
    connect(m_head, &ItemHead::horizonWanted, this, &Inspector::moveTo);
    connect(m_head, &ItemHead::contributionWanted, this, &Inspector::setContribution);
    connect(m_head, &ItemHead::newGoalWanted, this, &Inspector::askForGoal);
    connect(m_head, &ItemHead::goalsWanted, this, &Inspector::openGoals);
    connect(m_head, &ItemHead::copyWanted, this, &Inspector::copyAsText);
    connect(m_head, &ItemHead::wallWanted, this, [this] {
        if (m_id)
            m_context.quoteWalls.open(*m_id);
    });
    connect(m_head, &ItemHead::moreWanted, this, &Inspector::showMore);
    connect(m_head, &ItemHead::backWanted, this, &Inspector::backWanted);
    connect(m_narrative, &NarrativeEdit::saveWanted, this, &Inspector::saveNarrative);
    connect(m_demand, &DemandView::voicesWanted, this, [this](const QList<core::VoiceId>& voices) {
        core::VoiceFilter filter;
        filter.only = voices;
        Target target = Target::toPage(u"voices"_s);
        target.filter = QVariant::fromValue(filter);
        m_context.navigator.open(target);
    });
    connect(m_evidence, &EvidenceHalves::wordsOpened, this, &Inspector::openEvidence);
    connect(m_evidence, &EvidenceHalves::numberOpened, this,
            [this](core::DatapointId id) { m_context.navigator.open(Target::to(RecordKind::Datapoint, id)); });
    connect(m_evidence, &EvidenceHalves::selectionChanged, this, &Inspector::selectionChanged);
    connect(m_evidence, &EvidenceHalves::rowShown, this, [this](const QRect& row) {
        m_area->ensureVisible(0, row.translated(m_evidence->pos()).center().y(), 0, row.height());
    });
    connect(m_merged, &MergedSection::takeApartWanted, this, &Inspector::takeApart);
    connect(m_scores, &ScoresView::edited, this, &Inspector::saveField);
    connect(m_plan, &PlanView::edited, this, &Inspector::saveField);
    connect(m_plan, &PlanView::itemWanted, this, &Inspector::itemWanted);
}

void Inspector::setAlone(bool alone) {
    m_head->setAlone(alone);
}

void Inspector::setItem(std::optional<core::ItemId> item) {
    if (item == m_id)
        return;
    m_narrative->flush();
    m_plan->flush();
    m_scores->flush();
    m_id = item;
    m_details.reset();
    m_evidence->clearSelection();
    m_stack->setCurrentWidget(item ? static_cast<QWidget*>(m_area) : m_nothing);
    m_area->verticalScrollBar()->setValue(0); // begins with its name
    m_demand->setUnknown();
    reload();
}

void Inspector::reload() {
    if (!m_id) {
        m_newest.drop();
        return;
    }
    const auto details = m_context.workspace.read<Details>(
        [id = *m_id](core::db::Connection& connection) { return read(connection, id); });
    m_newest.await(details, this, [this](const Result<Details>& answer) {
        if (answer)
            show(*answer);
    });
}

Result<Inspector::Details> Inspector::read(core::db::Connection& connection, core::ItemId id) {
    const core::RoadmapRepository roadmap(connection);
    const core::DatapointRepository datapoints(connection);
    Details found;
    TRY_ASSIGN(found.item, roadmap.item(id));
    TRY_ASSIGN(found.goals, roadmap.goals());
    TRY_ASSIGN(found.contributions, roadmap.contributions());
    TRY_ASSIGN(found.stages, core::SettingsRepository(connection).stages());
    TRY_ASSIGN(found.rows, roadmap.evidence(id));
    TRY_ASSIGN(found.evidence, roadmap.demandEvidence(id));
    TRY_ASSIGN(const auto segments, core::MetricsRepository(connection).evidenceBySegment(found.evidence));
    found.segments = core::representationOf(segments);
    TRY_ASSIGN(found.numbers, datapoints.evidence(id));
    TRY_ASSIGN(found.merged, core::mergedInto(connection, {core::Record::Item, id.value}));
    for (const auto& scored : {found.item.importanceDatapoint, found.item.satisfactionDatapoint}) {
        if (!scored)
            continue;
        if (const Result<core::Datapoint> one = datapoints.find(*scored); one)
            found.scored.append(*one);
    }
    return found;
}

void Inspector::show(const Details& details) {
    if (m_details)
        m_narrative->setSaved(details.item.narrative);
    else
        m_narrative->reset(details.item.narrative);
    m_details = details;
    m_head->setItem(details.item, details.goals, details.contributions, details.stages);
    m_demand->setEvidence(details.item.id, details.evidence, details.segments, m_linking.items().scaleMax());
    m_plan->setItem(details.item);
    m_evidence->setEvidence(details.rows, details.numbers, evidenceBelow(details));
    m_merged->setParts(details.merged);
    QList<core::Datapoint> figures;
    for (const core::DatapointEvidence& number : details.numbers)
        figures.append(number.row.datapoint);
    for (const core::Datapoint& one : details.scored) {
        if (!figures.contains(one))
            figures.append(one);
    }
    m_scores->setItem(details.item, figures);
}

EvidenceBelow Inspector::evidenceBelow(const Details& details) const {
    EvidenceBelow below;
    for (const core::DemandEvidence& one : details.evidence) {
        if (one.item != details.item.id && one.lane == core::Lane::Aggregate)
            below.words.add(one.stance);
    }
    if (const ItemCard* card = m_linking.items().card(details.item.id))
        below.numbers = card->numbers;
    for (const core::DatapointEvidence& own : details.numbers)
        --(own.evidence.stance == core::Stance::Contradicts ? below.numbers.contradicts : below.numbers.supports);
    return below;
}

QListView* Inspector::evidenceList() const {
    return m_evidence->words();
}

QListView* Inspector::currentEvidenceList() const {
    return m_evidence->current();
}

QList<core::EvidenceId> Inspector::selectedEvidence() const {
    return m_evidence->selected();
}

void Inspector::openEvidence(const core::EvidenceRow& row) {
    Target target = Target::to(RecordKind::Voice, row.voice);
    target.range = row.range;
    m_context.navigator.open(target);
}

void Inspector::editTitle() {
    if (m_details)
        m_head->editTitle();
}

void Inspector::editNarrative() {
    if (!m_details)
        return;
    m_area->ensureWidgetVisible(m_narrative);
    m_narrative->setFocus(Qt::OtherFocusReason);
    m_narrative->moveCursor(QTextCursor::End);
}

void Inspector::copyAsText() {
    if (m_details)
        QGuiApplication::clipboard()->setText(asText());
}

QString Inspector::asText() const {
    if (!m_details)
        return {};
    const core::Item& item = m_details->item;
    QStringList lines{item.title, u"%1 · %2"_s.arg(horizonName(item.horizon), stageName(item.stage))};
    if (!item.owner.isEmpty())
        lines.append(tr("Owner: %1").arg(item.owner));
    if (!item.narrative.isEmpty())
        lines += {QString(), item.narrative};
    if (const QString plan = m_plan->asText(); !plan.isEmpty())
        lines.append(plan);
    lines += {QString(), m_demand->wordsAsText()};
    if (const QString scores = m_scores->asText(); !scores.isEmpty())
        lines += {QString(), scores};
    const auto add = [&lines](const QString& heading, const QAbstractItemModel& rows) {
        if (rows.rowCount() > 0)
            lines += {QString(), heading.arg(rows.rowCount())};
        for (int row = 0; row < rows.rowCount(); ++row)
            lines.append(u"• "_s + rows.index(row, 0).data(Qt::AccessibleTextRole).toString());
    };
    add(tr("Evidence (%1)"), m_evidence->wordRows());
    add(tr("Numbers (%1)"), m_evidence->numberRows());
    if (const QString lacks = m_evidence->oneSided(); !lacks.isEmpty())
        lines += {QString(), lacks};
    return lines.join(u'\n');
}

} // namespace throughline::ui
