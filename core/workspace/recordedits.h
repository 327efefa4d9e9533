// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/editor.h"

namespace throughline::core {

/// What edits of every kind of record have in common.

/// InvalidInput with the words of `refusal` where a name or title is empty.
[[nodiscard]] Result<void> requireText(const QString& text, const QString& refusal);

/// Adds a record; gives its id as the kind's own type.
template <typename Id>
[[nodiscard]] Result<Id> addRecord(Editor& editor, Record record, const Fields& fields) {
    return editor.insert(record, fields).transform([](qint64 id) { return Id{id}; });
}

/// Sets columns of a record, whether or not they held other values.
template <typename Id>
[[nodiscard]] Result<void> setRecord(Editor& editor, Record record, Id id, const Fields& fields) {
    return editor.update(record, id.value, fields).transform([](bool) {});
}

} // namespace throughline::core
