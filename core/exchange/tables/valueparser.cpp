// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/valueparser.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

/// Whether the separator groups thousands: between a first group of one to three digits and groups of three.
bool groupsThousands(QStringView text, QChar separator) {
    const auto parts = text.split(separator);
    if (parts.size() < 2 || parts.first().isEmpty() || parts.first().size() > 3)
        return false;
    return std::all_of(parts.begin() + 1, parts.end(), [](QStringView part) { return part.size() == 3; });
}

/// Digits with '.' as the only separator left, or nothing when the separators make no sense.
std::optional<QByteArray> withPlainPoint(QStringView digits) {
    QString text = digits.toString();
    for (const QChar grouping : {u'\'', u'’', u' ', u'\u00A0', u'\u202F'}) {
        if (text.contains(grouping)) {
            const QStringView whole = QStringView(text).left(std::max(text.lastIndexOf(grouping) + 4, qsizetype{0}));
            if (!groupsThousands(whole, grouping))
                return std::nullopt;
            text.remove(grouping);
        }
    }
    const qsizetype point = text.lastIndexOf(u'.');
    const qsizetype comma = text.lastIndexOf(u',');
    if (point >= 0 && comma >= 0) {
        const QChar grouping = point > comma ? u',' : u'.';
        const qsizetype decimal = std::max(point, comma);
        if (!groupsThousands(QStringView(text).left(decimal), grouping) || text.count(text.at(decimal)) > 1)
            return std::nullopt;
        text.remove(grouping);
    } else if (text.count(u'.') > 1 || (comma >= 0 && groupsThousands(text, u','))) {
        const QChar grouping = comma >= 0 ? u',' : u'.';
        if (!groupsThousands(text, grouping))
            return std::nullopt;
        text.remove(grouping);
    }
    text.replace(u',', u'.');
    return text.count(u'.') > 1 ? std::nullopt : std::optional(text.toLatin1());
}

const QSet<QString>& words(ReadSentiment sentiment) {
    static const QSet<QString> positive = {u"positive"_s,   u"pos"_s,      u"positiv"_s,      u"good"_s,
                                           u"gut"_s,        u"happy"_s,    u"satisfied"_s,    u"promoter"_s,
                                           u"positif"_s,    u"positivo"_s, u"正面"_s,         u"积极"_s,
                                           u"ポジティブ"_s, u"liked"_s,    u"very positive"_s};
    static const QSet<QString> negative = {
        u"negative"_s,  u"neg"_s,     u"negativ"_s,  u"bad"_s,  u"schlecht"_s, u"unhappy"_s,    u"dissatisfied"_s,
        u"detractor"_s, u"négatif"_s, u"negativo"_s, u"负面"_s, u"消极"_s,     u"ネガティブ"_s, u"very negative"_s};
    static const QSet<QString> neutral = {u"neutral"_s, u"neu"_s,    u"mixed"_s,   u"gemischt"_s,
                                          u"neutre"_s,  u"neutro"_s, u"passive"_s, u"中性"_s};
    switch (sentiment) {
    case ReadSentiment::Positive:
        return positive;
    case ReadSentiment::Negative:
        return negative;
    case ReadSentiment::Neutral:
        break;
    }
    return neutral;
}

std::optional<ReadSentiment> byWord(QStringView text) {
    const QString word = text.toString().toLower();
    for (const ReadSentiment sentiment : {ReadSentiment::Positive, ReadSentiment::Negative, ReadSentiment::Neutral}) {
        if (words(sentiment).contains(word))
            return sentiment;
    }
    return std::nullopt;
}

