// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/traits/pervoice.h"
#include "core/voices/voicefilter.h"

namespace throughline::core {

namespace db {
class Connection;
}

/// What counts over many voices ask of each of them: a byte a voice, read from an index alone where the filter asks for
/// no more than that index holds.
class VoiceTraits {
public:
    struct Traits {
        bool passes = false; ///< it shows, and the filter lets it pass
        Lane lane = Lane::Aggregate;
        Sentiment sentiment = Sentiment::Unknown;
        bool incentivised = false;

        bool operator==(const Traits&) const = default;
    };

    /// The traits of all voices that pass.
    [[nodiscard]] static Result<VoiceTraits> read(db::Connection& connection, const VoiceFilter& filter);

    [[nodiscard]] Traits of(VoiceId voice) const;
    /// How many of them there are of each sentiment.
    [[nodiscard]] QHash<Sentiment, qint64> bySentiment() const;

private:
    PerVoice<quint8> m_ofVoice;
};

} // namespace throughline::core
