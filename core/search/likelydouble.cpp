// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/likelydouble.h"

#include "core/search/voicesearch.h"
#include "core/voices/voicerepository.h"

namespace throughline::core::search {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLeastText = 40; ///< UTF-16 units
constexpr int kOpeningWords = 10;
constexpr int kMostCandidates = 20;

/// The first words as a phrase: they find the few voices whose whole text is worth comparing.
QString openingPhrase(const QString& text) {
    QString words = text.left(400);
    for (QChar& character : words) {
        if (!character.isLetterOrNumber() && !character.isSurrogate() && !character.isMark())
            character = u' ';
    }
    return u"\"%1\""_s.arg(words.simplified().split(u' ').mid(0, kOpeningWords).join(u' '));
}

Result<std::optional<Voice>> withSameText(db::Connection& connection, const DoubleQuestion& question) {
    const QString text = question.text.trimmed();
    if (text.size() < kLeastText)
        return std::optional<Voice>();
    Query query;
    query.text = openingPhrase(text);
    query.limit = kMostCandidates;
    TRY_ASSIGN(const QList<VoiceId> candidates, ids(connection, query));
    for (const VoiceId id : candidates) {
        if (id == question.except)
            continue;
        TRY_ASSIGN(const Voice voice, VoiceRepository(connection).find(id));
        if (voice.text.trimmed() == text)
            return std::optional(voice);
    }
    return std::optional<Voice>();
}

Result<std::optional<Voice>> ofSameDay(db::Connection& connection, const DoubleQuestion& question) {
    if (!question.person || !question.date.isValid())
        return std::optional<Voice>();
    VoiceFilter filter;
    filter.people = {*question.person};
    filter.since = filter.until = question.date;
    const VoiceRepository voices(connection);
    TRY_ASSIGN(const QList<VoiceId> candidates, voices.ids(filter, 2));
    for (const VoiceId id : candidates) {
        if (id != question.except)
            return voices.find(id).transform([](const Voice& voice) { return std::optional(voice); });
    }
    return std::optional<Voice>();
}

} // namespace

Result<std::optional<LikelyDouble>> likelyDouble(db::Connection& connection, const DoubleQuestion& question) {
    TRY_ASSIGN(const std::optional<Voice> sameText, withSameText(connection, question));
    if (sameText)
        return std::optional(LikelyDouble{sameText->id, sameText->title, sameText->date, true});
    TRY_ASSIGN(const std::optional<Voice> sameDay, ofSameDay(connection, question));
    if (sameDay)
        return std::optional(LikelyDouble{sameDay->id, sameDay->title, sameDay->date, false});
    return std::optional<LikelyDouble>();
}

} // namespace throughline::core::search
