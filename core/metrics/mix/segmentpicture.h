// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/mix/representation.h"
#include "core/metrics/mix/segmentsummaries.h"
#include "core/roadmap/item.h"
#include "core/voices/voice.h"

namespace throughline::core {

/// A roadmap item that the customers of a segment want, and one of them in their own words.
struct WantedItem {
    ItemId item;
    QString title;
    Horizon horizon = Horizon::None;
    int demand = 0;    ///< the score, counting customers of the segment only
    int customers = 0; ///< of the segment, named and distinct
    VoiceId voice;     ///< where the words are from
    QString words;     ///< a quote before a voice as a whole, the most important and then the newest one
    QString saidBy;    ///< the person, else the account; may be empty

    bool operator==(const WantedItem&) const = default;
};

/// A theme and how many voices of a segment carry it, itself or through a quote.
struct SegmentTheme {
    ThemeId theme;
    QString name;
    qint64 voices = 0;

    bool operator==(const SegmentTheme&) const = default;
};

/// What is known of a segment (PRACTICES T68): who they are, what they want, and how fresh that is. Individual cases
/// are left out.
struct SegmentPicture {
    SegmentSummary summary;
    qint64 recentVoices = 0;                             ///< of the last kFreshDays
    qint64 datedVoices = 0;                              ///< voices with a date: the base of recentVoices
    int datapointsAsEvidence = 0;                        ///< of those about it, for an item or against one
    QList<WantedItem> wanted;                            ///< the most demand first
    QList<SegmentTheme> themes;                          ///< the most voices first
    std::optional<SegmentRepresentation> representation; ///< none: too few voices, or no population

    bool operator==(const SegmentPicture&) const = default;
};

/// How many days back a voice is fresh.
inline constexpr int kFreshDays = 90;

/// @param most  at most so many items, and so many themes
[[nodiscard]] Result<SegmentPicture> segmentPicture(db::Connection& connection, SegmentId id, QDate today,
                                                    qsizetype most);

} // namespace throughline::core
