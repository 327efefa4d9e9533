// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deck/deckcontent.h"
#include "core/deck/drawing.h"
#include "core/deck/layouts.h"
#include "core/deck/plan/textfit.h"

#include <QList>

#include <optional>

namespace throughline::core {

/// A paragraph with its looks decided.
struct PlannedParagraph {
    QString text;
    TextStyle style;
};

/// Text for one place of the layout; `box` where it differs from the layout's.
struct PlannedText {
    Placeholder place;
    QString name;
    QList<PlannedParagraph> paragraphs;
    std::optional<Box> box = {};
};

/// A table with its sizes decided, in points.
struct PlannedTable {
    Grid cells;
    QList<double> columnWidths;
    QList<double> rowHeights;
    int pointSize = 12;
};

/// One slide of the file: everything is decided, nothing overflows, only the XML is missing.
struct PlannedSlide {
    LayoutKind layout = LayoutKind::Title;
    QString title;            ///< Unique in the deck and never empty.
    QList<PlannedText> texts; ///< The title first; the footer and the slide number are not among them.
    QString footer;
    int footerSize = 10;
    QString notes; ///< Never empty.
    std::optional<ChartSeries> chart = {};
    std::optional<PlannedTable> table = {};
    std::optional<PictureBody> picture = {};
    QString description = {};              ///< Alternative text of the chart, table or picture.
    Box box = {};                          ///< Where that lies.
    std::optional<qsizetype> content = {}; ///< Which slide of the content it shows; none: the title slide.
    QList<qsizetype> quotes = {};          ///< Which quotes of that slide.
};

/// Lays the deck out: title slide first, long tables continued on further slides, quotes spread over as many as let
/// them be read in full, sizes of text measured, titles made unique, notes completed with what is counted and the
/// numbers. Fails for a picture that is no PNG.
[[nodiscard]] Result<QList<PlannedSlide>> planDeck(const DeckContent& deck, const TextMeasure& measure);

} // namespace throughline::core
