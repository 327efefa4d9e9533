// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/assembly/deckassembly.h"
#include "core/deck/assembly/spokenquotes.h"
#include "core/metrics/demandchart.h"
#include "core/roadmap/roadmaprepository.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StandardSlides)
};

constexpr qsizetype kItems = 3;
constexpr qsizetype kQuotesForItem = 3;
constexpr qsizetype kLongestForSlide = 320; ///< UTF-16 units; longer ones come after all shorter ones

Slide chartSlide(const QString& chart) {
    Slide slide;
    slide.kind = SlideKind::Chart;
    slide.chart = chart;
    return slide;
}

/// Who a person, else an account, is; quotes of nobody named are all different.
Customer speakerOf(const SpokenQuote& spoken) {
    if (spoken.person)
        return *spoken.person;
    if (spoken.account)
        return *spoken.account;
    return std::monostate();
}

/// The quotes that support an item, the strongest first: importance, then short enough for a slide, then the newest.
Result<QList<SpokenQuote>> strongestQuotes(db::Connection& connection, ItemId item) {
    TRY_ASSIGN(const QList<EvidenceRow> evidence, RoadmapRepository(connection).evidence(item));
    QList<EvidenceRow> supporting;
    QList<QuoteId> ids;
    for (const EvidenceRow& row : evidence) {
        if (row.evidence.quote && row.evidence.stance == Stance::Supports && row.lane == Lane::Aggregate) {
            supporting.append(row);
            ids.append(*row.evidence.quote);
        }
    }
    std::stable_sort(supporting.begin(), supporting.end(), [](const EvidenceRow& one, const EvidenceRow& other) {
        const auto key = [](const EvidenceRow& row) {
            return std::tuple(row.evidence.importance.value_or(1), row.words.size() <= kLongestForSlide, row.date);
        };
        return key(one) > key(other);
    });
    TRY_ASSIGN(const auto quotes, spokenQuotes(connection, ids));
    QList<SpokenQuote> found;
    for (const EvidenceRow& row : supporting) {
        const auto spoken = quotes.constFind(*row.evidence.quote);
        if (spoken != quotes.constEnd())
            found.append(*spoken);
    }
    return found;
}

Result<QList<Slide>> quoteSlides(db::Connection& connection, const Item& item, const DeckOccasion& occasion) {
    TRY_ASSIGN(const QList<SpokenQuote> quotes, strongestQuotes(connection, item.id));
    QList<Slide> slides;
    QList<Customer> heard;
    for (const SpokenQuote& spoken : quotes) {
        const Customer speaker = speakerOf(spoken);
        const bool named = !std::holds_alternative<std::monostate>(speaker);
        if (slides.size() == kQuotesForItem || (named && heard.contains(speaker)) ||
            !spoken.attributedFor(occasion.audience, occasion.now.date()))
            continue;
        heard.append(speaker);
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
    for (const ItemDemand& one : demandByItem({items, evidence, {}})) {
        if (withQuotes == kItems || one.demand.score == 0)
            break;
        TRY_ASSIGN(const QList<Slide> quotes, quoteSlides(connection, one.item, occasion));
        slides += quotes;
        withQuotes += quotes.isEmpty() ? 0 : 1;
    }
    return slides;
}

} // namespace throughline::core
