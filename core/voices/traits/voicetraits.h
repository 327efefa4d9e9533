// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voicefilter.h"

#include <vector>

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
    /// One more than the largest id, as index of a list with a place for each voice.
    [[nodiscard]] std::size_t size() const { return m_byId.size(); }

private:
    std::vector<quint8> m_byId;
};

} // namespace throughline::core
