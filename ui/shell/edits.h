// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QObject>

#include <functional>

namespace throughline::ui {

class Notifier;

/// Makes undoable steps for the window: the edit is kept until it is saved, a failure says so and offers Retry, and a
/// step that asks for it is announced with Undo.
class Edits : public QObject {
    Q_OBJECT
public:
    Edits(core::Workspace& workspace, Notifier& notifier, QObject* parent = nullptr);

    using Saved = std::function<void(const core::ChangeSet& changes)>;

    /// Makes a step. `saved` runs in the window's thread after the commit, as long as `context` lives.
    void make(const core::Step& step, core::Workspace::EditWork work, QObject* context = nullptr,
              const Saved& saved = {});

    /// As make(), and then shows `sentence` with the buttons Undo and, where `show` is given, Show.
    /// @param sentence  asked after the commit, so that it can say what the work found
    void announce(const core::Step& step, core::Workspace::EditWork work, std::function<QString()> sentence,
                  std::function<void()> show = {});

    /// Undoes `step` while it is the last one; else says that others followed. For the Undo of a notification.
    void undoIfLast(const core::Step& step);
    /// Undoes the last step, and says which it was.
    void undo();
    /// Does the step again that was undone last, and says which it was.
    void redo();

Q_SIGNALS:
    /// A step could not be saved; it is kept for Retry.
    void failed(const throughline::core::Error& error);

private:
    void redoIfNext(const core::Step& step);
    void tellThatItIsPast();
    void report(const core::Error& error, std::function<void()> retry);

    core::Workspace& m_workspace;
    Notifier& m_notifier;
};

} // namespace throughline::ui
