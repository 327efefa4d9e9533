// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/themerepository.h"

#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/voices/voicerepository.h"

#include <QCoreApplication>

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

/// Each voice once a theme on the way up from its marks; UNION ends where a damaged file has a circle of parents.
Result<QList<ThemeSummary>> ThemeRepository::summaries() const {
    TRY_ASSIGN(const QList<Theme> themes, VoiceRepository(m_connection).themes());
    QHash<ThemeId, ThemeSummary> byId;
    for (const Theme& theme : themes)
        byId.insert(theme.id, {theme, {}, {}, 0});
    TRY_ASSIGN(
        db::Rows rows,
        m_connection.query(
            u"WITH RECURSIVE line (theme_id, above_id) AS (SELECT id, id FROM theme WHERE deleted_at IS NULL UNION "
            "SELECT line.theme_id, t.parent_id FROM line JOIN theme t ON t.id = line.above_id "
            "WHERE t.parent_id IS NOT NULL AND t.deleted_at IS NULL), "
            "reached (above_id, voice_id, own) AS (SELECT line.above_id, coalesce(m.voice_id, q.voice_id), "
            "max(CASE WHEN line.above_id = line.theme_id THEN 1 ELSE 0 END) FROM theme_mark m "
            "JOIN line ON line.theme_id = m.theme_id LEFT JOIN quote q ON q.id = m.quote_id "
            "WHERE m.quote_id IS NULL OR q.deleted_at IS NULL GROUP BY 1, 2) "
            "SELECT r.above_id, v.lane, v.sentiment, count(*), sum(r.own) FROM reached r "
            "JOIN voice v ON v.id = r.voice_id WHERE %1 GROUP BY r.above_id, v.lane, v.sentiment"_s.arg(
                db::live(u"v"_s))));
    while (rows.next()) {
        const auto found = byId.find(rows.id<ThemeId>(0));
        if (found == byId.end())
            continue;
        const qint64 all = rows.integer(3);
        if (valueNamed<Lane>(rows.text(1)) == Lane::Individual) {
            found->individual += all;
            continue;
        }
        const Sentiment sentiment = valueNamed<Sentiment>(rows.text(2)).value_or(Sentiment::Unknown);
        found->withChildren.voices += all;
        found->withChildren.bySentiment[sentiment] += all;
        if (const qint64 own = rows.integer(4); own > 0) {
            found->own.voices += own;
            found->own.bySentiment[sentiment] += own;
        }
    }
    TRY(rows.finished());
    QList<ThemeSummary> summaries;
    for (const Theme& theme : themes)
        summaries.append(byId.value(theme.id));
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

} // namespace throughline::core
