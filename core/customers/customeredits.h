// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/customers/customers.h"

namespace throughline::core {

class Editor;

/// Edits of customers; each call is part of the step that `editor` makes. Ids of the structs are ignored when adding.
[[nodiscard]] Result<AccountId> addAccount(Editor& editor, const Account& account);
[[nodiscard]] Result<void> updateAccount(Editor& editor, const Account& account);
[[nodiscard]] Result<PersonId> addPerson(Editor& editor, const Person& person);
[[nodiscard]] Result<void> updatePerson(Editor& editor, const Person& person);
[[nodiscard]] Result<SegmentId> addSegment(Editor& editor, const Segment& segment);
[[nodiscard]] Result<void> updateSegment(Editor& editor, const Segment& segment);

/// Removes an account or a person. Their voices, quotes and people stay, without the name.
[[nodiscard]] Result<void> removeAccount(Editor& editor, AccountId id);
[[nodiscard]] Result<void> removePerson(Editor& editor, PersonId id);
/// Removes a segment. Its accounts and datapoints stay, without it.
[[nodiscard]] Result<void> removeSegment(Editor& editor, SegmentId id);

} // namespace throughline::core
