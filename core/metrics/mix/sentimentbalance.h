// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/proportion.h"
#include "core/voices/voice.h"

#include <QHash>
#include <QString>

namespace throughline::core {

/// All three sides of what people feel, never one of them alone (T62), and never an input of a score (T50).
struct SentimentBalance {
    Proportion negative; ///< of the voices whose sentiment is known
    Proportion neutral;
    Proportion positive;
    qint64 n = 0;       ///< voices whose sentiment is known
    qint64 unknown = 0; ///< voices whose sentiment nobody said, beside the shares

    bool operator==(const SentimentBalance&) const = default;
};

/// The balance of voices of the aggregate lane, from how many there are of each sentiment.
[[nodiscard]] SentimentBalance sentimentBalance(const QHash<Sentiment, qint64>& counts);

/// "11 of 41 (27 %, 95 % interval 16–42 %) negative, 17 neutral and 13 positive, 4 unknown"; below n = 10 without
/// share; "not known" when nobody said any.
[[nodiscard]] QString sentimentText(const SentimentBalance& balance);

} // namespace throughline::core
