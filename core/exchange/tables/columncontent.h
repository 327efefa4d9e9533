// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/headersynonyms.h"

#include <QStringList>

#include <vector>

namespace throughline::core {

/// What the sample rows of one column hold.
struct ColumnContent {
    QStringList filled; ///< The values that are not missing.
    double meanLength = 0;
    double wordShare = 0; ///< The share of values that have letters and are neither number nor date nor address.
    double dateShare = 0;
    double emailShare = 0;
    double urlShare = 0;
    double ratingShare = 0;
    double kindShare = 0; ///< The share that names a kind of voice.
    bool isSentiment = false;
    bool countsRows = false; ///< 0, 1, 2 … or 1, 2, 3 …: the numbers of the rows.

    /// Whether the values are what a field asks for; an empty column fits anything.
    [[nodiscard]] bool fits(Content content) const;
};

[[nodiscard]] ColumnContent contentOf(const std::vector<QStringList>& rows, qsizetype column);

} // namespace throughline::core
