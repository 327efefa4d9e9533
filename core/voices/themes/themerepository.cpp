// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/themerepository.h"

#include "core/customers/customers.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/voices/themes/voicesbytheme.h"
#include "core/voices/traits/voicetraits.h"
#include "core/voices/voicerepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOpeningCharacters = 160;

/// Marks `m` that show: on a live voice `v`, or on a quote `q` of one that is not deleted.
QString marksThatShow(const QString& joins = {}) {
    return u"theme_mark m LEFT JOIN quote q ON q.id = m.quote_id JOIN voice v ON v.id = coalesce(m.voice_id, "
           u"q.voice_id) "
           "%1 WHERE (m.quote_id IS NULL OR q.deleted_at IS NULL) AND %2"_s.arg(joins, db::live(u"v"_s));
}

void count(Sentiment sentiment, ThemeVoices& voices) {
    ++voices.voices;
    ++voices.bySentiment[sentiment];
}

/// Adds the voices of a theme, or of one below it, to its summary.
/// @param lastCounted  the theme that each voice was counted for last: a voice counts once a theme
void addVoices(const std::vector<VoiceId>& voices, bool own, const VoiceTraits& traits, PerVoice<ThemeId>& lastCounted,
               ThemeSummary& summary) {
    for (const VoiceId voice : voices) {
        const VoiceTraits::Traits one = traits.of(voice);
        if (!one.passes)
            continue;
        const bool isNew = std::exchange(lastCounted[voice], summary.theme.id) != summary.theme.id;
        if (one.lane == Lane::Individual) {
            summary.individual += isNew ? 1 : 0;
            continue;
        }
        if (own)
            count(one.sentiment, summary.own);
        if (isNew)
            count(one.sentiment, summary.withChildren);
    }
}

} // namespace

Result<Theme> ThemeRepository::find(ThemeId id) const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT id, name, parent_id, definition, colour FROM theme "
                                                 "WHERE id = ? AND deleted_at IS NULL"_s,
                                                 {id.value}));
    if (rows.next())
        return Theme{rows.id<ThemeId>(0), rows.text(1), rows.optionalId<ThemeId>(2), rows.text(3),
                     static_cast<int>(rows.integer(4))};
    TRY(rows.finished());
    return Error{
        ErrorCode::NotFound,
        QCoreApplication::translate("throughline::core", "There is no theme with the number %1.").arg(id.value),
        {}};
}

Result<QList<ThemeSummary>> ThemeRepository::summaries() const {
    TRY_ASSIGN(const QList<Theme> themes, VoiceRepository(m_connection).themes());
    TRY_ASSIGN(const VoiceTraits traits, VoiceTraits::read(m_connection, {}));
    TRY_ASSIGN(const VoicesByTheme voices, voicesByTheme(m_connection));
    QList<ThemeSummary> summaries;
    PerVoice<ThemeId> lastCounted;
    for (const Theme& theme : themes) {
        ThemeSummary summary{theme, {}, {}, 0};
        for (const ThemeId below : withThemesBelow(theme.id, themes)) {
            if (const auto found = voices.constFind(below); found != voices.cend())
                addVoices(*found, below == theme.id, traits, lastCounted, summary);
        }
        summaries.append(summary);
    }
    return summaries;
}

Result<QList<ThemedWords>> ThemeRepository::words(ThemeId id, int limit) const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(
                   u"SELECT m.id, v.id, m.quote_id, v.date, v.title, coalesce(q.verbatim, substr(v.text, 1, %1)), "
                   "coalesce(p.name, a.name) FROM %2 AND m.theme_id = ? "
                   "ORDER BY v.date IS NULL, v.date DESC, m.id DESC LIMIT ?"_s.arg(
                       QString::number(kOpeningCharacters),
                       marksThatShow(u"LEFT JOIN person p ON p.id = coalesce(q.person_id, v.person_id) "
                                     "LEFT JOIN account a ON a.id = v.account_id"_s)),
                   {id.value, limit}));
    QList<ThemedWords> found;
    while (rows.next())
        found.append({rows.id<ThemeMarkId>(0), rows.id<VoiceId>(1), rows.optionalId<QuoteId>(2), rows.date(3),
                      rows.text(4), rows.text(5), rows.text(6)});
    TRY(rows.finished());
    return found;
}

Result<qint64> ThemeRepository::markCount(ThemeId id) const {
    return m_connection.value(u"SELECT count(*) FROM %1 AND m.theme_id = ?"_s.arg(marksThatShow()), {id.value})
        .transform([](const QVariant& count) { return count.toLongLong(); });
}

QList<ThemeId> withThemesBelow(ThemeId id, const QList<Theme>& themes) {
    QList<ThemeId> found{id};
    for (qsizetype next = 0; next < found.size(); ++next) {
        for (const Theme& theme : themes) {
            if (theme.parent == found.at(next) && !found.contains(theme.id))
                found.append(theme.id);
        }
    }
    return found;
}

std::optional<Theme> themeNamed(const QString& name, const QList<Theme>& themes, std::optional<ThemeId> but) {
    const QString key = matchKey(name);
    const auto found = std::find_if(themes.begin(), themes.end(),
                                    [&](const Theme& theme) { return theme.id != but && matchKey(theme.name) == key; });
    return found == themes.end() ? std::nullopt : std::optional(*found);
}

} // namespace throughline::core
