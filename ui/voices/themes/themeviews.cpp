// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themeviews.h"

#include "core/voices/themes/themefilter.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

using core::Record;
using core::Sentiment;
using core::ThemeSummary;
using core::ThemeUse;
using core::View;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ThemeViews)
};

core::Result<RowMatch<ThemeSummary>> matchOf(const core::ListQuery& query) {
    TRY_ASSIGN(const core::ThemeFilter filter, core::themeFilterFrom(query));
    return RowMatch<ThemeSummary>([filter](const ThemeSummary& theme) { return passes(filter, theme); });
}

core::Result<ViewCounts> count(core::db::Connection& connection, const QList<View>& views) {
    TRY_ASSIGN(const QList<ThemeSummary> themes, core::ThemeRepository(connection).summaries());
    return countRows(themes, views, matchOf);
}

/// Whether a view asks for more than names, for which voices are counted.
bool asksForVoices(const QList<View>& views) {
    return std::any_of(views.begin(), views.end(), [](const View& view) {
        const auto query = core::listQueryFrom(view.filter);
        return query && !query->filter.isEmpty();
    });
}

bool mayChange(const core::ChangeSet& changes, const QList<View>& views) {
    if (changes.touches(Record::Theme))
        return true;
    const auto counted = {Record::ThemeMark, Record::Voice, Record::Quote};
    return std::any_of(counted.begin(), counted.end(), [&](Record record) { return changes.touches(record); }) &&
           asksForVoices(views);
}

} // namespace

QList<Facet> themeFacets() {
    const QString few = Texts::tr("fewer than %1").arg(core::kFewVoices);
    const QString many = Texts::tr("%1 or more").arg(core::kFewVoices);
    return {{u"uses"_s,
             Texts::tr("Voices"),
             Facet::Kind::Values,
             {{core::nameOf(ThemeUse::Unused), Texts::tr("none")},
              {core::nameOf(ThemeUse::Few), few},
              {core::nameOf(ThemeUse::Many), many}}},
            {u"leanings"_s,
             Texts::tr("Sentiment"),
             Facet::Kind::Values,
             {{core::nameOf(Sentiment::Negative), Texts::tr("more negative")},
              {core::nameOf(Sentiment::Positive), Texts::tr("more positive")},
              {core::nameOf(Sentiment::Neutral), Texts::tr("as much of either")},
              {core::nameOf(Sentiment::Unknown), Texts::tr("not known")}}}};
}

ViewCounter themeViewCounter() {
    return {u"themes"_s, count, mayChange};
}

} // namespace throughline::ui
