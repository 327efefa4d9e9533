// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/customers/consent.h"
#include "core/voices/voicefilter.h"

#include <QString>

#include <optional>

namespace throughline::core {

/// A saved sequence of slides. Its title slide is made from its name and what it rests on.
struct Deck {
    DeckId id;
    QString name;
    std::optional<Audience> audience; ///< none: not chosen yet, an export asks

    bool operator==(const Deck&) const = default;
};

/// What a slide shows.
enum class SlideKind { Section, Chart, Quote };
template <>
struct EnumNames<SlideKind> {
    static constexpr std::array kNames{std::pair{SlideKind::Section, QLatin1StringView("section")},
                                       std::pair{SlideKind::Chart, QLatin1StringView("chart")},
                                       std::pair{SlideKind::Quote, QLatin1StringView("quote")}};
};

/// One slide of a deck. Quote slides that follow each other under the same title stand side by side: up to three, as
/// many as can be read in full.
struct Slide {
    SlideId id;
    DeckId deck;
    SlideKind kind = SlideKind::Section;
    double rank = 0;              ///< place in the deck, smallest first
    QString title;                ///< empty: made from what the slide shows
    QString note;                 ///< for the speaker
    QString chart;                ///< chart: its name, such as "demand"
    VoiceFilter filter;           ///< chart: which voices it counts
    std::optional<QuoteId> quote; ///< quote: which one

    bool operator==(const Slide&) const = default;
};

} // namespace throughline::core
