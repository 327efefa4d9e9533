// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/inspector.h"

#include "core/roadmap/itemedits.h"
#include "core/voices/voicefilter.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/inspector/demandview.h"
#include "ui/roadmap/inspector/evidencedelegate.h"
#include "ui/roadmap/inspector/evidencelistmodel.h"
#include "ui/roadmap/inspector/inspectorparts.h"
#include "ui/roadmap/inspector/itemhead.h"
#include "ui/roadmap/inspector/narrativeedit.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
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
    , m_evidenceCount(new PlainLabel(this))
    , m_supports(new PlainLabel(this))
    , m_contradicts(new PlainLabel(this))
    , m_rows(new EvidenceListModel(this))
    , m_list(new QListView(this))
    , m_noEvidence(new PlainLabel(tr("Nobody stands behind this yet. Drag voices here or press E."), this)) {
    setAccessibleName(tr("Item"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    build();
    lockEdits(*m_narrative, context.workspace.whyReadOnly());
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
    layout->addWidget(makeEvidenceHead());
    layout->addWidget(new SectionLine(content));
    m_noEvidence->setWordWrap(true);
    m_noEvidence->setForegroundRole(QPalette::PlaceholderText);
    m_noEvidence->setContentsMargins(metrics::kPageMargin, metrics::kPaneMargin, metrics::kPageMargin, 0);
    layout->addWidget(m_noEvidence);
    setUpEvidenceList(*m_list, *m_rows);
    layout->addWidget(m_list);
    layout->addStretch(1);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    m_nothing->setContent(u"kanban"_s, tr("No item selected"), tr("Choose a card to see who stands behind it."));
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_area);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

QWidget* Inspector::makeEvidenceHead() {
    return makeCountsHead(tr("Evidence"), {m_evidenceCount, m_supports, m_contradicts}, this);
}

void Inspector::connectParts() {
    connect(&m_linking.items(), &ItemsModel::updated, this, &Inspector::reload);
    connect(&m_context.workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        const bool named = changes.touches(core::Record::Quote) || changes.touches(core::Record::Person) ||
                           changes.touches(core::Record::Account) || changes.touches(core::Record::Voice);
        if (named && !touchesRoadmap(changes))
            reload(); // the rest comes with the items
    });
    connect(m_head, &ItemHead::changed, this, &Inspector::change);
    connect(m_head, &ItemHead::contributionWanted, this, &Inspector::setContribution);
    connect(m_head, &ItemHead::newGoalWanted, this, &Inspector::askForGoal);
    connect(m_head, &ItemHead::copyWanted, this, &Inspector::copyAsText);
    connect(m_head, &ItemHead::moreWanted, this, &Inspector::showMore);
    connect(m_narrative, &NarrativeEdit::saveWanted, this, &Inspector::saveNarrative);
    connect(m_demand, &DemandView::voicesWanted, this, [this](const QList<core::VoiceId>& voices) {
        core::VoiceFilter filter;
        filter.only = voices;
        Target target = Target::toPage(u"voices"_s);
        target.filter = QVariant::fromValue(filter);
        m_context.navigator.open(target);
    });
    connect(m_list, &QAbstractItemView::activated, this, &Inspector::openEvidence);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Inspector::selectionChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const QRect row = m_list->visualRect(index).translated(m_list->pos());
        m_area->ensureVisible(0, row.center().y(), 0, row.height());
    });
}

void Inspector::setItem(std::optional<core::ItemId> item) {
    if (item == m_id)
        return;
    m_narrative->flush();
    m_id = item;
    m_details.reset();
    m_list->selectionModel()->clear();
    m_stack->setCurrentWidget(item ? static_cast<QWidget*>(m_area) : m_nothing);
    m_demand->setUnknown();
    reload();
}

void Inspector::reload() {
    const int generation = ++m_generation;
    if (!m_id)
        return;
    const auto details =
        m_context.workspace.read<Details>([id = *m_id](core::db::Connection& connection) -> Result<Details> {
            const core::RoadmapRepository roadmap(connection);
            Details found;
            TRY_ASSIGN(found.item, roadmap.item(id));
            TRY_ASSIGN(found.goals, roadmap.goals());
            TRY_ASSIGN(found.contributions, roadmap.contributions());
            TRY_ASSIGN(found.rows, roadmap.evidence(id));
            TRY_ASSIGN(found.evidence, roadmap.demandEvidence(id));
            return found;
        });
    whenDone(details, this, [this, generation](const Result<Details>& answer) {
        if (generation == m_generation && answer)
            show(*answer);
    });
}

void Inspector::show(const Details& details) {
    if (m_details)
        m_narrative->setSaved(details.item.narrative);
    else
        m_narrative->reset(details.item.narrative);
    m_details = details;
    m_head->setItem(details.item, details.goals, details.contributions);
    m_demand->setEvidence(details.evidence, m_linking.items().scaleMax());
    m_rows->setRows(details.rows);
    const auto against =
        static_cast<int>(std::count_if(details.rows.begin(), details.rows.end(), [](const core::EvidenceRow& row) {
            return row.evidence.stance == core::Stance::Contradicts;
        }));
    m_evidenceCount->setText(QString::number(details.rows.size()));
    m_supports->setText(tr("+ %1 support").arg(details.rows.size() - against));
    m_contradicts->setText(tr("− %1 contradict").arg(against));
    m_contradicts->setVisible(against > 0);
    m_supports->setVisible(!details.rows.isEmpty());
    m_noEvidence->setVisible(details.rows.isEmpty());
    fitList();
}

void Inspector::fitList() {
    m_list->setVisible(m_rows->rowCount() > 0);
    m_list->setFixedHeight(m_rows->rowCount() * scaled(metrics::kListRow));
}

QList<core::EvidenceId> Inspector::selectedEvidence() const {
    QList<core::EvidenceId> ids;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        ids.append(m_rows->rows().at(index.row()).evidence.id);
    return ids;
}

void Inspector::openEvidence(const QModelIndex& index) {
    const core::EvidenceRow& row = m_rows->rows().at(index.row());
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
    lines += {QString(), m_demand->wordsAsText()};
    if (!m_details->rows.isEmpty())
        lines += {QString(), tr("Evidence (%1)").arg(m_details->rows.size())};
    for (int row = 0; row < m_rows->rowCount(); ++row)
        lines.append(u"• "_s + m_rows->index(row).data(Qt::AccessibleTextRole).toString());
    return lines.join(u'\n');
}

} // namespace throughline::ui
