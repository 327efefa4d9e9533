// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/transcript.h"

#include <QSet>

#include <algorithm>

namespace throughline::core {

namespace {

constexpr qint64 kPauseMs = 2000;

bool isRepeat(const TranscriptTurn& a, const TranscriptTurn& b) {
    return a.startMs && a.speaker == b.speaker && a.startMs == b.startMs && a.text == b.text;
}

bool continues(const TranscriptTurn& before, const TranscriptTurn& turn) {
    if (turn.speaker.isEmpty() || turn.speaker != before.speaker || !before.endMs || !turn.startMs)
        return false;
    return *turn.startMs - *before.endMs <= kPauseMs;
}

} // namespace

QStringList Transcript::speakers() const {
    QStringList names;
    QSet<QString> seen;
    for (const TranscriptTurn& turn : turns) {
        if (!turn.speaker.isEmpty() && !seen.contains(turn.speaker)) {
            seen.insert(turn.speaker);
            names.append(turn.speaker);
        }
    }
    return names;
}

JoinedTurns joinTurns(const std::vector<TranscriptTurn>& turns) {
    JoinedTurns joined;
    qsizetype size = 0;
    for (const TranscriptTurn& turn : turns)
        size += turn.text.size() + 1;
    joined.text.reserve(size);
    for (size_t i = 0; i < turns.size(); ++i) {
        if (i > 0)
            joined.text.append(u'\n');
        const qsizetype from = joined.text.size();
        joined.text.append(turns[i].text);
        joined.ranges.push_back({from, joined.text.size()});
    }
    return joined;
}

std::vector<TranscriptTurn> mergeTurns(std::vector<TranscriptTurn> turns) {
    std::vector<TranscriptTurn> merged;
    TranscriptTurn last; // as it came, to see a repeat of what was joined already
    for (TranscriptTurn& turn : turns) {
        if (!merged.empty() && isRepeat(last, turn))
            continue;
        last = turn;
        if (!merged.empty() && continues(merged.back(), turn)) {
            TranscriptTurn& before = merged.back();
            before.text += u' ' + turn.text;
            before.endMs = std::max(before.endMs, turn.endMs);
        } else {
            merged.push_back(std::move(turn));
        }
    }
    return merged;
}

} // namespace throughline::core
