// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/records/recordfields.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/exchange/files/textcleaner.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/editor.h"

#include <QCoreApplication>

#include <functional>
#include <map>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecordFields)
};

Error wrong(const QString& field, const QString& value, const QString& takes) {
    return {ErrorCode::InvalidInput,
            Texts::tr("%1 cannot be “%2”. It takes %3. Nothing was changed.").arg(field, value, takes),
            {}};
}

/// A field's setter: gets the value as text.
using Setter = std::function<Result<void>(const QString&)>;
using Setters = std::map<QString, Setter>;

Setter text(QString& target) {
    return [&target](const QString& value) -> Result<void> {
        CleanupCounts counts;
        target = cleanText(value, counts);
        return {};
    };
}

Setter date(const QString& field, QDate& target) {
    return [=, &target](const QString& value) -> Result<void> {
        target = QDate::fromString(value, Qt::ISODate);
        if (!value.isEmpty() && !target.isValid())
            return wrong(field, value, Texts::tr("a day as YYYY-MM-DD"));
        return {};
    };
}

template <typename T>
Setter number(const QString& field, std::optional<T>& target) {
    return [=, &target](const QString& value) -> Result<void> {
        target.reset();
        if (value.isEmpty())
            return {};
        bool ok = false;
        if constexpr (std::is_same_v<T, int>)
            target = value.toInt(&ok);
        else if constexpr (std::is_integral_v<T>)
            target = value.toLongLong(&ok);
        else
            target = value.toDouble(&ok);
        return ok ? Result<void>() : Result<void>(wrong(field, value, Texts::tr("a number")));
    };
}

template <typename E>
QString namesOf() {
    QStringList names;
    for (const auto& [value, name] : EnumNames<E>::kNames)
        names.append(name);
    return names.join(u", "_s);
}

template <typename E>
Setter choice(const QString& field, E& target) {
    return [=, &target](const QString& value) -> Result<void> {
        const auto named = valueNamed<E>(value);
        if (!named)
            return wrong(field, value, namesOf<E>());
        target = *named;
        return {};
    };
}

template <typename E>
Setter choice(const QString& field, std::optional<E>& target) {
    return [=, &target](const QString& value) -> Result<void> {
        target = valueNamed<E>(value);
        if (!value.isEmpty() && !target)
            return wrong(field, value, namesOf<E>());
        return {};
    };
}

Setter flag(const QString& field, bool& target) {
    return [=, &target](const QString& value) -> Result<void> {
        target = value == "true"_L1 || value == "1"_L1 || value == "yes"_L1;
        if (!target && !value.isEmpty() && value != "false"_L1 && value != "0"_L1 && value != "no"_L1)
            return wrong(field, value, u"true, false"_s);
        return {};
    };
}

Result<void> setAll(const QString& record, const Setters& setters, const QList<FieldText>& fields) {
    for (const auto& [field, value] : fields) {
        const auto setter = setters.find(field);
        if (setter == setters.end()) {
            QStringList names;
            for (const auto& [name, _] : setters)
                names.append(name);
            return Error{ErrorCode::InvalidInput,
                         Texts::tr("The record %1 has no field “%2”. It has: %3. Nothing was changed.")
                             .arg(record, field, names.join(u", "_s)),
                         {}};
        }
        TRY(setter->second(value));
    }
    return {};
}

Result<std::optional<AccountId>> accountFor(Editor& editor, const QString& name) {
    if (name.isEmpty())
        return std::optional<AccountId>();
    TRY_ASSIGN(const auto existing, CustomerRepository(editor.connection()).accountNamed(name));
    if (existing)
        return existing;
    Account account;
    account.name = name;
    return addAccount(editor, account).transform([](AccountId id) { return std::optional(id); });
}

