// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voicefilter.h"
#include "core/voices/voiceorder.h"

#include <QHash>

namespace throughline::core {

namespace db {
class Connection;
}

/// Full text search over voices. What a person types is data: words and "phrases", never query syntax.
namespace search {

/// Marks around the words that a snippet hit; never part of stored text.
inline constexpr QChar kHitBegin{0x02};
inline constexpr QChar kHitEnd{0x03};

/// What to look for. A query without a word finds nothing.
struct Query {
    QString text;
    VoiceFilter filter;
    VoiceOrder order = {};         ///< Match ranks by BM25; the latest first is the quickest, for every key
    std::optional<int> limit;      ///< none: all
    std::optional<VoiceId> before; ///< latest first: only ids smaller than this, to go on after a first page
};

/// The ids of voices whose title or text has all words (each as the beginning of a word) and phrases, or whose person
/// or account has all words in the name.
[[nodiscard]] Result<QList<VoiceId>> ids(db::Connection& connection, const Query& query);

/// A voice that was found by its words.
struct Hit {
    VoiceId voice;
    QString snippet; ///< A short piece of its text around the hits, between kHitBegin and kHitEnd.
};

/// The newest voices whose title or text has the words, at most query.limit, in one go for the key that was just
/// pressed. Unlike ids() it does not look at names, and it ignores query.order.
[[nodiscard]] Result<QList<Hit>> newestHits(db::Connection& connection, const Query& query);

/// How many voices ids() finds without a limit.
[[nodiscard]] Result<qint64> count(db::Connection& connection, const Query& query);

/// A short piece of each voice's text around its hits, between kHitBegin and kHitEnd. Voices found by name alone have
/// none.
[[nodiscard]] Result<QHash<VoiceId, QString>> snippets(db::Connection& connection, const QString& text,
                                                       const QList<VoiceId>& ids);

/// The words and phrases of what a person typed, for marking hits; phrases without their quotation marks.
[[nodiscard]] QStringList terms(const QString& text);

/// The query of the full text index for what a person typed; empty when there is no word in it.
[[nodiscard]] QString matchExpression(const QString& text);

} // namespace search
} // namespace throughline::core