std::optional<ReadSentiment> byNumber(double number, SentimentScheme scheme) {
    const bool whole = number == std::floor(number);
    switch (scheme) {
    case SentimentScheme::ZeroOne:
        if (number == 0 || number == 1)
            return number == 0 ? ReadSentiment::Negative : ReadSentiment::Positive;
        return std::nullopt;
    case SentimentScheme::ZeroToTwo:
        if (whole && number >= 0 && number <= 2)
            return number == 0   ? ReadSentiment::Negative
                   : number == 1 ? ReadSentiment::Neutral
                                 : ReadSentiment::Positive;
        return std::nullopt;
    case SentimentScheme::Sign:
        if (number < -1 || number > 1)
            return std::nullopt;
        return number < -0.05  ? ReadSentiment::Negative
               : number > 0.05 ? ReadSentiment::Positive
                               : ReadSentiment::Neutral;
    case SentimentScheme::Words:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<double> parseNumber(QStringView text) {
    QStringView rest = text.trimmed();
    const bool negative = rest.startsWith(u'-') || rest.startsWith(u'\u2212');
    if (negative || rest.startsWith(u'+'))
        rest = rest.sliced(1);
    const qsizetype exponentAt = std::max(rest.indexOf(u'e'), rest.indexOf(u'E'));
    const QStringView mantissa = exponentAt < 0 ? rest : rest.first(exponentAt);
    if (mantissa.isEmpty() || mantissa.size() > 40 || std::none_of(mantissa.begin(), mantissa.end(), isDigit) ||
        !std::all_of(mantissa.begin(), mantissa.end(),
                     [](QChar c) { return isDigit(c) || QStringView(u".,'’ \u00A0\u202F").contains(c); }))
        return std::nullopt;
    std::optional<QByteArray> plain = withPlainPoint(mantissa);
    if (!plain)
        return std::nullopt;
    if (exponentAt >= 0) {
        const QStringView exponent = rest.sliced(exponentAt + 1);
        bool valid = false;
        static_cast<void>(exponent.toInt(&valid));
        if (!valid)
            return std::nullopt;
        plain->append('e').append(exponent.startsWith(u'+') ? exponent.sliced(1).toLatin1() : exponent.toLatin1());
    }
    double number = 0;
    const auto [end, error] = std::from_chars(plain->constData(), plain->constData() + plain->size(), number);
    if (error != std::errc() || end != plain->constData() + plain->size() || !std::isfinite(number))
        return std::nullopt;
    return negative ? -number : number;
}

std::optional<RatingValue> parseRating(QStringView text) {
    const QStringView trimmed = text.trimmed();
    if (const std::optional<double> number = parseNumber(trimmed))
        return *number < 0 ? std::nullopt : std::optional(RatingValue{*number, {}});
    static const QRegularExpression outOf(u"^([\\d.,]+)\\s*(?:/|out of|of|von|sur|de|su)\\s*(\\d+)(?:\\s*\\p{L}+)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression unit(u"^([\\d.,]+)\\s*(?:stars?|sterne?|étoiles?|estrellas?|stelle|★)$"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression percent(u"^([\\d.,]+)\\s*%$"_s);
    static const QRegularExpression drawn(u"^[★⭐☆]+$"_s);
    const auto read = [](QStringView number, std::optional<double> scale) -> std::optional<RatingValue> {
        const std::optional<double> value = parseNumber(number);
        if (!value || (scale && *value > *scale))
            return std::nullopt;
        return RatingValue{*value, scale};
    };
    if (const auto match = outOf.match(trimmed); match.hasMatch())
        return read(match.capturedView(1), match.capturedView(2).toDouble());
    if (const auto match = unit.match(trimmed); match.hasMatch())
        return read(match.capturedView(1), 5);
    if (const auto match = percent.match(trimmed); match.hasMatch())
        return read(match.capturedView(1), 100);
    if (drawn.match(trimmed).hasMatch()) {
        const auto full = static_cast<double>(trimmed.count(u'★') + trimmed.count(u'⭐'));
        return RatingValue{full, trimmed.contains(u'☆') ? static_cast<double>(trimmed.size()) : 5.0};
    }
    return std::nullopt;
}

double likelyScale(double highest) {
    for (const double scale : {5.0, 10.0, 100.0}) {
        if (highest <= scale)
            return scale;
    }
    return highest;
}

std::optional<SentimentScheme> detectSentimentScheme(const QList<QString>& values,
                                                     std::optional<SentimentScheme> likely) {
    QStringList filled;
    for (const QString& value : values) {
        if (!isMissing(value))
            filled.append(value);
    }
    // ZeroOne before Sign: 0 and 1 alone are labels, not polarities.
    for (const SentimentScheme scheme : {likely.value_or(SentimentScheme::Words), SentimentScheme::Words,
                                         SentimentScheme::ZeroOne, SentimentScheme::ZeroToTwo, SentimentScheme::Sign}) {
        const auto fitting = std::count_if(filled.begin(), filled.end(), [&](const QString& value) {
            return parseSentiment(value, scheme).has_value();
        });
        if (!filled.isEmpty() && fitting * 10 >= filled.size() * 9)
            return scheme;
    }
    return std::nullopt;
}

std::optional<ReadSentiment> parseSentiment(QStringView text, SentimentScheme scheme) {
    const QStringView trimmed = text.trimmed();
    if (scheme == SentimentScheme::Words)
        return byWord(trimmed);
    const std::optional<double> number = parseNumber(trimmed);
    return number ? byNumber(*number, scheme) : std::nullopt;
}

bool isMissing(QStringView text) {
    static constexpr std::array kWords = {"nan"_L1, "n/a"_L1, "na"_L1, "null"_L1, "#n/a"_L1};
    const QStringView trimmed = text.trimmed();
    return trimmed.isEmpty() ||
           (trimmed.size() <= 4 && std::any_of(kWords.begin(), kWords.end(), [&](QLatin1StringView word) {
                return trimmed.compare(word, Qt::CaseInsensitive) == 0;
            }));
}

} // namespace throughline::core
