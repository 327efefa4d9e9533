// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/changeset.h"
#include "core/workspace/editor.h"

namespace throughline::core {

/// One step of the history.
struct HistoryEntry {
    ChangeId id;
    Step step;
    QString madeBy;
    QDateTime madeAt; ///< UTC
    bool undone = false;

    bool operator==(const HistoryEntry&) const = default;
};

/// The change journal: the linear history of all edits, kept in the workspace across restarts.
namespace journal {

/// Writes what `editor` did as one step and drops what could be redone. Nothing is recorded where nothing changed.
/// A step with the merge key of the newest one, made within a minute of it, becomes part of it.
[[nodiscard]] Result<ChangeSet> record(Editor& editor, const Step& step);

/// Takes the newest step back; NotFound when there is none.
[[nodiscard]] Result<ChangeSet> undo(db::Connection& connection, const QDateTime& now);

/// Brings the step again that was undone last; NotFound when there is none.
[[nodiscard]] Result<ChangeSet> redo(db::Connection& connection, const QDateTime& now);

/// Undoes or redoes, in one go, until `newest` is the newest step that is done; none: until nothing is. NotFound where
/// there is no such step. What it touched is `everything` where it took more than one step.
[[nodiscard]] Result<ChangeSet> goTo(db::Connection& connection, std::optional<ChangeId> newest, const QDateTime& now);

[[nodiscard]] Result<UndoState> state(db::Connection& connection);

/// The newest steps first, undone ones included.
[[nodiscard]] Result<QList<HistoryEntry>> history(db::Connection& connection, int limit);

} // namespace journal
} // namespace throughline::core
