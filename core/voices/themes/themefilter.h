// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"
#include "core/views/listquery.h"
#include "core/voices/themes/themerepository.h"

namespace throughline::core {

/// How many voices show a theme or one of those below it; an individual case is a use that no number counts.
enum class ThemeUse { Unused, Few, Many };
template <>
struct EnumNames<ThemeUse> {
    static constexpr std::array kNames{std::pair{ThemeUse::Unused, QLatin1StringView("unused")},
                                       std::pair{ThemeUse::Few, QLatin1StringView("few")},
                                       std::pair{ThemeUse::Many, QLatin1StringView("many")}};
};
/// Fewer are few: too few to speak of shares.
inline constexpr qint64 kFewVoices = 10;
[[nodiscard]] ThemeUse useOf(const ThemeSummary& theme);

/// What more voices of a theme and of those below it are, negative or positive; neutral: as many are either; unknown
/// where none of them has a sentiment.
[[nodiscard]] Sentiment leaningOf(const ThemeSummary& theme);

/// Which themes; every empty part lets all pass, parts are joined by "and", the values of one part by "or".
struct ThemeFilter {
    QString words; ///< each begins a word of the name
    QList<ThemeUse> uses;
    QList<Sentiment> leanings;

    bool operator==(const ThemeFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == ThemeFilter(); }
};

[[nodiscard]] bool passes(const ThemeFilter& filter, const ThemeSummary& theme);

/// What a saved view keeps: {"uses": ["few"], "leanings": ["negative"]}; the words are the text of its query.
[[nodiscard]] QJsonObject toJson(const ThemeFilter& filter);
/// Text and filter of a query; InvalidInput for what this program does not know.
[[nodiscard]] Result<ThemeFilter> themeFilterFrom(const ListQuery& query);

} // namespace throughline::core
