// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/voicesbytheme.h"

#include "core/db/connection.h"
#include "core/db/statement.h"

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Adds pairs of a theme and a voice, sorted by theme, and gives the themes.
Result<QList<ThemeId>> addPairs(db::Connection& connection, const QString& sql, VoicesByTheme& voices) {
    QList<ThemeId> themes;
    std::vector<VoiceId>* ofTheme = nullptr;
    TRY(db::scan(connection, sql, {}, [&](const db::Statement& row) {
        const ThemeId theme{row.integer(0)};
        if (themes.isEmpty() || theme != themes.constLast()) {
            themes.append(theme);
            ofTheme = &voices[theme];
        }
        ofTheme->push_back(VoiceId{row.integer(1)});
    }));
    return themes;
}

} // namespace

Result<VoicesByTheme> voicesByTheme(db::Connection& connection) {
    VoicesByTheme voices;
    TRY(addPairs(connection,
                 u"SELECT m.theme_id, m.voice_id FROM theme_mark m WHERE m.voice_id IS NOT NULL ORDER BY m.theme_id"_s,
                 voices));
    TRY_ASSIGN(const QList<ThemeId> quoted,
               addPairs(connection,
                        u"SELECT m.theme_id, q.voice_id FROM theme_mark m JOIN quote q ON q.id = m.quote_id "
                        "WHERE q.deleted_at IS NULL ORDER BY m.theme_id"_s,
                        voices));
    for (const ThemeId theme : quoted) {
        std::vector<VoiceId>& ofTheme = voices[theme];
        std::sort(ofTheme.begin(), ofTheme.end());
        ofTheme.erase(std::unique(ofTheme.begin(), ofTheme.end()), ofTheme.end());
    }
    return voices;
}

} // namespace throughline::core
