// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/deckcontent.h"

namespace throughline::test {

/// A chart with plain numbers: `categories` × `series`, value = 1 + (category + series) % 7.
[[nodiscard]] core::ChartSeries plainChart(core::ChartKind kind, int categories, int series);

/// The chart of the program's main question: demand by roadmap item.
[[nodiscard]] core::ChartSeries demandChart();

/// A deck with every kind of slide and chart, as a product marketer would make it.
[[nodiscard]] core::DeckContent everyKindOfSlide();

/// Texts that break careless writers: control characters, escapes of Excel, lone surrogates, emoji, right-to-left,
/// markup, formulas, 10,000 characters.
[[nodiscard]] QStringList hostileTexts();

/// A deck with the hostile texts in every place that takes text, and with missing and infinite values.
[[nodiscard]] core::DeckContent hostileDeck();

/// A small valid PNG.
[[nodiscard]] QByteArray smallPng();

} // namespace throughline::test
