// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/consent.h"

#include <QDate>
#include <QString>

#include <optional>

namespace throughline::core {

/// What is known of the person behind a quote; every field may be empty.
struct Speaker {
    QString name;
    QString role; ///< The person's title, such as "Supply planner".
    QString account;
    QString segment;

    bool operator==(const Speaker&) const = default;
};

/// What holds of a consent on a day: it holds through `until`, then it is unknown. An expiry never says more: refused
/// and anonymous outlast it.
[[nodiscard]] Consent consentOn(QDate day, Consent consent, QDate until);

/// The line below an exported quote, or nothing when the quote must not be exported at all:
/// unknown or expired consent gives role and segment; refused gives nothing; anonymous the role only; inside the name
/// for readers inside, role and segment outside; public the name for both. A name comes with role and account.
[[nodiscard]] std::optional<QString> attribution(const Speaker& speaker, Consent consent, QDate consentUntil,
                                                 Audience audience, QDate today);

} // namespace throughline::core
