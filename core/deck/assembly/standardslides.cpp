// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/datewords.h"
#include "core/deck/assembly/deckassembly.h"
#include "core/deck/assembly/quotewall.h"
#include "core/metrics/demandchart.h"
#include "core/roadmap/roadmaprepository.h"

#include <QSet>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kItems = 3;
constexpr qsizetype kQuotesForItem = 3;

Slide chartSlide(const QString& chart) {
    Slide slide;
    slide.kind = SlideKind::Chart;
    slide.chart = chart;
    return slide;
}

/// @param used  quotes that the deck has already, of an item below this one
Result<QList<Slide>> strongestOf(db::Connection& connection, const Item& item, const DeckOccasion& occasion,
                                 QSet<QuoteId>& used) {
    TRY_ASSIGN(const QuoteWall wall, quoteWall(connection, item.id));
    QList<QuoteId> strongest;
    QList<Customer> heard;
    for (const WallQuote& quote : wall.quotes) {
        const SpokenQuote& spoken = quote.spoken;
        const Customer speaker = spoken.customer();
        const bool named = !std::holds_alternative<std::monostate>(speaker);
        if (strongest.size() == kQuotesForItem || quote.stance != Stance::Supports || used.contains(spoken.quote.id) ||
            (named && heard.contains(speaker)) || !spoken.attributedFor(occasion.audience, localDay(occasion.now)))
            continue;
        heard.append(speaker);
        used.insert(spoken.quote.id);
        strongest.append(spoken.quote.id);
    }
    return quoteSlides(strongest, wallTitle(item.id, item.title));
}

} // namespace

Result<QList<Slide>> standardSlides(db::Connection& connection, const DeckOccasion& occasion) {
    QList<Slide> slides{chartSlide(u"demand"_s), chartSlide(u"voices-over-time"_s)};
    const RoadmapRepository repository(connection);
    TRY_ASSIGN(const QList<Item> items, repository.items());
    TRY_ASSIGN(const QList<DemandEvidence> evidence, repository.demandEvidence());
    qsizetype withQuotes = 0;
    QSet<QuoteId> used;
    for (const ItemDemand& one : demandByItem({items, evidence})) {
        if (withQuotes == kItems || one.demand.score == 0)
            break;
        TRY_ASSIGN(const QList<Slide> quotes, strongestOf(connection, one.item, occasion, used));
        slides += quotes;
        withQuotes += quotes.isEmpty() ? 0 : 1;
    }
    return slides;
}

} // namespace throughline::core