Result<std::optional<PersonId>> personFor(Editor& editor, const QString& name, std::optional<AccountId> account) {
    if (name.isEmpty())
        return std::optional<PersonId>();
    TRY_ASSIGN(const auto existing, CustomerRepository(editor.connection()).personNamed(name, account));
    if (existing)
        return existing;
    Person person;
    person.name = name;
    person.account = account;
    return addPerson(editor, person).transform([](PersonId id) { return std::optional(id); });
}

/// The record of a list whose name compares equal; NotFound when there is none.
template <typename Id, typename T, typename Name>
Result<std::optional<Id>> named(const Result<QList<T>>& all, const QString& wanted, const QString& what, Name name) {
    if (wanted.isEmpty())
        return std::optional<Id>();
    if (!all)
        return all.error();
    for (const T& one : *all) {
        if (matchKey(name(one)) == matchKey(wanted))
            return std::optional(one.id);
    }
    return Error{
        ErrorCode::NotFound, Texts::tr("There is no %1 called “%2”. Nothing was changed.").arg(what, wanted), {}};
}

Result<std::optional<SegmentId>> segmentNamed(Editor& editor, const QString& name) {
    return named<SegmentId>(CustomerRepository(editor.connection()).segments(), name, Texts::tr("segment"),
                            [](const Segment& segment) { return segment.name; });
}

/// By its external number, else by its title.
Result<std::optional<ItemId>> itemNamed(Editor& editor, const QString& name) {
    const Result<QList<Item>> items = RoadmapRepository(editor.connection()).items();
    auto found = named<ItemId>(items, name, Texts::tr("item"), [](const Item& item) { return item.externalId; });
    if (found || found.error().code != ErrorCode::NotFound)
        return found;
    return named<ItemId>(items, name, Texts::tr("item"), [](const Item& item) { return item.title; });
}

Result<std::optional<DatapointId>> datapointNumbered(Editor& editor, std::optional<qint64> number) {
    if (!number)
        return std::optional<DatapointId>();
    return DatapointRepository(editor.connection()).find(DatapointId{*number}).transform([](const Datapoint& found) {
        return std::optional(found.id);
    });
}

Result<qint64> addVoiceRecord(Editor& editor, const QList<FieldText>& fields) {
    Voice voice;
    QString person;
    QString account;
    TRY(setAll(u"voice"_s,
               {{u"kind"_s, choice(u"kind"_s, voice.kind)},
                {u"touchpoint"_s, text(voice.touchpoint)},
                {u"state"_s, choice(u"state"_s, voice.state)},
                {u"lane"_s, choice(u"lane"_s, voice.lane)},
                {u"date"_s, date(u"date"_s, voice.date)},
                {u"person"_s, text(person)},
                {u"account"_s, text(account)},
                {u"lifecycle_then"_s, choice(u"lifecycle_then"_s, voice.lifecycleThen)},
                {u"title"_s, text(voice.title)},
                {u"text"_s, text(voice.text)},
                {u"rating"_s, number(u"rating"_s, voice.rating)},
                {u"rating_scale"_s, number(u"rating_scale"_s, voice.ratingScale)},
                {u"sentiment"_s, choice(u"sentiment"_s, voice.sentiment)},
                {u"sentiment_from"_s, choice(u"sentiment_from"_s, voice.sentimentFrom)},
                {u"language"_s, text(voice.language)},
                {u"url"_s, text(voice.url)},
                {u"external_id"_s, text(voice.externalId)},
                {u"incentivised"_s, flag(u"incentivised"_s, voice.incentivised)}},
               fields));
    if (voice.title.isEmpty() && voice.text.isEmpty())
        return Error{ErrorCode::InvalidInput, Texts::tr("A voice needs a text or a title. Nothing was changed."), {}};
    TRY_ASSIGN(voice.account, accountFor(editor, account));
    TRY_ASSIGN(voice.person, personFor(editor, person, voice.account));
    return addVoice(editor, voice).transform([](VoiceId id) { return id.value; });
}

