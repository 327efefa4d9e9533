// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace throughline::core {

/// What one person says without a break.
struct TranscriptTurn {
    QString speaker; ///< Empty when the transcript does not say.
    std::optional<qint64> startMs;
    std::optional<qint64> endMs;
    QString text;

    bool operator==(const TranscriptTurn&) const = default;
};

/// Who said what, in order.
struct Transcript {
    QString format; ///< "WebVTT", "SRT", "Otter", "chat", "named lines", "timed lines" or "plain text".
    std::vector<TranscriptTurn> turns;
    QStringList warnings;

    /// Every speaker once, in the order of the first word.
    [[nodiscard]] QStringList speakers() const;
};

/// Where a turn lies in the joined text: UTF-16 units, `to` is behind the last.
struct TurnRange {
    qsizetype from = 0;
    qsizetype to = 0;

    bool operator==(const TurnRange&) const = default;
};

/// The spoken words alone, turns joined by a line feed: the text of a voice and the range of each turn in it.
struct JoinedTurns {
    QString text;
    std::vector<TurnRange> ranges;
};
[[nodiscard]] JoinedTurns joinTurns(const std::vector<TranscriptTurn>& turns);

/// Joins a speaker's neighbouring turns that are at most two seconds apart: the first start stays, the end never
/// shrinks. Exact repeats are dropped. Turns without a speaker stay as they are.
[[nodiscard]] std::vector<TranscriptTurn> mergeTurns(std::vector<TranscriptTurn> turns);

} // namespace throughline::core
