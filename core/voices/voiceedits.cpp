// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voiceedits.h"

#include "core/db/connection.h"
#include "core/voices/textranges.h"
#include "core/voices/themes/themerepository.h"
#include "core/voices/voicecustomer.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VoiceEdits)
};

Fields fieldsOf(const Voice& voice) {
    return {{u"kind"_s, stored(voice.kind)},
            {u"touchpoint"_s, voice.touchpoint.isEmpty() ? touchpointOf(voice.kind) : voice.touchpoint},
            {u"state"_s, stored(voice.state)},
            {u"lane"_s, stored(voice.lane)},
            {u"date"_s, stored(voice.date)},
            {u"person_id"_s, stored(voice.person)},
            {u"account_id"_s, stored(voice.account)},
            {u"lifecycle_then"_s, stored(voice.lifecycleThen)},
            {u"title"_s, voice.title},
            {u"text"_s, voice.text},
            {u"rating"_s, stored(voice.rating)},
            {u"rating_scale"_s, stored(voice.ratingScale)},
            {u"sentiment"_s, stored(voice.sentiment)},
            {u"sentiment_from"_s, stored(voice.sentimentFrom)},
            {u"language"_s, voice.language},
            {u"url"_s, voice.url},
            {u"external_id"_s, voice.externalId},
            {u"incentivised"_s, voice.incentivised ? 1 : 0},
            {u"attributes"_s, stored(voice.attributes)}};
}

Fields fieldsOf(const Turn& turn, VoiceId voice) {
    return {{u"voice_id"_s, voice.value},
            {u"ordinal"_s, turn.ordinal},
            {u"speaker"_s, turn.speaker},
            {u"role"_s, stored(turn.role)},
            {u"person_id"_s, stored(turn.person)},
            {u"start_ms"_s, stored(turn.startMs)},
            {u"end_ms"_s, stored(turn.endMs)},
            {u"from"_s, turn.from},
            {u"to"_s, turn.to}};
}

Fields fieldsOf(const Theme& theme) {
    return {{u"name"_s, theme.name.trimmed()},
            {u"parent_id"_s, stored(theme.parent)},
            {u"definition"_s, theme.definition},
            {u"colour"_s, theme.colour}};
}

Result<void> setAll(Editor& editor, const QList<VoiceId>& ids, const Fields& fields) {
    for (const VoiceId id : ids)
        TRY(editor.update(Record::Voice, id.value, fields));
    return {};
}

const Turn* turnAt(const QList<Turn>& turns, int position) {
    const auto found = std::find_if(turns.begin(), turns.end(),
                                    [=](const Turn& turn) { return turn.from <= position && position < turn.to; });
    return found == turns.end() ? nullptr : &*found;
}

Result<std::optional<QuoteId>> quoteAt(db::Connection& connection, VoiceId voice, TextRange range) {
    TRY_ASSIGN(db::Rows rows,
               connection.query(u"SELECT id FROM quote WHERE voice_id = ? AND \"from\" = ? AND \"to\" = ? "
                                "AND deleted_at IS NULL ORDER BY id LIMIT 1"_s,
                                {voice.value, range.from, range.to}));
    if (rows.next())
        return std::optional(rows.id<QuoteId>(0));
    TRY(rows.finished());
    return std::optional<QuoteId>();
}

Result<void> requireNewThemeName(Editor& editor, const Theme& theme) {
    TRY(requireText(theme.name, Texts::tr("A theme needs a name. Nothing was changed.")));
    TRY_ASSIGN(const QList<Theme> themes, VoiceRepository(editor.connection()).themes());
    if (const auto other = themeNamed(theme.name, themes, theme.id))
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("There is a theme of that name already: “%1”. Nothing was changed.").arg(other->name),
                     {}};
    return {};
}

struct MarkTarget {
    QString column;
    qint64 id;
};

Result<std::optional<qint64>> markOn(Editor& editor, ThemeId theme, const MarkTarget& target) {
    TRY_ASSIGN(db::Rows rows, editor.connection().query(
                                  u"SELECT id FROM theme_mark WHERE theme_id = ? AND %1 = ?"_s.arg(target.column),
                                  {theme.value, target.id}));
    if (rows.next())
        return std::optional(rows.integer(0));
    TRY(rows.finished());
    return std::optional<qint64>();
}

