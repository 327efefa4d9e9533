// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/painting/rowpainting.h"

#include <QList>
#include <QStringView>

#include <optional>

namespace throughline::ui {

/// How well typed letters fit a command.
struct FuzzyMatch {
    int score = 0; ///< Higher is better; only comparable within one query.
    QList<MarkedRange> ranges;
};

/// All letters of `query`, in order and in either case, somewhere in `text`; the starts of words and letters that
/// follow each other count more. Words of the query may come in any order. Nothing when a letter is missing.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView query, QStringView text);

} // namespace throughline::ui
