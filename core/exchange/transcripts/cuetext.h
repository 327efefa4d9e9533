// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace throughline::core {

/// What one voice tag of a cue holds.
struct SpokenText {
    QString speaker;
    QString text;
    bool emptyVoiceTag = false; ///< A voice tag without a name.
};

/// Splits the text of a WebVTT cue at its voice tags, drops the known formatting tags and decodes the entities once.
/// What only looks like a tag stays as text.
[[nodiscard]] std::vector<SpokenText> splitCueText(const QString& text);

} // namespace throughline::core
