// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backups/workspacecheck.h"

#include "core/workspace/safety/autobackup.h"
#include "core/workspace/workspace.h"
#include "ui/common/prompts.h"
#include "ui/common/whendone.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/tasks/backgroundtask.h"
#include "ui/tasks/taskstrip.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::ContentFinding;
using core::Result;

WorkspaceCheck::WorkspaceCheck(const PageContext& context, core::AutoBackup& backups, QObject* parent)
    : QObject(parent), m_context(context), m_backups(backups) {
    m_context.actions.handle(u"workspace.check"_s, this, [this] { start(); });
}

void WorkspaceCheck::start() {
    if (m_task)
        return;
    m_task = m_context.tasks.start(tr("Checking the workspace"), {});
    whenDone(m_context.workspace.check(true), this, [this](const Result<void>& checked) {
        if (checked)
            checkContent();
        else
            end(Notification::Kind::Error, checked.error().text);
    });
}

void WorkspaceCheck::checkContent() {
    whenDone(m_context.workspace.read<QList<ContentFinding>>(core::checkContent), this,
             [this](const Result<QList<ContentFinding>>& findings) {
                 if (!findings)
                     end(Notification::Kind::Error, findings.error().text);
                 else if (findings->isEmpty())
                     end(Notification::Kind::Done, tr("The workspace is sound: its file, its search and its records."));
                 else
                     askToMend(*findings);
             });
}

void WorkspaceCheck::askToMend(const QList<ContentFinding>& findings) {
    QStringList words;
    for (const ContentFinding& finding : findings)
        words.append(finding.words);
    const bool canMend = !m_context.workspace.isReadOnly();
    if (canMend && m_context.prompts.confirm({.title = tr("Mend the workspace?"),
                                              .text = tr("%1\n\nA backup is made first.").arg(words.join(u'\n')),
                                              .accept = tr("Mend")}))
        mend();
    else
        end(Notification::Kind::Warning, words.join(u' '));
}

void WorkspaceCheck::mend() {
    whenDone(core::makeBackup(m_context.workspace, m_backups.policy()), this, [this](const Result<core::Backup>& made) {
        if (!made) {
            end(Notification::Kind::Error, made.error().text);
            return;
        }
        m_context.edits.announce({u"workspace.mend"_s, 1, {}, {}}, core::mendContent,
                                 [] { return tr("Mended what the check had found."); });
        m_task->finish();
        m_task.reset();
        Q_EMIT finished();
    });
}

void WorkspaceCheck::end(Notification::Kind kind, const QString& words) {
    m_task->finish();
    m_task.reset();
    m_context.notifier.show({kind, words, {}});
    Q_EMIT finished();
}

} // namespace throughline::ui
