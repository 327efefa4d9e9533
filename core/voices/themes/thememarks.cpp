// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/thememarks.h"

#include "core/db/connection.h"
#include "core/workspace/editor.h"

#include <QSet>

namespace throughline::core {

using namespace Qt::StringLiterals;

Result<void> markVoices(Editor& editor, ThemeId theme, const QList<VoiceId>& ids) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(
                   u"SELECT voice_id FROM theme_mark WHERE theme_id = ? AND voice_id IS NOT NULL"_s, {theme.value}));
    QSet<VoiceId> marked;
    while (rows.next())
        marked.insert(rows.id<VoiceId>(0));
    TRY(rows.finished());
    for (const VoiceId id : ids) {
        if (marked.contains(id))
            continue;
        TRY(editor.insert(Record::ThemeMark,
                          {{u"theme_id"_s, theme.value}, {u"voice_id"_s, id.value}, {u"made_by"_s, editor.madeBy()}}));
        marked.insert(id);
    }
    return {};
}

Result<void> clearTheme(Editor& editor, ThemeId theme, const QList<VoiceId>& ids) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(u"SELECT m.id, coalesce(m.voice_id, q.voice_id) FROM theme_mark m "
                                         "LEFT JOIN quote q ON q.id = m.quote_id WHERE m.theme_id = ? ORDER BY m.id"_s,
                                         {theme.value}));
    const QSet<VoiceId> from(ids.begin(), ids.end());
    QList<qint64> gone;
    while (rows.next()) {
        if (from.contains(rows.id<VoiceId>(1)))
            gone.append(rows.integer(0));
    }
    TRY(rows.finished());
    for (const qint64 mark : gone)
        TRY(editor.remove(Record::ThemeMark, mark));
    return {};
}

} // namespace throughline::core
