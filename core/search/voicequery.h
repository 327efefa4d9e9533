// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/voicesearch.h"
#include "core/workspace/changeset.h"

#include <QJsonObject>

namespace throughline::core {

/// What a list of voices shows, and in which order: all that pass the filter, or those of them that a search finds.
struct VoiceQuery {
    QString text;
    VoiceFilter filter;
    VoiceOrder order;

    [[nodiscard]] bool searches() const { return !text.isEmpty(); }

    bool operator==(const VoiceQuery&) const = default;
};

/// The ids that a query finds, in its order.
/// @param limit  at most so many; none: all
/// @param before latest first: only ids smaller than this, to go on after a first page
[[nodiscard]] Result<QList<VoiceId>> voiceIds(db::Connection& connection, const VoiceQuery& query,
                                              std::optional<int> limit = {}, std::optional<VoiceId> before = {});
/// How many voices a query finds.
[[nodiscard]] Result<qint64> countVoices(db::Connection& connection, const VoiceQuery& query);

/// Whether a change to other records than voices may let voices come into what a query finds, or go from it.
[[nodiscard]] bool dependsOnOthers(const VoiceQuery& query, const ChangeSet& changes);

/// A query as it is stored: {"text": "export", "filter": {…}, "order": "date", "ascending": true}. Parts that say
/// nothing are left out.
[[nodiscard]] QJsonObject toJson(const VoiceQuery& query);
/// The query of such an object; InvalidInput for a part that this program does not know.
[[nodiscard]] Result<VoiceQuery> voiceQueryFrom(const QJsonObject& json);

} // namespace throughline::core
