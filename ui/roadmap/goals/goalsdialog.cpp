// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/goals/goalsdialog.h"

#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/fields/numbertext.h"
#include "ui/common/prompts.h"
#include "ui/common/record/relateddelegate.h"
#include "ui/common/record/relatedmodel.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/roadmapwords.h"
#include "ui/shell/edits.h"

#include <QDialogButtonBox>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Goal;
using core::GoalId;
using core::Result;

namespace {

constexpr QSize kFirstSize{720, 440};
constexpr int kListWidth = 280;

Result<Goal> goalOf(core::db::Connection& connection, GoalId id) {
    TRY_ASSIGN(const QList<Goal> goals, core::RoadmapRepository(connection).goals());
    for (const Goal& goal : goals) {
        if (goal.id == id)
            return goal;
    }
    return core::Error{core::ErrorCode::NotFound, GoalsDialog::tr("This goal was deleted."), {}};
}

} // namespace

GoalsDialog::GoalsDialog(const PageContext& context, std::optional<GoalId> goal, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_goal(goal)
    , m_model(new RelatedModel(this))
    , m_list(new QListView(this))
    , m_form(new GoalForm(this))
    , m_use(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_undo(new PlainLabel(tr("Undo"), this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_add(new KeyButton(tr("New goal…"), {}, KeyButton::Kind::Plain, this))
    , m_delete(new KeyButton(tr("Delete goal"), {}, KeyButton::Kind::Plain, this)) {
    setWindowTitle(tr("Goals"));
    build();
    connectParts();
    read();
}

GoalsDialog::~GoalsDialog() {
    hide(); // the field that has the focus hands on its text while there still is somebody to take it
}

void GoalsDialog::build() {
    m_list->setAccessibleName(tr("Goals"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RelatedDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFixedWidth(scaled(kListWidth));
    m_empty->setContent(u"target"_s, tr("No goals yet"),
                        tr("A goal is what the company, the product or marketing wants to reach. Items contribute to "
                           "it."));
    m_undo->setLink(true);
    m_undo->setAccessibleName(m_undo->text());
    m_undo->hide();
    m_note->setWordWrap(true);
    const QString why = m_context.workspace.whyReadOnly();
    for (QWidget* part : QList<QWidget*>{m_form, m_add, m_delete})
        lockEdits(*part, why);
    for (KeyButton* button : {m_add, m_delete})
        button->setAutoDefault(false);
    m_stack->addWidget(makeRecord());
    m_stack->addWidget(m_empty);
    auto* body = new QHBoxLayout;
    body->setSpacing(metrics::kPaneMargin);
    body->addWidget(m_list);
    body->addWidget(m_stack, 1);
    auto* notes = new QHBoxLayout;
    notes->addWidget(m_note, 1);
    notes->addWidget(m_undo);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(body, 1);
    layout->addLayout(notes);
    layout->addWidget(buttons);
    resize(scaled(kFirstSize.width()), scaled(kFirstSize.height()));
}

QWidget* GoalsDialog::makeRecord() {
    auto* record = new QWidget(this);
    m_use->setForegroundRole(QPalette::PlaceholderText);
    m_use->setWordWrap(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_use, 1);
    foot->addWidget(m_delete);
    auto* layout = new QVBoxLayout(record);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addLayout(foot);
    return record;
}

void GoalsDialog::connectParts() {
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            showGoal(GoalId{index.data(RelatedModel::IdRole).toLongLong()});
    });
    connect(m_form, &GoalForm::edited, this, &GoalsDialog::save);
    connect(m_add, &QAbstractButton::clicked, this, &GoalsDialog::addGoal);
    connect(m_delete, &QAbstractButton::clicked, this, &GoalsDialog::removeGoal);
    connect(m_undo, &PlainLabel::clicked, this, [this] { m_context.edits.undo(); });
    connect(&m_context.workspace, &core::Workspace::changed, this, &GoalsDialog::read);
    connect(&m_context.workspace, &core::Workspace::undoStateChanged, this, [this](const core::UndoState& state) {
        if (!m_undo->isHidden() && (!state.undo || state.undo->key != "goal.delete"_L1))
            say({});
    });
    connect(&m_context.edits, &Edits::failed, this, [this](const core::Error& error) {
        say(error.text); // the strip lies behind this window
        read();          // what was refused gives way to what is stored
    });
}

void GoalsDialog::read() {
    const auto work = [](core::db::Connection& connection) -> Result<Content> {
        Content content;
        const core::RoadmapRepository roadmap(connection);
        TRY_ASSIGN(content.goals, roadmap.goals());
        TRY_ASSIGN(const QList<core::Item> items, roadmap.items());
        TRY_ASSIGN(const QList<core::Contribution> contributions, roadmap.contributions());
        for (const core::Contribution& one : contributions) {
            if (std::any_of(items.begin(), items.end(), [&](const core::Item& item) { return item.id == one.item; }))
                ++content.items[one.goal];
        }
        return content;
    };
    m_newest.await(m_context.workspace.read<Content>(work), this, [this](const Result<Content>& content) {
        if (content)
            show(*content);
        else
            say(content.error().text);
    });
}

void GoalsDialog::show(const Content& content) {
    m_content = content;
    QList<RelatedRow> rows;
    for (const Goal& goal : content.goals)
        rows.append({goal.id.value, u"target"_s, oneLine(goal.title), detailOf(goal), {}, {}, {}});
    m_model->setRows(rows);
    if (!found(m_goal))
        m_goal = content.goals.isEmpty() ? std::nullopt : std::optional(content.goals.constFirst().id);
    showGoal(m_goal);
}

void GoalsDialog::showGoal(std::optional<GoalId> goal) {
    if (goal != m_goal)
        m_form->flush();
    m_goal = goal;
    const Goal* shown = found(goal);
    m_stack->setCurrentIndex(shown ? 0 : 1);
    if (!shown)
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).id == shown->id.value)
            m_list->setCurrentIndex(m_model->index(row));
    }
    m_form->setGoal(*shown, m_content.goals);
    m_use->setText(itemsInWords(shown->id));
}

const Goal* GoalsDialog::found(std::optional<GoalId> goal) const {
    const auto place =
        std::find_if(m_content.goals.begin(), m_content.goals.end(), [&](const Goal& one) { return one.id == goal; });
    return place == m_content.goals.end() ? nullptr : &*place;
}

QString GoalsDialog::itemsInWords(GoalId goal) const {
    const int items = m_content.items.value(goal);
    return items == 0   ? tr("No item contributes to it.")
           : items == 1 ? tr("1 item contributes to it.")
                        : tr("%1 items contribute to it.").arg(QLocale().toString(items));
}

QString GoalsDialog::detailOf(const Goal& goal) const {
    const int items = m_content.items.value(goal.id);
    QStringList parts{levelName(goal.level), tr("weight %1").arg(numberText(goal.weight))};
    if (const Goal* above = found(goal.parent))
        parts.append(tr("part of %1").arg(oneLine(above->title)));
    parts.append(items == 1 ? tr("1 item") : tr("%1 items").arg(QLocale().toString(items)));
    return parts.join(u" · "_s);
}

void GoalsDialog::save(const QString& field, const GoalForm::Change& change) {
    const Goal* shown = found(m_goal);
    if (!shown)
        return;
    say({});
    m_context.edits.make(
        {u"goal.edit"_s, 1, shown->title, u"goal.%1.%2"_s.arg(QString::number(shown->id.value), field)},
        [id = shown->id, change](core::Editor& editor) -> Result<void> {
            TRY_ASSIGN(Goal goal, goalOf(editor.connection(), id));
            change(goal);
            return core::updateGoal(editor, goal);
        });
}

void GoalsDialog::say(const QString& note) {
    m_note->setText(note);
    m_undo->hide();
}

void GoalsDialog::addGoal() {
    const auto title = m_context.prompts.askText({tr("New goal"), tr("Title")});
    if (!title || title->trimmed().isEmpty())
        return;
    Goal made;
    made.title = title->simplified();
    say({});
    const auto id = std::make_shared<GoalId>();
    m_context.edits.make(
        {u"goal.add"_s, 1, made.title, {}},
        [made, id](core::Editor& editor) -> Result<void> {
            TRY_ASSIGN(*id, core::addGoal(editor, made));
            return {};
        },
        this,
        [this, id](const core::ChangeSet&) {
            m_goal = *id;
            read();
        });
}

void GoalsDialog::removeGoal() {
    const Goal* shown = found(m_goal);
    if (!shown)
        return;
    const int items = m_content.items.value(shown->id);
    const QString name = isolated(oneLine(shown->title));
    const QString lost = items == 0 ? tr("Deleted %1. Undo brings it back.").arg(name)
                         : items == 1
                             ? tr("Deleted %1. 1 item contributed to it and stays. Undo brings both back.").arg(name)
                             : tr("Deleted %1. %2 items contributed to it and stay. Undo brings the goal and what they "
                                  "contribute back.")
                                   .arg(name, QLocale().toString(items));
    m_context.edits.make(
        {u"goal.delete"_s, 1, shown->title, {}},
        [id = shown->id](core::Editor& editor) { return core::removeGoal(editor, id); }, this,
        [this, lost](const core::ChangeSet&) {
            say(lost);
            m_undo->show();
            read();
        });
}

} // namespace throughline::ui
