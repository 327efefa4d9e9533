// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/voices/voice.h"

#include <QStringList>
#include <QVariantList>

namespace throughline::core {

/// Which voices; every empty or absent part lets all pass, parts are joined by "and", the values of one part by "or".
struct VoiceFilter {
    QList<VoiceKind> kinds;
    QList<VoiceState> states;
    std::optional<Lane> lane;
    QList<Sentiment> sentiments;
    QList<AccountId> accounts;
    QList<PersonId> people;
    QList<SegmentId> segments; ///< of the account
    QList<ThemeId> themes;     ///< on the voice or on one of its quotes
    QDate since;               ///< inclusive
    QDate until;               ///< inclusive
    bool undatedOnly = false;
    bool notYetEvidence = false; ///< neither the voice nor a quote of it stands behind an item
    std::optional<ItemId> item;  ///< evidence for or against it
    std::optional<ImportId> import;
    std::optional<QList<VoiceId>> only; ///< just these, as the numbers of a chart name them
    QStringList metrics;                ///< of datapoints, where a chart shows those; every voice passes

    bool operator==(const VoiceFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == VoiceFilter(); }
};

/// A condition for `voice v` and its positional binds, the live predicate included.
struct VoiceCondition {
    QString sql;
    QVariantList binds;
};
[[nodiscard]] VoiceCondition conditionFor(const VoiceFilter& filter);

} // namespace throughline::core
