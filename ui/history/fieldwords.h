// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/history/stepdetails.h"

namespace throughline::ui {

/// The name of a field as the forms of the program call it: "Stage", "Customers in the market"; of an attribute its
/// own. A field that has no name yet shows the stored one.
[[nodiscard]] QString fieldName(core::Record record, const core::FieldChange& change);

/// Whether what a field holds says nothing to a person: that it changed is all there is to tell.
[[nodiscard]] bool isOpaque(const core::RecordChange& record, const core::FieldChange& change);

/// A stored value of a field of a record, as the rest of the program says it: "Development", "6 May 2026"; empty for
/// nothing.
[[nodiscard]] QString valueWords(const core::RecordChange& record, const core::FieldChange& change,
                                 const QVariant& value);

/// "Brightmoor"; of a setting what it is called on its page; "Untitled" for a record that has no name.
[[nodiscard]] QString recordName(const core::RecordChange& record);

/// What a step did to a record: "Roadmap item · added", "Account · merged".
[[nodiscard]] QString fateWords(const core::RecordChange& record);

} // namespace throughline::ui
