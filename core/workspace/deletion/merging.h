// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

namespace throughline::core {

class Editor;

/// What merging accounts, people, items and themes has in common. The one that stays keeps what it says; what it leaves
/// open is taken from the other. The other goes out and remembers where to (`merged_into`), so that what names it later
/// lands on the one that stayed.

/// Whether records of a kind are merged, and can be taken apart again.
[[nodiscard]] bool canBeMerged(Record record);

/// What `other` says where `kept` says nothing: columns of an account, a person or an item with values of `other`.
/// An amount goes with its currency, a consent with its end. Names, plans and scores are never open.
[[nodiscard]] Fields fillingOpen(Record record, const Fields& kept, const Fields& other);

/// The columns that fillingOpen() looks at.
[[nodiscard]] QStringList openColumns(Record record);

/// Without the open columns that say nothing.
[[nodiscard]] Fields withoutBlanks(Record record, Fields fields);

/// Two notes as one: each once, the first one first.
[[nodiscard]] QString joinedNotes(const QString& first, const QString& second);

/// Lets all that names `from`, in rows of other kinds than `except`, name `into`; records merged into `from` earlier
/// too.
[[nodiscard]] Result<void> moveReferences(Editor& editor, const RecordKey& from, qint64 into,
                                          const QSet<Record>& except = {});

/// Takes a record out as merged into `into`: the last thing that a merge does with it (takeApart() relies on it).
[[nodiscard]] Result<void> takeOut(Editor& editor, const RecordKey& merged, qint64 into);

/// InvalidInput with these words where `merged` names nothing but `into`; else what remains, each once.
[[nodiscard]] Result<QList<qint64>> othersThan(qint64 into, const QList<qint64>& merged, const QString& refusal);

} // namespace throughline::core
