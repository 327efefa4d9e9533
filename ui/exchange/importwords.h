// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/importreport.h"
#include "core/exchange/tables/headersynonyms.h"

namespace throughline::ui {

/// The words of the import, the same on every part of its window.

/// "voices", "roadmap items", "accounts", "people".
[[nodiscard]] QString kindWord(core::RecordKind kind);
/// "Text", "Highest rating"; a field that has no words yet shows its own name.
[[nodiscard]] QString fieldWord(const QString& field);
/// "Sales note", "Now": a value of a field with a list of them; one without words shows its own name.
[[nodiscard]] QString valueWord(const QString& field, const QString& value);
/// "14,640 rows: 14,640 new, 0 updated, 0 already here, 12 rejected".
[[nodiscard]] QString outlookSentence(const core::ImportReport& report);
/// "Imported 14,640 voices from Tweets.csv.", and what else came of it.
[[nodiscard]] QString resultSentence(const core::ImportReport& report);
/// A count as the person's language writes it.
[[nodiscard]] QString countText(qint64 count);

} // namespace throughline::ui
