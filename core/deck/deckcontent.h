// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"
#include "core/metrics/chartseries.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace throughline::core {

/// A divider: the title alone, large, with a line below it.
struct SectionBody {
    QString text;
};

/// A native chart with what follows from it. The chart's title, measure and basis appear on the slide.
struct ChartBody {
    ChartSeries chart;
    QStringList takeaways;
};

/// Words of a customer with the line that consent allows (see attribution()).
struct QuoteContent {
    QString verbatim;
    QString attribution;
    QString source = {}; ///< Where the words come from, for the speaker; names nobody. May be empty.
    QString note = {};   ///< For the speaker; may be empty.
};

/// Quotes that belong together: one in large type, or two or three side by side, on as many slides as it takes to read
/// each in full.
struct QuoteBody {
    QList<QuoteContent> quotes;
};

/// A table whose first row is the header; goes on to further slides where it is long.
struct TableBody {
    Grid table;
};

/// A picture that has no native form.
struct PictureBody {
    QByteArray png;
    QByteArray svg;      ///< The same picture as SVG; may be empty.
    QString description; ///< Alternative text: what it shows.
};

/// One slide: what it shows, and what is said about it.
struct SlideContent {
    QString title; ///< The finding. For a chart, empty takes the chart's own title.
    std::variant<SectionBody, ChartBody, QuoteBody, TableBody, PictureBody> body;
    QString footer; ///< Source and base; a chart's basis comes in front of it.
    QString notes;  ///< For the speaker; what is counted and the numbers are added by the writer.
};

/// A deck; its title slide is made from the first fields.
struct DeckContent {
    QString title;
    QString subtitle;
    QString workspace;
    QString period;    ///< "1 Dec 2025 – 13 May 2026"; may be empty.
    QString audience;  ///< In words: "For readers inside the company".
    int voices = 0;    ///< How many voices the deck rests on.
    QString author;    ///< May be empty.
    QDateTime created; ///< In the file's properties; the same content with the same time gives the same bytes.
    QString language = QStringLiteral("en-GB"); ///< BCP 47, for the spelling checker.
    QList<SlideContent> slides;
};

} // namespace throughline::core
