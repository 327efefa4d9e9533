// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/painting/rowpainting.h"

#include <QStringList>

namespace throughline::ui {

/// Where a text has what the search found: a term of one word marks the words that begin with it, a term of several
/// words the words in that order. Upper case and accents do not count, as in the full text index.
/// @param terms  of core::search::terms()
[[nodiscard]] QList<MarkedRange> hitsIn(const QString& text, const QStringList& terms);

/// A snippet of core::search as one line without its marks, and where they were.
struct MarkedText {
    QString text;
    QList<MarkedRange> hits;
};
[[nodiscard]] MarkedText withoutMarks(const QString& snippet);

} // namespace throughline::ui
