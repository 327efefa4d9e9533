// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/assembly/deckassembly.h"
#include "core/deck/assembly/quotewall.h"
#include "core/metrics/demandchart.h"
#include "core/roadmap/roadmaprepository.h"

#include <QCoreApplication>
#include <QSet>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StandardSlides)
};

constexpr qsizetype kItems = 3;
constexpr qsizetype kQuotesForItem = 3;

Slide chartSlide(const QString& chart) {
    Slide slide;
    slide.kind = SlideKind::Chart;
    slide.chart = chart;
    return slide;
}

/// @param used  quotes that the deck has already, of an item below this one
Result<QList<Slide>> quoteSlides(db::Connection& connection, const Item& item, const DeckOccasion& occasion,
                                 QSet<QuoteId>& used) {
    TRY_ASSIGN(const QuoteWall wall, quoteWall(connection, item.id));
    QList<Slide> slides;
    QList<Customer> heard;
    for (const WallQuote& quote : wall.quotes) {
        const SpokenQuote& spoken = quote.spoken;
        const Customer speaker = spoken.customer();
        const bool named = !std::holds_alternative<std::monostate>(speaker);
        if (slides.size() == kQuotesForItem || quote.stance != Stance::Supports || used.contains(spoken.quote.id) ||
            (named && heard.contains(speaker)) || !spoken.attributedFor(occasion.audience, occasion.now.date()))
            continue;
        heard.append(speaker);
        used.insert(spoken.quote.id);
        Slide slide;
        slide.kind = SlideKind::Quote;
        slide.title = Texts::tr("In customers’ words: %1").arg(item.title);
        slide.quote = spoken.quote.id;
        slides.append(slide);
    }
    return slides;
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
        TRY_ASSIGN(const QList<Slide> quotes, quoteSlides(connection, one.item, occasion, used));
        slides += quotes;
        withQuotes += quotes.isEmpty() ? 0 : 1;
    }
    return slides;
}

} // namespace throughline::core
