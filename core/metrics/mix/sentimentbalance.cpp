// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/mix/sentimentbalance.h"

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
    const auto percent = [](const Proportion& part) { return QString::number(part.share * 100, 'f', 0); };
    QString text = Texts::tr("%1 negative, %2 neutral and %3 positive of %4 voices")
                       .arg(QString::number(balance.negative.count), QString::number(balance.neutral.count),
                            QString::number(balance.positive.count), QString::number(balance.n));
    if (balance.negative.isShown())
        text += Texts::tr(" (%1, %2 and %3 %)")
                    .arg(percent(balance.negative), percent(balance.neutral), percent(balance.positive));
    if (balance.unknown > 0)
        text += Texts::tr(", %1 unknown").arg(QString::number(balance.unknown));
    return text;
}

} // namespace throughline::core