Result<void> mark(Editor& editor, ThemeId theme, const MarkTarget& target) {
    TRY_ASSIGN(const auto existing, markOn(editor, theme, target));
    if (existing)
        return {};
    return editor
        .insert(Record::ThemeMark,
                {{u"theme_id"_s, theme.value}, {target.column, target.id}, {u"made_by"_s, editor.madeBy()}})
        .transform([](qint64) {});
}

Result<void> unmark(Editor& editor, ThemeId theme, const MarkTarget& target) {
    TRY_ASSIGN(const auto existing, markOn(editor, theme, target));
    return existing ? editor.remove(Record::ThemeMark, *existing) : Result<void>();
}

Result<void> moveQuotes(Editor& editor, VoiceId id, const TextEdit& edit) {
    TRY_ASSIGN(const QList<Quote> quotes, VoiceRepository(editor.connection()).quotes(id));
    for (const Quote& quote : quotes) {
        if (!quote.range)
            continue;
        const std::optional<TextRange> moved = rangeAfter(*quote.range, edit);
        TRY(editor.update(Record::Quote, quote.id.value,
                          {{u"from"_s, moved ? QVariant(moved->from) : QVariant()},
                           {u"to"_s, moved ? QVariant(moved->to) : QVariant()}}));
    }
    return {};
}

} // namespace

Result<VoiceId> addVoice(Editor& editor, const Voice& voice, const QList<Turn>& turns) {
    TRY_ASSIGN(const qint64 id, editor.insert(Record::Voice, fieldsOf(voice)));
    for (const Turn& turn : turns)
        TRY(editor.insert(Record::Turn, fieldsOf(turn, VoiceId{id})));
    return VoiceId{id};
}

Result<void> setTurns(Editor& editor, VoiceId id, const QList<Turn>& turns) {
    TRY_ASSIGN(const QList<Turn> before, VoiceRepository(editor.connection()).turns(id));
    for (const Turn& turn : before)
        TRY(editor.remove(Record::Turn, turn.id.value));
    for (const Turn& turn : turns)
        TRY(editor.insert(Record::Turn, fieldsOf(turn, id)));
    return {};
}

Result<void> updateVoice(Editor& editor, const Voice& voice) {
    TRY_ASSIGN(const Voice before, VoiceRepository(editor.connection()).find(voice.id));
    if (before.person && before.person != voice.person)
        TRY(moveWords(editor, voice.id, *before.person, voice.person));
    TRY(editText(editor, voice.id, voice.text));
    return setRecord(editor, Record::Voice, voice.id, fieldsOf(voice));
}

Result<void> editText(Editor& editor, VoiceId id, const QString& text) {
    const VoiceRepository voices(editor.connection());
    TRY_ASSIGN(const Voice before, voices.find(id));
    if (before.text == text)
        return {};
    const TextEdit edit = editBetween(before.text, text);
    TRY(moveQuotes(editor, id, edit));
    TRY_ASSIGN(const QList<Turn> turns, voices.turns(id));
    for (const Turn& turn : turns) {
        const TextRange moved = stretchedAfter({turn.from, turn.to}, edit);
        TRY(editor.update(Record::Turn, turn.id.value, {{u"from"_s, moved.from}, {u"to"_s, moved.to}}));
    }
    return setRecord(editor, Record::Voice, id, {{u"text"_s, text}});
}

Result<void> setState(Editor& editor, const QList<VoiceId>& ids, VoiceState state) {
    return setAll(editor, ids, {{u"state"_s, stored(state)}});
}

Result<void> setLane(Editor& editor, const QList<VoiceId>& ids, Lane lane) {
    return setAll(editor, ids, {{u"lane"_s, stored(lane)}});
}

Result<void> setSentiment(Editor& editor, const QList<VoiceId>& ids, Sentiment sentiment) {
    return setAll(editor, ids,
                  {{u"sentiment"_s, stored(sentiment)}, {u"sentiment_from"_s, stored(SentimentFrom::Person)}});
}

Result<void> removeVoices(Editor& editor, const QList<VoiceId>& ids) {
    for (const VoiceId id : ids)
        TRY(editor.remove(Record::Voice, id.value));
    return {};
}

