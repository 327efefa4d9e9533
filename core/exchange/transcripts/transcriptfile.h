// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/transcripts/transcript.h"

namespace throughline::core {

/// Reads a transcript in any form that the program knows, by how it begins: WebVTT, SRT, else as text (see
/// parseTranscriptText). `text` was decoded and cleaned before. Turns of one speaker are merged.
[[nodiscard]] Result<Transcript> parseTranscript(const QString& text);

/// Whether it has at least two turns and says who speaks: worth turning into the turns of a voice.
[[nodiscard]] bool hasSpeakerTurns(const Transcript& transcript);

/// The same from a file, by the end of its name. Blocking; for a worker thread.
[[nodiscard]] Result<Transcript> readTranscriptFile(const QString& path);

} // namespace throughline::core
