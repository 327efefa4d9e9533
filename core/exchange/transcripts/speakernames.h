// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/transcripts/transcript.h"

#include <QHash>
#include <QStringView>

#include <optional>

namespace throughline::core {

/// "Name: text", split.
struct NamedLine {
    QStringView name;
    QStringView text;
};

/// Splits a line at its first colon where what stands before could be a name: short, no sentence, no time, no address.
[[nodiscard]] std::optional<NamedLine> splitNamedLine(QStringView line);

/// Tells speakers from words that happen to stand before a colon, by how they look and how often they come.
class SpeakerNames {
public:
    /// Counts a line that begins with a possible name, or with none; to be called for all lines before the first
    /// question.
    void add(const std::optional<NamedLine>& line);
    /// "Anna Muster" is a speaker at its first line; "nixo" and "So here is the thing" only when they come three times,
    /// or when nearly every line begins with a name.
    [[nodiscard]] bool isSpeaker(QStringView name) const;

private:
    QHash<QString, int> m_counts;
    qint64 m_lines = 0;
    qint64 m_namedLines = 0;
};

} // namespace throughline::core