Result<Quote> quoteFor(db::Connection& connection, VoiceId voiceId, TextRange range) {
    const VoiceRepository voices(connection);
    TRY_ASSIGN(const Voice voice, voices.find(voiceId));
    range = trimmed(voice.text, range);
    if (range.from == range.to)
        return Error{ErrorCode::InvalidInput, Texts::tr("Select some words first. Nothing was changed."), {}};
    TRY_ASSIGN(const QList<Turn> turns, voices.turns(voiceId));
    const Turn* turn = turnAt(turns, range.from);
    if (turn && turn->role == TurnRole::Interviewer) {
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("These are the interviewer's words, not a customer's. Select what the customer said."),
                     {}};
    }
    TRY_ASSIGN(const std::optional<QuoteId> existing, quoteAt(connection, voiceId, range));
    return Quote{existing.value_or(QuoteId{}),       voiceId, range, voice.text.mid(range.from, range.to - range.from),
                 turn ? turn->person : std::nullopt, {}};
}

Result<QuoteId> addQuote(Editor& editor, VoiceId voiceId, TextRange range) {
    TRY_ASSIGN(const Quote quote, quoteFor(editor.connection(), voiceId, range));
    if (quote.id != QuoteId{})
        return quote.id;
    return addRecord<QuoteId>(editor, Record::Quote,
                              {{u"voice_id"_s, voiceId.value},
                               {u"from"_s, quote.range->from},
                               {u"to"_s, quote.range->to},
                               {u"verbatim"_s, quote.verbatim},
                               {u"person_id"_s, stored(quote.person)}});
}

Result<QuoteId> addQuote(Editor& editor, VoiceId voiceId, const QString& words) {
    TRY_ASSIGN(const Voice voice, VoiceRepository(editor.connection()).find(voiceId));
    const auto from = static_cast<int>(voice.text.indexOf(words));
    if (words.isEmpty() || from < 0)
        return Error{ErrorCode::NotFound,
                     Texts::tr("The voice does not contain these words: “%1”. Nothing was changed.").arg(words),
                     {}};
    return addQuote(editor, voiceId, TextRange{from, from + static_cast<int>(words.size())});
}

Result<void> setQuoteNote(Editor& editor, QuoteId id, const QString& note) {
    return setRecord(editor, Record::Quote, id, {{u"note"_s, note}});
}

Result<void> removeQuote(Editor& editor, QuoteId id) {
    return editor.remove(Record::Quote, id.value);
}

Result<ThemeId> addTheme(Editor& editor, const Theme& theme) {
    Theme added = theme;
    added.id = ThemeId{};
    TRY(requireNewThemeName(editor, added));
    return addRecord<ThemeId>(editor, Record::Theme, fieldsOf(theme));
}

Result<void> updateTheme(Editor& editor, const Theme& theme) {
    TRY(requireNewThemeName(editor, theme));
    return setRecord(editor, Record::Theme, theme.id, fieldsOf(theme));
}

Result<void> markQuote(Editor& editor, ThemeId theme, QuoteId quote) {
    return mark(editor, theme, {u"quote_id"_s, quote.value});
}
Result<void> markVoice(Editor& editor, ThemeId theme, VoiceId voice) {
    return mark(editor, theme, {u"voice_id"_s, voice.value});
}
Result<void> unmarkQuote(Editor& editor, ThemeId theme, QuoteId quote) {
    return unmark(editor, theme, {u"quote_id"_s, quote.value});
}
Result<void> unmarkVoice(Editor& editor, ThemeId theme, VoiceId voice) {
    return unmark(editor, theme, {u"voice_id"_s, voice.value});
}

QString touchpointOf(VoiceKind kind) {
    switch (kind) {
    case VoiceKind::Interview:
    case VoiceKind::Meeting:
        return u"customer_meetings"_s;
    case VoiceKind::Survey:
        return u"surveys"_s;
    case VoiceKind::Review:
        return u"reviews"_s;
    case VoiceKind::Ticket:
        return u"support"_s;
    case VoiceKind::SalesNote:
        return u"sales"_s;
    case VoiceKind::WinLoss:
        return u"market_research"_s;
    case VoiceKind::Event:
        return u"customer_events"_s;
    case VoiceKind::Beta:
        return u"beta_sessions"_s;
    case VoiceKind::InApp:
        return u"in_app"_s;
    case VoiceKind::Press:
        return u"press_and_analysts"_s;
    case VoiceKind::Post:
        return u"community"_s;
    }
    return {};
}

} // namespace throughline::core
