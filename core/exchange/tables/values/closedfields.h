// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/headersynonyms.h"
#include "core/exchange/tables/valueparser.h"

#include <optional>
#include <vector>

namespace throughline::core {

/// A field whose values are a list.
struct ClosedField {
    QString field;
    QStringList values; ///< as they are stored
    /// What becomes of a word that is none of the values: it is a value of its own (as a stage is), or else kept as an
    /// attribute.
    bool keepsOthers = false;
    /// How a sentiment is written, where that is known.
    std::optional<SentimentScheme> scheme = {};

    bool operator==(const ClosedField&) const = default;
};

/// The closed fields that tables of a kind can fill.
/// @param stages  of the roadmap items in the workspace
[[nodiscard]] std::vector<ClosedField> closedFieldsOf(RecordKind kind, const QStringList& stages);

/// What is the same for "Sales note", "sales-note" and " SALES_NOTE ".
[[nodiscard]] QString wordKey(const QString& word);

} // namespace throughline::core
