// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/datapointform.h"

#include "core/base/datewords.h"
#include "core/touchpoints/datapointedits.h"
#include "core/workspace/editor.h"
#include "core/workspace/workspace.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Datapoint;
using core::Result;

namespace {
constexpr QSize kFirstSize{480, 480};
} // namespace

DatapointForm::DatapointForm(const PageContext& context, QWidget* window)
    : QWidget(window, Qt::Window)
    , m_context(context)
    , m_fields(new DatapointFields(core::localDay(context.workspace.clock()()), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 – Throughline").arg(tr("New datapoint")));
    setAccessibleName(tr("New datapoint"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    build();
    connect(m_fields, &DatapointFields::edited, this,
            [this](const QString& field, const DatapointFields::Change& change) { m_changes.insert(field, change); });
    whenDone(m_context.workspace.read<DatapointChoices>(readDatapointChoices), this,
             [this](const Result<DatapointChoices>& choices) {
                 if (choices && m_changes.isEmpty() && m_fields->metricField()->text().isEmpty())
                     m_fields->setDatapoint({}, *choices);
             });
    m_fields->metricField()->setFocus();
    resize(scaled(kFirstSize.width()), scaled(kFirstSize.height()));
}

DatapointForm::~DatapointForm() {
    hide(); // the field that has the focus hands on its text while there still is somebody to take it
}

void DatapointForm::build() {
    auto* head = new PageHead(tr("New datapoint"), PageHead::Level::Page, this);
    head->setLine(true);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(metrics::kPageMargin, metrics::kPaneMargin, metrics::kPageMargin, metrics::kPaneMargin);
    body->addWidget(m_fields);
    body->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, metrics::kPaneMargin);
    auto* added = new KeyButton(tr("Add"), u"Ctrl+Enter"_s, KeyButton::Kind::Primary, this);
    foot->addStretch(1);
    foot->addWidget(added);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addLayout(body, 1);
    layout->addLayout(foot);
    connect(added, &QAbstractButton::clicked, this, &DatapointForm::add);
    for (const auto& key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, &DatapointForm::add);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
}

void DatapointForm::add() {
    m_fields->flush();
    m_fields->showProblem();
    if (!m_fields->problem().isEmpty() || m_adding)
        return;
    m_adding = true;
    auto id = std::make_shared<core::DatapointId>();
    const auto work = [id, changes = m_changes.values()](core::Editor& editor) -> Result<void> {
        Datapoint made;
        for (const DatapointFields::Change& change : changes)
            TRY(change(editor, made));
        TRY_ASSIGN(*id, core::addDatapoint(editor, made));
        return {};
    };
    // The form may be closed by then; a step that could not be saved is kept and told by Edits.
    m_context.edits.make({u"datapoint.add"_s, 1, m_fields->metricField()->text().simplified(), {}}, work,
                         &m_context.workspace, [id, &navigator = m_context.navigator](const core::ChangeSet&) {
                             navigator.open(Target::to(RecordKind::Datapoint, *id));
                         });
    close();
}

void DatapointForm::closeEvent(QCloseEvent* event) {
    m_fields->flush();
    if (m_adding || m_changes.isEmpty()) {
        event->accept();
        return;
    }
    const Question question{
        tr("Close without adding?"), tr("What was typed for this datapoint will be lost."), {}, tr("Close"), true};
    event->setAccepted(m_context.prompts.confirm(question));
}

} // namespace throughline::ui
