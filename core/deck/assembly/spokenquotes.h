// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/customers/attribution.h"
#include "core/metrics/demand.h"
#include "core/voices/voice.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace throughline::core {

namespace db {
class Connection;
}

/// A quote with everything that decides how it may be shown, and where it comes from.
struct SpokenQuote {
    Quote quote;
    VoiceKind kind = VoiceKind::Interview; ///< of its voice
    Lane lane = Lane::Aggregate;
    QDate date;
    std::optional<PersonId> person; ///< who said it
    std::optional<AccountId> account;
    Speaker speaker;
    Consent consent = Consent::Unknown;
    QDate consentUntil;
    QStringList items; ///< titles of the roadmap items that it supports or contradicts
    QStringList themes;

    /// The line below it for these readers; none when it must not be shown.
    [[nodiscard]] std::optional<QString> attributedFor(Audience audience, QDate today) const {
        return attribution(speaker, consent, consentUntil, audience, today);
    }
    /// Whom it counts for: the person, else the account, else nobody named.
    [[nodiscard]] Customer customer() const;
    bool operator==(const SpokenQuote&) const = default;
};

/// These quotes by id; those that were deleted, or whose voice was, are missing.
[[nodiscard]] Result<QHash<QuoteId, SpokenQuote>> spokenQuotes(db::Connection& connection, const QList<QuoteId>& ids);

/// The quotes of everybody whose account is of a segment; in no order.
[[nodiscard]] Result<QList<QuoteId>> quotesOfSegment(db::Connection& connection, SegmentId segment);

/// Quotes that have every one of the words in their text or in the name of a theme, item, person or account, the
/// newest first; accents and case do not matter. Empty words find all.
[[nodiscard]] Result<QList<SpokenQuote>> findQuotes(db::Connection& connection, const QString& words, int limit);

/// The consent in words: "Consent unknown", "Anonymous only, until 3 May 2026".
[[nodiscard]] QString consentWords(Consent consent, QDate until, QDate today);

} // namespace throughline::core
