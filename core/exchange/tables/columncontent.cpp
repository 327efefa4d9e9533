// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/columncontent.h"

#include "core/exchange/tables/dateparser.h"
#include "core/exchange/tables/valueparser.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

constexpr double kMostly = 0.6;

bool isEmail(const QString& text) {
    static const QRegularExpression pattern(u"^[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+$"_s);
    return pattern.match(text).hasMatch();
}

bool isUrl(const QString& text) {
    static const QRegularExpression pattern(u"^(https?://|www\\.)\\S+$"_s);
    return pattern.match(text).hasMatch();
}

bool isDate(const QString& text) {
    return parseDate(text, DateOrder::DayMonthYear).isValid() || parseDate(text, DateOrder::MonthDayYear).isValid();
}

bool isVoiceKind(const QString& text) {
    static const QStringList kinds = {u"interview"_s,  u"meeting"_s,    u"survey"_s,   u"review"_s,
                                      u"ticket"_s,     u"sales_note"_s, u"win_loss"_s, u"event"_s,
                                      u"beta"_s,       u"in_app"_s,     u"press"_s,    u"post"_s,
                                      u"sales note"_s, u"win/loss"_s,   u"call"_s,     u"in app"_s};
    return kinds.contains(text.trimmed().toLower());
}

bool countsUp(const QStringList& values) {
    if (values.size() < 2)
        return false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        bool isNumber = false;
        const qlonglong number = values.at(i).toLongLong(&isNumber);
        if (!isNumber || number != values.first().toLongLong() + i)
            return false;
    }
    return values.first() == "0"_L1 || values.first() == "1"_L1;
}

} // namespace

ColumnContent contentOf(const std::vector<QStringList>& rows, qsizetype column) {
    ColumnContent content;
    for (const QStringList& row : rows) {
        const QString value = row.value(column).trimmed();
        if (!isMissing(value))
            content.filled.append(value);
    }
    if (content.filled.isEmpty())
        return content;
    double length = 0;
    for (const QString& value : std::as_const(content.filled)) {
        const bool date = isDate(value);
        const bool email = isEmail(value);
        const bool url = isUrl(value);
        const bool letters = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
        length += static_cast<double>(value.size());
        content.dateShare += date ? 1 : 0;
        content.emailShare += email ? 1 : 0;
        content.urlShare += url ? 1 : 0;
        content.ratingShare += parseRating(value) ? 1 : 0;
        content.kindShare += isVoiceKind(value) ? 1 : 0;
        content.wordShare += letters && !date && !email && !url && !parseNumber(value) ? 1 : 0;
    }
    const auto count = static_cast<double>(content.filled.size());
    content.meanLength = length / count;
    for (double* const share : {&content.dateShare, &content.emailShare, &content.urlShare, &content.ratingShare,
                                &content.kindShare, &content.wordShare})
        *share /= count;
    content.isSentiment = detectSentimentScheme(content.filled).has_value();
    content.countsRows = countsUp(content.filled);
    return content;
}

bool ColumnContent::fits(Content content) const {
    if (filled.isEmpty())
        return true;
    switch (content) {
    case Content::Text:
        return wordShare >= kMostly;
    case Content::Date:
        return dateShare >= 0.3;
    case Content::Rating:
        return ratingShare >= kMostly / 2;
    case Content::Sentiment:
        return isSentiment;
    case Content::Email:
        return emailShare >= kMostly;
    case Content::Url:
        return urlShare >= kMostly;
    case Content::VoiceKind:
        return kindShare >= kMostly;
    case Content::Any:
        break;
    }
    return true;
}

} // namespace throughline::core
