// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/workspace/record.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace throughline::core {

/// Names one undoable step; the window turns it into words ("Undo link of 3 voices").
struct Step {
    QString key;      ///< `area.verb`, such as `evidence.link`
    int count = 1;    ///< How many records it is about.
    QString subject;  ///< What it is about in the user's words, such as an item's title; may be empty.
    QString mergeKey; ///< Consecutive steps with the same key become one (typing in one field); empty: never.

    bool operator==(const Step&) const = default;
};

/// What happened to one row.
enum class RowAction { Insert, Update, Delete };

/// One row that a committed change touched, and which of its columns.
struct TouchedRow {
    Record record;
    qint64 id;
    RowAction action;
    QStringList fields;

    bool operator==(const TouchedRow&) const = default;
};

/// What one committed change touched; models update from it precisely.
struct ChangeSet {
    Step step;
    QList<TouchedRow> rows;
    bool everything = false; ///< An import came or went: reload instead of looking at rows.
    QDateTime savedAt;       ///< UTC

    /// The ids of touched rows of one kind.
    template <typename Id>
    [[nodiscard]] QSet<Id> ids(Record record) const {
        QSet<Id> found;
        for (const TouchedRow& row : rows) {
            if (row.record == record)
                found.insert(Id{row.id});
        }
        return found;
    }
    [[nodiscard]] bool touches(Record record) const {
        return everything ||
               std::any_of(rows.begin(), rows.end(), [=](const TouchedRow& row) { return row.record == record; });
    }
};

/// What undo and redo would take back or bring again.
struct UndoState {
    std::optional<Step> undo;
    std::optional<Step> redo;

    bool operator==(const UndoState&) const = default;
};

} // namespace throughline::core
