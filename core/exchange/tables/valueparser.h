// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace throughline::core {

/// A number as people and programs write it, whatever the computer's language: 1,234.56 and 1.234,56 and 1'234.5.
/// Nothing for NaN, infinities, currencies, hexadecimal and words.
[[nodiscard]] std::optional<double> parseNumber(QStringView text);

/// A rating and, where the text names it, its highest value: "4/5", "4 out of 5", "4 von 5", "5 stars", "★★★☆☆", "80
/// %".
struct RatingValue {
    double value = 0;
    std::optional<double> scale;

    bool operator==(const RatingValue&) const = default;
};
[[nodiscard]] std::optional<RatingValue> parseRating(QStringView text);

/// The likely scale of ratings of which `highest` is the highest that occurs: 5, 10 or 100, else the value itself.
[[nodiscard]] double likelyScale(double highest);

enum class ReadSentiment { Negative, Neutral, Positive };

/// How a column writes sentiments.
enum class SentimentScheme {
    Words,     ///< positive, neutral, negative and their like in several languages
    ZeroOne,   ///< 0 negative, 1 positive
    Sign,      ///< -1, 0, 1 and anything between: below -0.05 negative, above 0.05 positive
    ZeroToTwo, ///< 0 negative, 1 neutral, 2 positive
};

template <>
struct EnumNames<SentimentScheme> {
    static constexpr std::array kNames{std::pair{SentimentScheme::Words, QLatin1StringView("words")},
                                       std::pair{SentimentScheme::ZeroOne, QLatin1StringView("zero_one")},
                                       std::pair{SentimentScheme::Sign, QLatin1StringView("sign")},
                                       std::pair{SentimentScheme::ZeroToTwo, QLatin1StringView("zero_to_two")}};
};

/// The scheme that nearly all filled values of a sample fit, `likely` first; nothing when they are no sentiments.
[[nodiscard]] std::optional<SentimentScheme> detectSentimentScheme(const QList<QString>& values,
                                                                   std::optional<SentimentScheme> likely = {});
[[nodiscard]] std::optional<ReadSentiment> parseSentiment(QStringView text, SentimentScheme scheme);

/// Whether a cell stands for "nothing here": empty, blank, "nan", "N/A", "NA", "null".
[[nodiscard]] bool isMissing(QStringView text);

} // namespace throughline::core
