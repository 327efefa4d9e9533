// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/voicelistrow.h"

#include "ui/common/textdisplay.h"

#include <QCoreApplication>

namespace throughline::ui {

using core::VoiceId;

namespace {

constexpr qsizetype kLongestTitle = 80;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VoiceListRow)
};

core::Result<QList<VoiceListRow>> withSnippets(core::db::Connection& connection, const QList<VoiceId>& ids,
                                               const QHash<VoiceId, QString>& snippets) {
    TRY_ASSIGN(const QList<core::VoiceRow> voices, core::VoiceRepository(connection).rows(ids));
    QList<VoiceListRow> rows;
    for (const core::VoiceRow& voice : voices)
        rows.append({voice, snippets.value(voice.id)});
    return rows;
}

} // namespace

QString titleOf(const core::VoiceRow& voice) {
    if (!voice.title.trimmed().isEmpty())
        return oneLine(voice.title);
    const QString opening = oneLine(voice.opening.trimmed(), kLongestTitle);
    return opening.isEmpty() ? Texts::tr("Untitled") : opening;
}

core::Result<QList<VoiceListRow>> readVoiceRows(core::db::Connection& connection, const QList<VoiceId>& ids,
                                                const QString& search) {
    TRY_ASSIGN(const auto snippets, core::search::snippets(connection, search, ids));
    return withSnippets(connection, ids, snippets);
}

core::Result<QList<VoiceListRow>> readNewestHits(core::db::Connection& connection, const core::search::Query& query) {
    TRY_ASSIGN(const QList<core::search::Hit> hits, core::search::newestHits(connection, query));
    QList<VoiceId> ids;
    QHash<VoiceId, QString> snippets;
    for (const core::search::Hit& hit : hits) {
        ids.append(hit.voice);
        snippets.insert(hit.voice, hit.snippet);
    }
    return withSnippets(connection, ids, snippets);
}

} // namespace throughline::ui
