// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/voicesearch.h"
#include "core/voices/voicerepository.h"

#include <QMetaType>

namespace throughline::ui {

/// What the list shows of a voice.
struct VoiceListRow {
    core::VoiceRow voice;
    QString snippet; ///< Words around the hits, with the marks of core::search; empty without a search.

    bool operator==(const VoiceListRow&) const = default;
};

/// The title of a voice as one line: where it has none, its first words.
[[nodiscard]] QString titleOf(const core::VoiceRow& voice);

/// The rows of these voices, in their order.
/// @param search  what was searched for, for the snippets; may be empty
[[nodiscard]] core::Result<QList<VoiceListRow>> readVoiceRows(core::db::Connection& connection,
                                                              const QList<core::VoiceId>& ids, const QString& search);

/// The rows of the newest voices that have the words of a search.
[[nodiscard]] core::Result<QList<VoiceListRow>> readNewestHits(core::db::Connection& connection,
                                                               const core::search::Query& query);

} // namespace throughline::ui

Q_DECLARE_METATYPE(throughline::ui::VoiceListRow)
