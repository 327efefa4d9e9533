// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voice.h"

namespace throughline::core {

namespace db {
class Connection;
}

namespace search {

/// A voice that may be the one that somebody is about to log.
struct LikelyDouble {
    VoiceId voice;
    QString title;
    QDate date;
    bool sameText = false; ///< else the same person on the same day

    bool operator==(const LikelyDouble&) const = default;
};

/// What is known so far of the voice that is being logged.
struct DoubleQuestion {
    std::optional<PersonId> person;
    QDate date;
    QString text;
    std::optional<VoiceId> except; ///< itself, once it is saved

    bool operator==(const DoubleQuestion&) const = default;
};

/// The newest voice with the same words, else the newest of the same person on the same day; none where there is
/// neither. Short texts are alike by chance and do not count as the same words.
[[nodiscard]] Result<std::optional<LikelyDouble>> likelyDouble(db::Connection& connection,
                                                               const DoubleQuestion& question);

} // namespace search
} // namespace throughline::core
