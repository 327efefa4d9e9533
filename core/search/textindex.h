// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/db/insertstatement.h"

#include <QString>

namespace throughline::core {

namespace db {
class Connection;
}

/// The full text of voices: an external-content index that the program keeps itself, in the transaction of the edit.
namespace search {

/// A voice's words as they are, or were, in the index.
struct IndexedText {
    VoiceId voice;
    QString title;
    QString text;
};

[[nodiscard]] Result<void> add(db::Connection& connection, const IndexedText& text);

/// What add() does, for many: its columns are the voice's id, its title and its text.
[[nodiscard]] Result<db::InsertStatement> prepareAdding(db::Connection& connection);

/// Takes a voice out; `text` must be what was added.
[[nodiscard]] Result<void> remove(db::Connection& connection, const IndexedText& text);

/// Lets additions collect in memory (64 MB), and leaves what they write unmerged until endBulk().
[[nodiscard]] Result<void> beginBulk(db::Connection& connection);

/// Ends a bulk load, whether it came to its end or not. What it left is merged by mergeSome(), or by later saves.
[[nodiscard]] Result<void> endBulk(db::Connection& connection);

/// One short step of merging what bulk loads left, for idle times; whether there is more to do.
[[nodiscard]] Result<bool> mergeSome(db::Connection& connection);

/// Rebuilds everything from the voices.
[[nodiscard]] Result<void> rebuild(db::Connection& connection);

/// Compares the index with the voices; Damaged when they differ.
[[nodiscard]] Result<void> check(db::Connection& connection);

} // namespace search
} // namespace throughline::core
