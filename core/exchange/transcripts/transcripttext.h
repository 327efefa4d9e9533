// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/transcripts/transcript.h"

namespace throughline::core {

/// Reads a transcript from plain text or Markdown, pasted or from a file: "Name: text", "**Name:** text", a line
/// "Name 00:12" with the words below it (Otter), a meeting chat ("00:12:03 <TAB> Name: <TAB> text") and lines that
/// begin with a time. What stands above the first speaker is left out with a warning. Text without any of these becomes
/// one turn without a speaker. `text` was decoded and cleaned before.
[[nodiscard]] Transcript parseTranscriptText(const QString& text);

} // namespace throughline::core
