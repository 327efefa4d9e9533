// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/transcripts/transcript.h"

namespace throughline::core {

/// Limits of a transcript that is imported.
constexpr qint64 kMaxCues = 500'000;
constexpr qsizetype kMaxCueLength = 1024 * 1024;

/// Reads WebVTT (https://www.w3.org/TR/webvtt1/) as meeting tools write it: speakers as "<v Name>" or "Name: ", NOTE,
/// STYLE and REGION skipped, entities decoded once, unknown tags kept as text. A cue that is no cue is left out with a
/// warning that names its line. `text` was decoded and cleaned before. InvalidInput without the WEBVTT signature,
/// NeedsDecision for SRT under this name, LimitExceeded for too many or too long cues.
[[nodiscard]] Result<Transcript> parseVtt(const QString& text);

/// The same for SRT, whose times have a comma.
[[nodiscard]] Result<Transcript> parseSrt(const QString& text);

} // namespace throughline::core
