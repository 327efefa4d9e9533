// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QHash>

#include <vector>

namespace throughline::core {

/// A value for each of many voices. Ids are given from 1 on, so nearly every voice has its place in a list; the ids of
/// a file that another program wrote may lie anywhere and take no more room for that.
template <typename T>
class PerVoice {
public:
    /// The value of a voice, at first T().
    [[nodiscard]] T& operator[](VoiceId voice) {
        if (!isListed(voice))
            return m_others[voice];
        const auto place = static_cast<std::size_t>(voice.value);
        if (place >= m_list.size())
            m_list.resize(place + 1);
        return m_list[place];
    }
    [[nodiscard]] T value(VoiceId voice) const {
        if (!isListed(voice))
            return m_others.value(voice);
        const auto place = static_cast<std::size_t>(voice.value);
        return place < m_list.size() ? m_list[place] : T();
    }
    /// Every value that was set, and T() for voices that have none, in no order.
    template <typename Work>
    void forEach(Work work) const {
        for (const T& value : m_list)
            work(value);
        for (const T& value : m_others)
            work(value);
    }

private:
    static constexpr qint64 kListed = qint64{1} << 24;
    [[nodiscard]] static bool isListed(VoiceId voice) { return voice.value >= 0 && voice.value < kListed; }

    std::vector<T> m_list;
    QHash<VoiceId, T> m_others;
};

} // namespace throughline::core
