// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voice.h"

namespace throughline::core {

class Editor;
namespace db {
class Connection;
}

/// Edits of voices; each call is part of the step that `editor` makes. Ids of the structs are ignored when adding.

/// Adds a voice and the turns of its text (their ranges lie within it). An empty touchpoint follows the kind.
[[nodiscard]] Result<VoiceId> addVoice(Editor& editor, const Voice& voice, const QList<Turn>& turns = {});

/// Replaces the turns of a voice; their ranges lie within its text.
[[nodiscard]] Result<void> setTurns(Editor& editor, VoiceId id, const QList<Turn>& turns);

/// Sets the fields of a voice to those given. A changed text is edited as by editText(); turns and quotes of the person
/// whom the voice was from follow to another person, those of others stay.
[[nodiscard]] Result<void> updateVoice(Editor& editor, const Voice& voice);

/// Replaces the text. Ranges of quotes and turns follow the words; a quote whose own words changed keeps its verbatim
/// and loses its range.
[[nodiscard]] Result<void> editText(Editor& editor, VoiceId id, const QString& text);

[[nodiscard]] Result<void> setState(Editor& editor, const QList<VoiceId>& ids, VoiceState state);
[[nodiscard]] Result<void> setLane(Editor& editor, const QList<VoiceId>& ids, Lane lane);
[[nodiscard]] Result<void> setSentiment(Editor& editor, const QList<VoiceId>& ids, Sentiment sentiment);
[[nodiscard]] Result<void> removeVoices(Editor& editor, const QList<VoiceId>& ids);

/// The quote that addQuote() would give for a range: its id is 0 while it is not there yet. Refuses as addQuote() does.
[[nodiscard]] Result<Quote> quoteFor(db::Connection& connection, VoiceId voice, TextRange range);

/// The quote of a range of a voice's text; the same range again is the same quote. Words that begin in a turn of an
/// interviewer are refused, and so is a range without words.
[[nodiscard]] Result<QuoteId> addQuote(Editor& editor, VoiceId voice, TextRange range);

/// The quote of the first occurrence of `words` in a voice's text; NotFound when it does not occur.
[[nodiscard]] Result<QuoteId> addQuote(Editor& editor, VoiceId voice, const QString& words);

[[nodiscard]] Result<void> setQuoteNote(Editor& editor, QuoteId id, const QString& note);
[[nodiscard]] Result<void> removeQuote(Editor& editor, QuoteId id);

/// Adds a theme; InvalidInput when one of that name (compared by matchKey) exists.
[[nodiscard]] Result<ThemeId> addTheme(Editor& editor, const Theme& theme);
[[nodiscard]] Result<void> updateTheme(Editor& editor, const Theme& theme);

/// Puts a theme on a quote or a whole voice; nothing happens where it already is.
[[nodiscard]] Result<void> markQuote(Editor& editor, ThemeId theme, QuoteId quote);
[[nodiscard]] Result<void> markVoice(Editor& editor, ThemeId theme, VoiceId voice);
[[nodiscard]] Result<void> unmarkQuote(Editor& editor, ThemeId theme, QuoteId quote);
[[nodiscard]] Result<void> unmarkVoice(Editor& editor, ThemeId theme, VoiceId voice);

/// The touchpoint that a kind of voice belongs to.
[[nodiscard]] QString touchpointOf(VoiceKind kind);

} // namespace throughline::core
