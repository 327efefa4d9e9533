// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/themetreeedits.h"

#include "core/db/connection.h"
#include "core/voices/themes/themerepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/deletion/merging.h"
#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>
#include <QSet>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ThemeTreeEdits)
};

struct Marked {
    qint64 mark;
    std::optional<qint64> voice;
    std::optional<qint64> quote;
};

Result<QList<Marked>> marksOf(Editor& editor, ThemeId theme) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(
                   u"SELECT id, voice_id, quote_id FROM theme_mark WHERE theme_id = ? ORDER BY id"_s, {theme.value}));
    QList<Marked> found;
    while (rows.next())
        found.append({rows.integer(0), rows.optionalInteger(1), rows.optionalInteger(2)});
    TRY(rows.finished());
    return found;
}

Result<void> setParent(Editor& editor, ThemeId id, std::optional<ThemeId> parent) {
    return setRecord(editor, Record::Theme, id, {{u"parent_id"_s, stored(parent)}});
}

/// Moves the marks of one theme to `into`; those that would be there twice go.
Result<void> moveMarks(Editor& editor, ThemeId from, ThemeId into, QSet<qint64>& voices, QSet<qint64>& quotes) {
    TRY_ASSIGN(const QList<Marked> marks, marksOf(editor, from));
    for (const Marked& marked : marks) {
        QSet<qint64>& there = marked.voice ? voices : quotes;
        const qint64 target = marked.voice ? *marked.voice : *marked.quote;
        if (there.contains(target)) {
            TRY(editor.remove(Record::ThemeMark, marked.mark));
        } else {
            TRY(editor.update(Record::ThemeMark, marked.mark, {{u"theme_id"_s, into.value}}));
            there.insert(target);
        }
    }
    return {};
}

/// What lies directly below a theme goes below `into`, but for what is merged too; where `into` lies below that theme
/// itself, it takes its place.
Result<void> moveThemesBelow(Editor& editor, ThemeId from, ThemeId into, const QSet<ThemeId>& merged) {
    TRY_ASSIGN(const QList<Theme> all, VoiceRepository(editor.connection()).themes());
    if (withThemesBelow(from, all).contains(into)) {
        TRY_ASSIGN(const Theme theme, ThemeRepository(editor.connection()).find(from));
        TRY(setParent(editor, into, theme.parent));
    }
    for (const Theme& theme : all) {
        if (theme.parent == from && theme.id != into && !merged.contains(theme.id))
            TRY(setParent(editor, theme.id, into));
    }
    return {};
}

/// What was merged into a theme earlier went into `into` by that.
Result<void> moveEarlierMerges(Editor& editor, ThemeId from, ThemeId into) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(u"SELECT id FROM theme WHERE merged_into = ? ORDER BY id"_s, {from.value}));
    QList<qint64> earlier;
    while (rows.next())
        earlier.append(rows.integer(0));
    TRY(rows.finished());
    for (const qint64 id : std::as_const(earlier))
        TRY(editor.update(Record::Theme, id, {{u"merged_into"_s, into.value}}));
    return {};
}

} // namespace

Result<void> moveTheme(Editor& editor, ThemeId id, std::optional<ThemeId> parent) {
    const ThemeRepository repository(editor.connection());
    TRY_ASSIGN(const Theme theme, repository.find(id));
    if (parent) {
        TRY_ASSIGN(const Theme above, repository.find(*parent));
        TRY_ASSIGN(const QList<Theme> themes, VoiceRepository(editor.connection()).themes());
        if (withThemesBelow(id, themes).contains(*parent))
            return Error{
                ErrorCode::InvalidInput,
                Texts::tr("“%1” cannot lie below itself or a theme below it. Nothing was changed.").arg(theme.name),
                {}};
    }
    return setParent(editor, id, parent);
}

Result<void> mergeThemes(Editor& editor, const QList<ThemeId>& merged, ThemeId into) {
    TRY_ASSIGN(const Theme target, ThemeRepository(editor.connection()).find(into));
    QSet<ThemeId> sources(merged.begin(), merged.end());
    sources.remove(into);
    if (sources.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("Choose another theme to merge into “%1”. Nothing was changed.").arg(target.name),
                     {}};
    const QSet<ThemeId> all = sources;
    QSet<qint64> voices;
    QSet<qint64> quotes;
    TRY_ASSIGN(const QList<Marked> there, marksOf(editor, into));
    for (const Marked& marked : there)
        (marked.voice ? voices : quotes).insert(marked.voice ? *marked.voice : *marked.quote);
    for (const ThemeId source : merged) {
        if (!sources.remove(source)) // named twice, or the target
            continue;
        TRY(moveThemesBelow(editor, source, into, all));
        TRY(moveEarlierMerges(editor, source, into));
        TRY(moveMarks(editor, source, into, voices, quotes));
        TRY(takeOut(editor, {Record::Theme, source.value}, into.value));
    }
    return {};
}

Result<ThemeId> splitTheme(Editor& editor, const Theme& made, const QList<ThemeMarkId>& marks) {
    if (marks.isEmpty())
        return Error{
            ErrorCode::InvalidInput, Texts::tr("Select what the new theme is to have. Nothing was changed."), {}};
    TRY_ASSIGN(const ThemeId id, addTheme(editor, made));
    for (const ThemeMarkId mark : marks)
        TRY(editor.update(Record::ThemeMark, mark.value, {{u"theme_id"_s, id.value}}));
    return id;
}

Result<void> removeTheme(Editor& editor, ThemeId id) {
    TRY_ASSIGN(const Theme theme, ThemeRepository(editor.connection()).find(id));
    TRY_ASSIGN(const QList<Theme> all, VoiceRepository(editor.connection()).themes());
    for (const Theme& other : all) {
        if (other.parent == id)
            TRY(setParent(editor, other.id, theme.parent));
    }
    return editor.remove(Record::Theme, id.value);
}

} // namespace throughline::core
