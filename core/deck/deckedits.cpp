// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/deckedits.h"

#include "core/deck/deckrepository.h"
#include "core/voices/voicefilterjson.h"
#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DeckEdits)
};

Error refusal(const QString& text) {
    return {ErrorCode::InvalidInput, text, {}};
}

Result<void> check(const Deck& deck) {
    return requireText(deck.name, Texts::tr("A deck needs a name. Nothing was changed."));
}

Result<void> check(const Slide& slide) {
    if (slide.kind == SlideKind::Section)
        return requireText(slide.title, Texts::tr("A section slide needs a title. Nothing was changed."));
    if (slide.kind == SlideKind::Chart && slide.chart.isEmpty())
        return refusal(Texts::tr("A chart slide needs a chart. Nothing was changed."));
    if (slide.kind == SlideKind::Quote && !slide.quote)
        return refusal(Texts::tr("A quote slide needs a quote. Nothing was changed."));
    return {};
}

Fields fieldsOf(const Deck& deck) {
    return {{u"name"_s, deck.name.trimmed()}, {u"audience"_s, stored(deck.audience)}};
}

Fields fieldsOf(const Slide& slide) {
    return {{u"title"_s, slide.title.trimmed()},
            {u"note"_s, slide.note},
            {u"chart"_s, slide.chart},
            {u"filter"_s, stored(toJson(slide.filter))},
            {u"quote_id"_s, stored(slide.quote)}};
}

/// Ranks for `count` slides at `place` among `others`; empty when no number is left between the neighbours.
QList<double> ranksAt(const QList<Slide>& others, qsizetype place, qsizetype count) {
    const bool atEnd = place == others.size();
    const double low = place > 0 ? others.at(place - 1).rank
                       : atEnd   ? 0
                                 : others.first().rank - static_cast<double>(count) - 1;
    const double step = atEnd ? 1 : (others.at(place).rank - low) / static_cast<double>(count + 1);
    QList<double> ranks;
    double previous = low;
    for (qsizetype i = 0; i < count; ++i) {
        const double rank = low + step * static_cast<double>(i + 1);
        if (rank <= previous || (!atEnd && rank >= others.at(place).rank))
            return {};
        ranks.append(rank);
        previous = rank;
    }
    return ranks;
}

Result<void> setRank(Editor& editor, SlideId id, double rank) {
    return setRecord(editor, Record::Slide, id, {{u"rank"_s, rank}});
}

} // namespace

Result<DeckId> addDeck(Editor& editor, const Deck& deck) {
    TRY(check(deck));
    return addRecord<DeckId>(editor, Record::Deck, fieldsOf(deck));
}

Result<void> updateDeck(Editor& editor, const Deck& deck) {
    TRY(check(deck));
    return setRecord(editor, Record::Deck, deck.id, fieldsOf(deck));
}

Result<void> removeDeck(Editor& editor, DeckId id) {
    return editor.remove(Record::Deck, id.value);
}

Result<SlideId> addSlide(Editor& editor, const Slide& slide) {
    TRY(check(slide));
    const DeckRepository repository(editor.connection());
    TRY(repository.deck(slide.deck));
    TRY_ASSIGN(const QList<Slide> others, repository.slides(slide.deck));
    Fields fields = fieldsOf(slide);
    fields[u"deck_id"_s] = stored(slide.deck);
    fields[u"kind"_s] = stored(slide.kind);
    fields[u"rank"_s] = others.isEmpty() ? 1 : others.last().rank + 1;
    return addRecord<SlideId>(editor, Record::Slide, fields);
}

Result<void> updateSlide(Editor& editor, const Slide& slide) {
    TRY(check(slide));
    return setRecord(editor, Record::Slide, slide.id, fieldsOf(slide));
}

Result<void> moveSlides(Editor& editor, const QList<SlideId>& ids, std::optional<SlideId> before) {
    if (ids.isEmpty() || (before && ids.contains(*before)))
        return {};
    const DeckRepository repository(editor.connection());
    TRY_ASSIGN(const Slide first, repository.slide(ids.first()));
    TRY_ASSIGN(QList<Slide> others, repository.slides(first.deck));
    others.removeIf([&](const Slide& slide) { return ids.contains(slide.id); });
    const auto at =
        std::find_if(others.cbegin(), others.cend(), [&](const Slide& slide) { return before && slide.id == *before; });
    const qsizetype place = std::distance(others.cbegin(), at);
    const QList<double> ranks = ranksAt(others, place, ids.size());
    for (qsizetype i = 0; i < ranks.size(); ++i)
        TRY(setRank(editor, ids.at(i), ranks.at(i)));
    if (!ranks.isEmpty())
        return {};
    QList<SlideId> order; // no number is left between the neighbours: number the deck anew
    for (const Slide& slide : others)
        order.append(slide.id);
    for (qsizetype i = 0; i < ids.size(); ++i)
        order.insert(place + i, ids.at(i));
    for (qsizetype i = 0; i < order.size(); ++i)
        TRY(setRank(editor, order.at(i), static_cast<double>(i + 1)));
    return {};
}

Result<void> removeSlides(Editor& editor, const QList<SlideId>& ids) {
    for (const SlideId id : ids)
        TRY(editor.remove(Record::Slide, id.value));
    return {};
}

} // namespace throughline::core
