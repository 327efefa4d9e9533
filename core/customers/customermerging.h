// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/customers/customers.h"

#include <QList>

namespace throughline::core {

class Editor;

/// Makes one of several accounts, or people, that are the same; each call is part of the step that `editor` makes. All
/// that named the others names the one that stays: their voices, quotes, turns of transcripts and people. It keeps what
/// it says, what it leaves open is taken from the others in their order, and notes are joined. The others can be taken
/// apart from it again (takeApart()). InvalidInput where there is nothing else to merge.

[[nodiscard]] Result<void> mergeAccounts(Editor& editor, const QList<AccountId>& merged, AccountId into);

/// Of two consents the stricter one holds: refused, anonymous, inside, public. Unknown says nothing.
[[nodiscard]] Result<void> mergePeople(Editor& editor, const QList<PersonId>& merged, PersonId into);

} // namespace throughline::core
