// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/mix/sentimentbalance.h"

#include "core/base/numberwords.h"

#include <QCoreApplication>

namespace throughline::core {

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SentimentBalance)
};

} // namespace

SentimentBalance sentimentBalance(const QHash<Sentiment, qint64>& counts) {
    const qint64 negative = counts.value(Sentiment::Negative);
    const qint64 neutral = counts.value(Sentiment::Neutral);
    const qint64 positive = counts.value(Sentiment::Positive);
    const qint64 n = negative + neutral + positive;
    return {proportion(negative, n), proportion(neutral, n), proportion(positive, n), n,
            counts.value(Sentiment::Unknown)};
}

QString sentimentText(const SentimentBalance& balance) {
    if (balance.n == 0)
        return Texts::tr("not known");
    QString text = Texts::tr("%1 negative, %2 neutral and %3 positive")
                       .arg(proportionText(balance.negative), countWords(balance.neutral.count),
                            countWords(balance.positive.count));
    if (balance.unknown > 0)
        text += Texts::tr(", %1 unknown").arg(countWords(balance.unknown));
    return text;
}

} // namespace throughline::core
