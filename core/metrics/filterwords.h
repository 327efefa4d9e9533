// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voicefilter.h"

#include <QList>

namespace throughline::core {

namespace db {
class Connection;
}

/// The parts of a VoiceFilter that restrict something.
enum class FilterPart {
    Kinds,
    States,
    Lane,
    Sentiments,
    Accounts,
    People,
    Segments,
    Themes,
    Period,
    Undated,
    NotYetEvidence,
    Item,
    Import,
    Only,
    Metrics
};

/// One part in words, translated: "Segment: Retail, Health".
struct FilterWords {
    FilterPart part = FilterPart::Kinds;
    QString text;

    bool operator==(const FilterWords&) const = default;
};

/// The parts of a filter in words, names looked up; more than three values of a part are counted.
[[nodiscard]] Result<QList<FilterWords>> filterWords(db::Connection& connection, const VoiceFilter& filter);

/// "1 Dec 2025 – 13 May 2026", "since 1 Dec 2025", "until 13 May 2026".
[[nodiscard]] QString periodWords(QDate since, QDate until);

/// The filter without that part.
[[nodiscard]] VoiceFilter without(VoiceFilter filter, FilterPart part);

} // namespace throughline::core
