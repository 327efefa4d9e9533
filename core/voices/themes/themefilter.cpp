// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/themefilter.h"

#include "core/customers/customers.h"
#include "core/views/filterparts.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    template <typename Filter, typename Visit>
    static void each(Filter& filter, Visit visit) {
        visit("uses"_L1, filter.uses);
        visit("leanings"_L1, filter.leanings);
    }
};

} // namespace

ThemeUse useOf(const ThemeSummary& theme) {
    if (theme.isUnused())
        return ThemeUse::Unused;
    return theme.withChildren.voices < kFewVoices ? ThemeUse::Few : ThemeUse::Many;
}

Sentiment leaningOf(const ThemeSummary& theme) {
    const auto count = [&](Sentiment sentiment) { return theme.withChildren.bySentiment.value(sentiment); };
    const qint64 negative = count(Sentiment::Negative);
    const qint64 positive = count(Sentiment::Positive);
    if (negative != positive)
        return negative > positive ? Sentiment::Negative : Sentiment::Positive;
    return negative + count(Sentiment::Neutral) > 0 ? Sentiment::Neutral : Sentiment::Unknown;
}

bool passes(const ThemeFilter& filter, const ThemeSummary& theme) {
    return allows(filter.uses, useOf(theme)) && allows(filter.leanings, leaningOf(theme)) &&
           (filter.words.isEmpty() || matchesSearch(searchKey({theme.theme.name}), searchWords(filter.words)));
}

QJsonObject toJson(const ThemeFilter& filter) {
    return partsToJson<Parts>(filter);
}

Result<ThemeFilter> themeFilterFrom(const ListQuery& query) {
    return filterFrom<Parts, ThemeFilter>(query);
}

} // namespace throughline::core