Result<qint64> addItemRecord(Editor& editor, const QList<FieldText>& fields) {
    Item item;
    QString parent;
    std::optional<qint64> importance;
    std::optional<qint64> satisfaction;
    TRY(setAll(u"item"_s,
               {{u"title"_s, text(item.title)},
                {u"parent"_s, text(parent)},
                {u"narrative"_s, text(item.narrative)},
                {u"stage"_s, text(item.stage)},
                {u"horizon"_s, choice(u"horizon"_s, item.horizon)},
                {u"start"_s, date(u"start"_s, item.start)},
                {u"end"_s, date(u"end"_s, item.end)},
                {u"owner"_s, text(item.owner)},
                {u"investment"_s, text(item.investment)},
                {u"reach"_s, number(u"reach"_s, item.reach)},
                {u"impact"_s, number(u"impact"_s, item.impact)},
                {u"confidence"_s, number(u"confidence"_s, item.confidence)},
                {u"confidence_reason"_s, text(item.confidenceReason)},
                {u"confidence_on"_s, date(u"confidence_on"_s, item.confidenceOn)},
                {u"effort"_s, number(u"effort"_s, item.effort)},
                {u"importance_datapoint"_s, number(u"importance_datapoint"_s, importance)},
                {u"satisfaction_datapoint"_s, number(u"satisfaction_datapoint"_s, satisfaction)},
                {u"external_id"_s, text(item.externalId)}},
               fields));
    TRY_ASSIGN(item.parent, itemNamed(editor, parent));
    TRY_ASSIGN(item.importanceDatapoint, datapointNumbered(editor, importance));
    TRY_ASSIGN(item.satisfactionDatapoint, datapointNumbered(editor, satisfaction));
    return addItem(editor, item).transform([](ItemId id) { return id.value; });
}

Result<qint64> addAccountRecord(Editor& editor, const QList<FieldText>& fields) {
    Account account;
    QString segment;
    TRY(setAll(u"account"_s,
               {{u"name"_s, text(account.name)},
                {u"domain"_s, text(account.domain)},
                {u"segment"_s, text(segment)},
                {u"industry"_s, text(account.industry)},
                {u"region"_s, text(account.region)},
                {u"annual_value"_s, number(u"annual_value"_s, account.annualValue)},
                {u"currency"_s, text(account.currency)},
                {u"lifecycle"_s, choice(u"lifecycle"_s, account.lifecycle)},
                {u"fit"_s, choice(u"fit"_s, account.fit)},
                {u"external_id"_s, text(account.externalId)},
                {u"note"_s, text(account.note)}},
               fields));
    TRY_ASSIGN(account.segment, segmentNamed(editor, segment));
    return addAccount(editor, account).transform([](AccountId id) { return id.value; });
}

Result<qint64> addPersonRecord(Editor& editor, const QList<FieldText>& fields) {
    Person person;
    QString account;
    TRY(setAll(u"person"_s,
               {{u"name"_s, text(person.name)},
                {u"alias"_s, text(person.alias)},
                {u"title"_s, text(person.title)},
                {u"account"_s, text(account)},
                {u"email"_s, text(person.email)},
                {u"reach"_s, number(u"reach"_s, person.reach)},
                {u"consent"_s, choice(u"consent"_s, person.consent)},
                {u"consent_until"_s, date(u"consent_until"_s, person.consentUntil)},
                {u"external_id"_s, text(person.externalId)},
                {u"note"_s, text(person.note)}},
               fields));
    TRY_ASSIGN(person.account, accountFor(editor, account));
    return addPerson(editor, person).transform([](PersonId id) { return id.value; });
}

Result<qint64> addSegmentRecord(Editor& editor, const QList<FieldText>& fields) {
    Segment segment;
    TRY(setAll(u"segment"_s,
               {{u"name"_s, text(segment.name)},
                {u"definition"_s, text(segment.definition)},
                {u"population"_s, number(u"population"_s, segment.population)}},
               fields));
    return addSegment(editor, segment).transform([](SegmentId id) { return id.value; });
}

