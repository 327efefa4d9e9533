// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/edits.h"

#include "ui/commands/stepnames.h"
#include "ui/common/whendone.h"
#include "ui/shell/notifier.h"

#include <QPointer>

namespace throughline::ui {

using core::ErrorCode;
using core::Step;

namespace {

QString named(const Step& step) {
    return stepName(step.key, step.count, step.subject).text;
}

/// Whether what was asked for is at fault: nothing is lost that could be saved.
bool isRefusal(ErrorCode code) {
    return code == ErrorCode::InvalidInput || code == ErrorCode::NotFound || code == ErrorCode::LimitExceeded ||
           code == ErrorCode::NeedsDecision;
}

/// Whether the same may work later: what was in the way lies outside the program and the step.
bool mayPass(ErrorCode code) {
    return code == ErrorCode::Conflict || code == ErrorCode::ReadOnly || code == ErrorCode::DiskFull ||
           code == ErrorCode::InputOutput || code == ErrorCode::Moved;
}

} // namespace

Edits::Edits(core::Workspace& workspace, Notifier& notifier, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_notifier(notifier) {}

void Edits::make(const core::Step& step, core::Workspace::EditWork work, QObject* context, const Saved& saved) {
    const QPointer<QObject> alive = context;
    const bool bound = context != nullptr;
    auto retry = [this, step, work, alive, bound, saved] {
        if (!bound || alive)
            make(step, work, alive, saved);
    };
    whenDone(m_workspace.edit(step, std::move(work)), this,
             [this, alive, bound, saved, retry](const core::Result<core::ChangeSet>& result) {
                 if (!result) {
                     report(result.error(), retry);
                 } else if (saved && (!bound || alive)) {
                     saved(*result);
                 }
             });
}

void Edits::announce(const core::Step& step, core::Workspace::EditWork work, std::function<QString()> sentence,
                     std::function<void()> show) {
    make(step, std::move(work), nullptr,
         [this, step, sentence = std::move(sentence), show = std::move(show)](const core::ChangeSet& changes) {
             Notification notification{Notification::Kind::Done, sentence(), {}};
             if (!changes.rows.isEmpty())
                 notification.buttons.append({tr("Undo"), [this, step] { undoIfLast(step); }});
             if (show)
                 notification.buttons.append({tr("Show"), show});
             m_notifier.show(notification);
         });
}

void Edits::undo() {
    whenDone(m_workspace.undo(), this, [this](const core::Result<core::ChangeSet>& result) {
        if (!result) {
            report(result.error(), {});
            return;
        }
        m_notifier.show({Notification::Kind::Done,
                         tr("Undid %1").arg(named(result->step)),
                         {{tr("Redo"), [this, step = result->step] { redoIfNext(step); }}}});
    });
}

void Edits::redo() {
    whenDone(m_workspace.redo(), this, [this](const core::Result<core::ChangeSet>& result) {
        if (!result) {
            report(result.error(), {});
            return;
        }
        m_notifier.show({Notification::Kind::Done,
                         tr("Redid %1").arg(named(result->step)),
                         {{tr("Undo"), [this, step = result->step] { undoIfLast(step); }}}});
    });
}

void Edits::undoIfLast(const Step& step) {
    if (m_workspace.undoState().undo == step)
        undo();
    else
        tellThatItIsPast();
}

void Edits::redoIfNext(const Step& step) {
    if (m_workspace.undoState().redo == step)
        redo();
    else
        tellThatItIsPast();
}

void Edits::tellThatItIsPast() {
    m_notifier.show({Notification::Kind::Warning,
                     tr("Something else was done or undone since. Undo and Redo in the Edit menu go step by step."),
                     {}});
}

void Edits::report(const core::Error& error, std::function<void()> retry) {
    Q_EMIT failed(error);
    Notification notification{
        isRefusal(error.code) ? Notification::Kind::Warning : Notification::Kind::Error, error.text, {}};
    if (retry && mayPass(error.code))
        notification.buttons.append({tr("Retry"), std::move(retry)});
    m_notifier.show(notification);
}

} // namespace throughline::ui
