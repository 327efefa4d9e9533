// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/filterwords.h"

#include "core/customers/customerrepository.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/deletion/importrows.h"
#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"

#include <QCoreApplication>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::VoiceFilter;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VoiceFilter)
};

constexpr qsizetype kMostNames = 3; ///< In one chip; more are counted.
constexpr qsizetype kLongestName = 40;

QString capitalised(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

/// "Interviews, tickets"; more than three: "Interviews, tickets, reviews + 2".
QString listed(const QStringList& names) {
    QStringList shown;
    for (const QString& name : names.first(std::min(names.size(), kMostNames)))
        shown.append(oneLine(name, kLongestName));
    QString text = shown.join(u", "_s);
    if (names.size() > kMostNames)
        text += u" + %1"_s.arg(names.size() - kMostNames);
    return text;
}

template <typename T, typename Name>
QStringList namesOf(const QList<T>& values, Name name) {
    QStringList names;
    for (const T& value : values)
        names.append(name(value));
    return names;
}

template <typename Id>
QStringList namesOf(const QList<Id>& ids, const QHash<Id, QString>& names) {
    return namesOf(ids, [&](Id id) { return names.value(id, u"…"_s); });
}

QString statesText(const QList<core::VoiceState>& states) {
    using core::VoiceState;
    if (states == QList{VoiceState::New, VoiceState::Done})
        return Texts::tr("Not archived");
    return capitalised(listed(namesOf(states, [](VoiceState state) { return nameFor(state); })));
}

QString periodText(const VoiceFilter& filter, QDate today) {
    if (filter.undatedOnly)
        return Texts::tr("Undated");
    if (!filter.until.isValid())
        return Texts::tr("Since %1").arg(shortDate(filter.since, today));
    if (!filter.since.isValid())
        return Texts::tr("Until %1").arg(shortDate(filter.until, today));
    return Texts::tr("%1 to %2").arg(shortDate(filter.since, today), shortDate(filter.until, today));
}

template <typename Id, typename Record, typename Read>
core::Result<void> readNames(const QList<Id>& ids, QHash<Id, QString>& names, Read read, QString Record::*name) {
    for (const Id id : ids) {
        const core::Result<Record> record = read(id);
        if (record)
            names.insert(id, (*record).*name);
        else if (record.error().code != core::ErrorCode::NotFound)
            return record.error();
    }
    return {};
}

core::Result<void> readFileName(core::db::Connection& connection, core::ImportId id, FilterNames& names) {
    TRY_ASSIGN(const std::optional<QString> file, core::importrows::fileOf(connection, id));
    if (file)
        names.imports.insert(id, *file);
    return {};
}

} // namespace

core::Result<FilterNames> readFilterNames(core::db::Connection& connection, const VoiceFilter& filter) {
    FilterNames names;
    const core::CustomerRepository customers(connection);
    TRY(readNames(
        filter.accounts, names.accounts, [&](auto id) { return customers.account(id); }, &core::Account::name));
    TRY(readNames(
        filter.people, names.people, [&](auto id) { return customers.person(id); }, &core::Person::name));
    TRY(readNames(
        filter.segments, names.segments, [&](auto id) { return customers.segment(id); }, &core::Segment::name));
    if (filter.item) {
        const core::RoadmapRepository roadmap(connection);
        TRY(readNames(
            QList{*filter.item}, names.items, [&](auto id) { return roadmap.item(id); }, &core::Item::title));
    }
    if (filter.import)
        TRY(readFileName(connection, *filter.import, names));
    if (!filter.themes.isEmpty()) {
        TRY_ASSIGN(const QList<core::Theme> themes, core::VoiceRepository(connection).themes());
        for (const core::Theme& theme : themes)
            names.themes.insert(theme.id, theme.name);
    }
    return names;
}

core::VoiceQuery firstQuery() {
    core::VoiceQuery query;
    query.filter.states = {core::VoiceState::New, core::VoiceState::Done};
    return query;
}

QList<FilterBar::Filter> chipsOf(const VoiceFilter& filter, const FilterNames& names, QDate today) {
    QList<FilterBar::Filter> chips;
    const auto add = [&](bool active, const QString& key, const QString& text) {
        if (active)
            chips.append({key, text});
    };
    add(!filter.states.isEmpty(), u"states"_s, statesText(filter.states));
    QStringList kinds = namesOf(filter.kinds, [](core::VoiceKind kind) { return pluralNameFor(kind).toLower(); });
    add(!filter.kinds.isEmpty(), u"kinds"_s, capitalised(listed(kinds)));
    add(!filter.segments.isEmpty(), u"segments"_s, listed(namesOf(filter.segments, names.segments)));
    add(!filter.accounts.isEmpty(), u"accounts"_s, listed(namesOf(filter.accounts, names.accounts)));
    add(!filter.people.isEmpty(), u"people"_s, listed(namesOf(filter.people, names.people)));
    add(!filter.themes.isEmpty(), u"themes"_s, listed(namesOf(filter.themes, names.themes)));
    const auto sentiment = [](core::Sentiment value) { return nameFor(value); };
    add(!filter.sentiments.isEmpty(), u"sentiments"_s,
        Texts::tr("Sentiment: %1").arg(listed(namesOf(filter.sentiments, sentiment))));
    add(filter.since.isValid() || filter.until.isValid() || filter.undatedOnly, u"period"_s, periodText(filter, today));
    add(filter.lane == core::Lane::Individual, u"lane"_s, Texts::tr("Individual cases"));
    add(filter.lane == core::Lane::Aggregate, u"lane"_s, Texts::tr("Without individual cases"));
    add(filter.notYetEvidence, u"notYetEvidence"_s, Texts::tr("Not yet evidence"));
    if (filter.item)
        add(true, u"item"_s, Texts::tr("Evidence for %1").arg(listed(namesOf(QList{*filter.item}, names.items))));
    if (filter.import)
        add(true, u"import"_s, Texts::tr("From %1").arg(listed(namesOf(QList{*filter.import}, names.imports))));
    if (filter.only) {
        const auto count = filter.only->size();
        add(true, u"only"_s, count == 1 ? Texts::tr("1 chosen voice") : Texts::tr("%1 chosen voices").arg(count));
    }
    return chips;
}

VoiceFilter withoutPart(VoiceFilter filter, const QString& key) {
    const VoiceFilter none;
    if (key == "states"_L1)
        filter.states = none.states;
    else if (key == "kinds"_L1)
        filter.kinds = none.kinds;
    else if (key == "segments"_L1)
        filter.segments = none.segments;
    else if (key == "accounts"_L1)
        filter.accounts = none.accounts;
    else if (key == "people"_L1)
        filter.people = none.people;
    else if (key == "themes"_L1)
        filter.themes = none.themes;
    else if (key == "sentiments"_L1)
        filter.sentiments = none.sentiments;
    else if (key == "lane"_L1)
        filter.lane = none.lane;
    else if (key == "notYetEvidence"_L1)
        filter.notYetEvidence = false;
    else if (key == "item"_L1)
        filter.item = none.item;
    else if (key == "import"_L1)
        filter.import = none.import;
    else if (key == "only"_L1)
        filter.only = none.only;
    else if (key == "period"_L1) {
        filter.since = filter.until = QDate();
        filter.undatedOnly = false;
    }
    return filter;
}

} // namespace throughline::ui