Result<qint64> addThemeRecord(Editor& editor, const QList<FieldText>& fields) {
    Theme theme;
    QString parent;
    std::optional<qint64> colour = 1;
    TRY(setAll(u"theme"_s,
               {{u"name"_s, text(theme.name)},
                {u"parent"_s, text(parent)},
                {u"definition"_s, text(theme.definition)},
                {u"colour"_s, number(u"colour"_s, colour)}},
               fields));
    theme.colour = static_cast<int>(colour.value_or(1));
    TRY_ASSIGN(theme.parent, named<ThemeId>(VoiceRepository(editor.connection()).themes(), parent, Texts::tr("theme"),
                                            [](const Theme& t) { return t.name; }));
    return addTheme(editor, theme).transform([](ThemeId id) { return id.value; });
}

Result<qint64> addGoalRecord(Editor& editor, const QList<FieldText>& fields) {
    Goal goal;
    QString parent;
    std::optional<double> weight = 1;
    TRY(setAll(u"goal"_s,
               {{u"title"_s, text(goal.title)},
                {u"level"_s, choice(u"level"_s, goal.level)},
                {u"parent"_s, text(parent)},
                {u"weight"_s, number(u"weight"_s, weight)},
                {u"metric"_s, text(goal.metric)},
                {u"target"_s, text(goal.target)},
                {u"period"_s, text(goal.period)}},
               fields));
    goal.weight = weight.value_or(1);
    TRY_ASSIGN(goal.parent, named<GoalId>(RoadmapRepository(editor.connection()).goals(), parent, Texts::tr("goal"),
                                          [](const Goal& g) { return g.title; }));
    return addGoal(editor, goal).transform([](GoalId id) { return id.value; });
}

Result<qint64> addDatapointRecord(Editor& editor, const QList<FieldText>& fields) {
    Datapoint datapoint;
    QString segment;
    std::optional<double> value;
    TRY(setAll(u"datapoint"_s,
               {{u"metric"_s, text(datapoint.metric)},
                {u"value"_s, number(u"value"_s, value)},
                {u"unit"_s, text(datapoint.unit)},
                {u"n"_s, number(u"n"_s, datapoint.n)},
                {u"segment"_s, text(segment)},
                {u"as_of"_s, date(u"as_of"_s, datapoint.asOf)},
                {u"touchpoint"_s, text(datapoint.touchpoint)},
                {u"source"_s, text(datapoint.source)},
                {u"note"_s, text(datapoint.note)},
                {u"external_id"_s, text(datapoint.externalId)}},
               fields));
    if (!value)
        return Error{ErrorCode::InvalidInput, Texts::tr("A datapoint needs a value. Nothing was changed."), {}};
    datapoint.value = *value;
    TRY_ASSIGN(datapoint.segment, segmentNamed(editor, segment));
    return addDatapoint(editor, datapoint).transform([](DatapointId id) { return id.value; });
}

using AddRecord = Result<qint64> (*)(Editor&, const QList<FieldText>&);

const std::map<QString, AddRecord>& adders() {
    static const std::map<QString, AddRecord> known{
        {u"voice"_s, addVoiceRecord},     {u"item"_s, addItemRecord},          {u"account"_s, addAccountRecord},
        {u"person"_s, addPersonRecord},   {u"theme"_s, addThemeRecord},        {u"goal"_s, addGoalRecord},
        {u"segment"_s, addSegmentRecord}, {u"datapoint"_s, addDatapointRecord}};
    return known;
}

} // namespace

QStringList addableRecords() {
    QStringList names;
    for (const auto& [name, _] : adders())
        names.append(name);
    return names;
}

Result<qint64> addRecord(Editor& editor, const QString& record, const QList<FieldText>& fields) {
    const auto adder = adders().find(record);
    if (adder == adders().end()) {
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("A %1 cannot be added. There are: %2.").arg(record, addableRecords().join(u", "_s)),
                     {}};
    }
    return adder->second(editor, fields);
}

} // namespace throughline::core
