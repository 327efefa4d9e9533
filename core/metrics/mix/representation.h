// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace throughline::core {

/// A segment, how many voices of the aggregate lane come from it, and how many customers the market has of it.
struct SegmentVoices {
    SegmentId segment;
    QString name;
    std::optional<qint64> population; ///< none: not said
    qint64 voices = 0;

    bool operator==(const SegmentVoices&) const = default;
};

/// The voices that a filter lets pass, by segment.
struct VoicesBySegment {
    QList<SegmentVoices> segments;
    qint64 unsegmented = 0;  ///< of the aggregate lane: their account has no segment, or they have no account
    qint64 individual = 0;   ///< voices of the individual lane, left out above
    qint64 incentivised = 0; ///< of the aggregate lane

    bool operator==(const VoicesBySegment&) const = default;
};

/// How a segment's part of the voices compares with its part of the market.
struct SegmentRepresentation {
    SegmentVoices segment;
    double voiceShare = 0;  ///< 0–1, of the voices of segments whose population is known
    double marketShare = 0; ///< 0–1, of the population of those segments
    double index = 0;       ///< voiceShare ÷ marketShare; 1 is fair

    bool operator==(const SegmentRepresentation&) const = default;
};

/// How fairly voices stand for the market (DEFINITIONS, "Representation index").
struct Representation {
    QList<SegmentRepresentation> segments; ///< those with a population above 0, in the order given
    qint64 n = 0;                          ///< voices of those segments
    qint64 elsewhere = 0;                  ///< voices of segments without a population

    /// Whether there are enough voices to speak of shares, and two segments to compare.
    [[nodiscard]] bool isShown() const;
    bool operator==(const Representation&) const = default;
};

/// Segments whose index lies between these speak about as often as their share says.
inline constexpr double kFairFrom = 0.8;
inline constexpr double kFairTo = 1.25;

/// Share of voices ÷ share of population, for each segment. Pure.
[[nodiscard]] Representation representationOf(const QList<SegmentVoices>& segments);

/// "Food and beverage speaks 1.7 × its share, Logistics 0.5 ×": those that are not fair, the farthest first, at most
/// `most`; empty where all are, or where there are too few voices.
[[nodiscard]] QString representationInWords(const Representation& representation, qsizetype most = 3);

/// The same where it must say something: also that all segments speak about as often as their share says, or that there
/// is too little to compare.
[[nodiscard]] QString representationSentence(const Representation& representation);

} // namespace throughline::core
