// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/fieldwords.h"

#include "core/base/numberwords.h"
#include "core/deck/deck.h"
#include "core/metrics/chartcatalog.h"
#include "core/metrics/demandchart.h"
#include "core/settings/stages.h"
#include "ui/common/fields/numbertext.h"
#include "ui/common/words/kindnames.h"
#include "ui/common/words/money.h"
#include "ui/common/words/recordnames.h"
#include "ui/common/words/roadmapwords.h"
#include "ui/common/words/touchpointwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::FieldChange;
using core::Record;
using core::RecordChange;
using core::RecordFate;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

struct Name {
    QLatin1StringView field;
    const char* name;
};

/// Fields that one kind of record calls otherwise than the others.
struct OwnName {
    Record record;
    Name name;
};

constexpr OwnName kOwnNames[] = {
    {Record::Person, {"title"_L1, QT_TRANSLATE_NOOP("FieldWords", "Role")}},
    {Record::Slide, {"note"_L1, QT_TRANSLATE_NOOP("FieldWords", "Notes for the speaker")}},
    {Record::Slide, {"filter"_L1, QT_TRANSLATE_NOOP("FieldWords", "Which voices it counts")}},
    {Record::Import, {"added"_L1, QT_TRANSLATE_NOOP("FieldWords", "New")}},
};

constexpr Name kNames[] = {
    {"account"_L1, QT_TRANSLATE_NOOP("FieldWords", "Account")},
    {"added"_L1, QT_TRANSLATE_NOOP("FieldWords", "Added")},
    {"alias"_L1, QT_TRANSLATE_NOOP("FieldWords", "Alias")},
    {"annual_value"_L1, QT_TRANSLATE_NOOP("FieldWords", "Annual value")},
    {"as_of"_L1, QT_TRANSLATE_NOOP("FieldWords", "As of")},
    {"attributes"_L1, QT_TRANSLATE_NOOP("FieldWords", "Further fields")},
    {"audience"_L1, QT_TRANSLATE_NOOP("FieldWords", "Audience")},
    {"chart"_L1, QT_TRANSLATE_NOOP("FieldWords", "Chart")},
    {"colour"_L1, QT_TRANSLATE_NOOP("FieldWords", "Colour")},
    {"confidence"_L1, QT_TRANSLATE_NOOP("FieldWords", "Confidence")},
    {"confidence_on"_L1, QT_TRANSLATE_NOOP("FieldWords", "Judged on")},
    {"confidence_reason"_L1, QT_TRANSLATE_NOOP("FieldWords", "Confidence rests on")},
    {"consent"_L1, QT_TRANSLATE_NOOP("FieldWords", "Consent")},
    {"consent_until"_L1, QT_TRANSLATE_NOOP("FieldWords", "Consent until")},
    {"contribution"_L1, QT_TRANSLATE_NOOP("FieldWords", "Contribution")},
    {"currency"_L1, QT_TRANSLATE_NOOP("FieldWords", "Currency")},
    {"datapoint"_L1, QT_TRANSLATE_NOOP("FieldWords", "Datapoint")},
    {"date"_L1, QT_TRANSLATE_NOOP("FieldWords", "Date")},
    {"deck"_L1, QT_TRANSLATE_NOOP("FieldWords", "Deck")},
    {"definition"_L1, QT_TRANSLATE_NOOP("FieldWords", "Definition")},
    {"domain"_L1, QT_TRANSLATE_NOOP("FieldWords", "Domain")},
    {"effort"_L1, QT_TRANSLATE_NOOP("FieldWords", "Effort, person-months")},
    {"email"_L1, QT_TRANSLATE_NOOP("FieldWords", "E-mail")},
    {"end"_L1, QT_TRANSLATE_NOOP("FieldWords", "End")},
    {"external_id"_L1, QT_TRANSLATE_NOOP("FieldWords", "Id in its source")},
    {"file"_L1, QT_TRANSLATE_NOOP("FieldWords", "File")},
    {"filter"_L1, QT_TRANSLATE_NOOP("FieldWords", "What it shows")},
    {"fit"_L1, QT_TRANSLATE_NOOP("FieldWords", "Fit")},
    {"goal"_L1, QT_TRANSLATE_NOOP("FieldWords", "Goal")},
    {"horizon"_L1, QT_TRANSLATE_NOOP("FieldWords", "Horizon")},
    {"impact"_L1, QT_TRANSLATE_NOOP("FieldWords", "Impact")},
    {"importance"_L1, QT_TRANSLATE_NOOP("FieldWords", "Importance")},
    {"importance_datapoint"_L1, QT_TRANSLATE_NOOP("FieldWords", "Rate the need important")},
    {"incentivised"_L1, QT_TRANSLATE_NOOP("FieldWords", "Incentivised")},
    {"industry"_L1, QT_TRANSLATE_NOOP("FieldWords", "Industry")},
    {"investment"_L1, QT_TRANSLATE_NOOP("FieldWords", "Investment")},
    {"item"_L1, QT_TRANSLATE_NOOP("FieldWords", "Roadmap item")},
    {"key"_L1, QT_TRANSLATE_NOOP("FieldWords", "Setting")},
    {"kind"_L1, QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    {"lane"_L1, QT_TRANSLATE_NOOP("FieldWords", "Lane")},
    {"language"_L1, QT_TRANSLATE_NOOP("FieldWords", "Language")},
    {"level"_L1, QT_TRANSLATE_NOOP("FieldWords", "Level")},
    {"lifecycle"_L1, QT_TRANSLATE_NOOP("FieldWords", "Lifecycle")},
    {"lifecycle_then"_L1, QT_TRANSLATE_NOOP("FieldWords", "Lifecycle then")},
    {"merged_into"_L1, QT_TRANSLATE_NOOP("FieldWords", "Merged into")},
    {"metric"_L1, QT_TRANSLATE_NOOP("FieldWords", "Metric")},
    {"n"_L1, QT_TRANSLATE_NOOP("FieldWords", "n")},
    {"name"_L1, QT_TRANSLATE_NOOP("FieldWords", "Name")},
    {"narrative"_L1, QT_TRANSLATE_NOOP("FieldWords", "Narrative")},
    {"note"_L1, QT_TRANSLATE_NOOP("FieldWords", "Note")},
    {"other_account"_L1, QT_TRANSLATE_NOOP("FieldWords", "Other account")},
    {"other_person"_L1, QT_TRANSLATE_NOOP("FieldWords", "Other person")},
    {"owner"_L1, QT_TRANSLATE_NOOP("FieldWords", "Owner")},
    {"page"_L1, QT_TRANSLATE_NOOP("FieldWords", "Page")},
    {"parent"_L1, QT_TRANSLATE_NOOP("FieldWords", "Part of")},
    {"period"_L1, QT_TRANSLATE_NOOP("FieldWords", "Period")},
    {"person"_L1, QT_TRANSLATE_NOOP("FieldWords", "Person")},
    {"population"_L1, QT_TRANSLATE_NOOP("FieldWords", "Customers in the market")},
    {"quote"_L1, QT_TRANSLATE_NOOP("FieldWords", "Quote")},
    {"rank"_L1, QT_TRANSLATE_NOOP("FieldWords", "Place in the list")},
    {"rating"_L1, QT_TRANSLATE_NOOP("FieldWords", "Rating")},
    {"rating_scale"_L1, QT_TRANSLATE_NOOP("FieldWords", "Highest rating")},
    {"reach"_L1, QT_TRANSLATE_NOOP("FieldWords", "Reach")},
    {"read"_L1, QT_TRANSLATE_NOOP("FieldWords", "Rows read")},
    {"region"_L1, QT_TRANSLATE_NOOP("FieldWords", "Region")},
    {"rejected"_L1, QT_TRANSLATE_NOOP("FieldWords", "Rejected")},
    {"role"_L1, QT_TRANSLATE_NOOP("FieldWords", "Role")},
    {"satisfaction_datapoint"_L1, QT_TRANSLATE_NOOP("FieldWords", "Are satisfied today")},
    {"segment"_L1, QT_TRANSLATE_NOOP("FieldWords", "Segment")},
    {"sentiment"_L1, QT_TRANSLATE_NOOP("FieldWords", "Sentiment")},
    {"source"_L1, QT_TRANSLATE_NOOP("FieldWords", "Source")},
    {"speaker"_L1, QT_TRANSLATE_NOOP("FieldWords", "Speaker")},
    {"stage"_L1, QT_TRANSLATE_NOOP("FieldWords", "Stage")},
    {"stance"_L1, QT_TRANSLATE_NOOP("FieldWords", "Stance")},
    {"start"_L1, QT_TRANSLATE_NOOP("FieldWords", "Start")},
    {"state"_L1, QT_TRANSLATE_NOOP("FieldWords", "State")},
    {"target"_L1, QT_TRANSLATE_NOOP("FieldWords", "Target")},
    {"text"_L1, QT_TRANSLATE_NOOP("FieldWords", "Text")},
    {"theme"_L1, QT_TRANSLATE_NOOP("FieldWords", "Theme")},
    {"title"_L1, QT_TRANSLATE_NOOP("FieldWords", "Title")},
    {"touchpoint"_L1, QT_TRANSLATE_NOOP("FieldWords", "Touchpoint")},
    {"unchanged"_L1, QT_TRANSLATE_NOOP("FieldWords", "Already here")},
    {"unit"_L1, QT_TRANSLATE_NOOP("FieldWords", "Unit")},
    {"updated"_L1, QT_TRANSLATE_NOOP("FieldWords", "Updated")},
    {"url"_L1, QT_TRANSLATE_NOOP("FieldWords", "Web address")},
    {"value"_L1, QT_TRANSLATE_NOOP("FieldWords", "Value")},
    {"verbatim"_L1, QT_TRANSLATE_NOOP("FieldWords", "Words")},
    {"voice"_L1, QT_TRANSLATE_NOOP("FieldWords", "Voice")},
    {"weight"_L1, QT_TRANSLATE_NOOP("FieldWords", "Weight")},
};

const QString kLogoKey = u"brand.logo"_s;

/// The words of an enum's stored value; of one that the program does not know the value itself.
template <typename E, typename Words>
QString wordsOf(const QString& value, Words words) {
    const std::optional<E> known = core::valueNamed<E>(value);
    return known ? words(*known) : value;
}

template <typename E>
QString nameOfStored(const QString& value) {
    return wordsOf<E>(value, [](E known) { return nameFor(known); });
}

QString roleName(core::TurnRole role) {
    switch (role) {
    case core::TurnRole::Interviewer:
        return Texts::tr("interviewer");
    case core::TurnRole::Customer:
        return Texts::tr("customer");
    case core::TurnRole::Other:
        return Texts::tr("other", "role of a speaker");
    }
    return {};
}

QString slideKindName(core::SlideKind kind) {
    switch (kind) {
    case core::SlideKind::Section:
        return Texts::tr("section");
    case core::SlideKind::Chart:
        return Texts::tr("chart");
    case core::SlideKind::Quote:
        return Texts::tr("quote");
    }
    return {};
}

QString audienceName(core::Audience audience) {
    return audience == core::Audience::Inside ? Texts::tr("inside", "audience") : Texts::tr("outside", "audience");
}

QString pageName(const QString& id) {
    static const QHash<QString, const char*> names{
        {u"voices"_s, QT_TRANSLATE_NOOP("FieldWords", "Voices")},
        {u"themes"_s, QT_TRANSLATE_NOOP("FieldWords", "Themes")},
        {u"accounts"_s, QT_TRANSLATE_NOOP("FieldWords", "Accounts")},
        {u"people"_s, QT_TRANSLATE_NOOP("FieldWords", "People")},
        {u"segments"_s, QT_TRANSLATE_NOOP("FieldWords", "Segments")},
        {u"datapoints"_s, QT_TRANSLATE_NOOP("FieldWords", "Datapoints")},
        {u"roadmap"_s, QT_TRANSLATE_NOOP("FieldWords", "Roadmap")},
    };
    const char* name = names.value(id, nullptr);
    return name != nullptr ? Texts::tr(name) : id;
}

QString kindWords(Record record, const QString& value) {
    return record == Record::Slide ? wordsOf<core::SlideKind>(value, slideKindName)
                                   : nameOfStored<core::VoiceKind>(value);
}

QString stagesInWords(const QString& json) {
    QStringList names;
    const QJsonArray stages = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& stage : stages)
        names.append(core::stageName(stage.toString()));
    return names.join(u", "_s);
}

QString settingWords(const QString& key, const QString& value) {
    if (key == "roadmap.stages"_L1)
        return stagesInWords(value);
    return key.startsWith("brand.colour"_L1) ? u'#' + value : value;
}

QString numberWords(const QVariant& value) {
    if (value.typeId() == QMetaType::Double)
        return numberText(value.toDouble());
    return QLocale().toString(value.toLongLong());
}

/// The words of a text in a field with a list of values of its own; none where the field has none.
std::optional<QString> listedWords(Record record, const QString& field, const QString& value) {
    using Words = QString (*)(const QString&);
    static const QHash<QString, Words> listed{
        {u"sentiment"_s, nameOfStored<core::Sentiment>},
        {u"lane"_s, nameOfStored<core::Lane>},
        {u"lifecycle"_s, nameOfStored<core::Lifecycle>},
        {u"lifecycle_then"_s, nameOfStored<core::Lifecycle>},
        {u"fit"_s, nameOfStored<core::Fit>},
        {u"consent"_s, nameOfStored<core::Consent>},
        {u"stance"_s, nameOfStored<core::Stance>},
        {u"state"_s, nameOfStored<core::VoiceState>},
        {u"stage"_s, core::stageName},
        {u"touchpoint"_s, touchpointName},
        {u"page"_s, pageName},
        {u"horizon"_s, [](const QString& stored) { return wordsOf<core::Horizon>(stored, core::horizonName); }},
        {u"level"_s, [](const QString& stored) { return wordsOf<core::GoalLevel>(stored, levelName); }},
        {u"role"_s, [](const QString& stored) { return wordsOf<core::TurnRole>(stored, roleName); }},
        {u"audience"_s, [](const QString& stored) { return wordsOf<core::Audience>(stored, audienceName); }},
        {u"chart"_s, [](const QString& stored) { return shownName(Record::Slide, stored); }},
    };
    static const QSet<QString> dates{u"date"_s,  u"consent_until"_s, u"as_of"_s,
                                     u"start"_s, u"end"_s,           u"confidence_on"_s};
    if (field == "kind"_L1)
        return kindWords(record, value);
    if (dates.contains(field))
        return longDate(QDate::fromString(value, Qt::ISODate));
    const Words words = listed.value(field, nullptr);
    return words != nullptr ? std::optional(words(value)) : std::nullopt;
}

bool hasField(const RecordChange& record, QLatin1StringView field) {
    return std::any_of(record.fields.begin(), record.fields.end(),
                       [=](const FieldChange& one) { return one.field == field; });
}

} // namespace

QString fieldName(Record record, const FieldChange& change) {
    if (!change.part.isEmpty())
        return change.part;
    const auto* own = std::find_if(std::begin(kOwnNames), std::end(kOwnNames), [&](const OwnName& one) {
        return one.record == record && one.name.field == change.field;
    });
    if (own != std::end(kOwnNames))
        return Texts::tr(own->name.name);
    const auto* name =
        std::find_if(std::begin(kNames), std::end(kNames), [&](const Name& one) { return one.field == change.field; });
    return name != std::end(kNames) ? Texts::tr(name->name) : change.field;
}

bool isOpaque(const RecordChange& record, const FieldChange& change) {
    return change.field == "rank"_L1 || change.field == "filter"_L1 || change.field == "colour"_L1 ||
           (record.key.record == Record::Setting && record.name == kLogoKey);
}

QString valueWords(const RecordChange& record, const FieldChange& change, const QVariant& value) {
    if (value.isNull())
        return {};
    const QString& field = change.field;
    if (value.typeId() == QMetaType::QString) {
        const QString text = value.toString();
        if (record.key.record == Record::Setting)
            return settingWords(record.name, text);
        if (text.isEmpty() || !change.part.isEmpty())
            return text;
        return listedWords(record.key.record, field, text).value_or(text);
    }
    if (value.typeId() == QMetaType::Bool || field == "incentivised"_L1)
        return value.toBool() ? Texts::tr("yes") : Texts::tr("no");
    if (field == "importance"_L1)
        return importanceName(value.toInt());
    if (field == "contribution"_L1)
        return Texts::tr("%1 of 3").arg(value.toInt());
    if (field == "confidence"_L1)
        return core::percentWords(value.toDouble());
    if (field == "annual_value"_L1) {
        const QString amount = amountText(value.toLongLong(), record.currency);
        return record.currency.isEmpty() ? amount : u"%1 %2"_s.arg(amount, record.currency);
    }
    return numberWords(value);
}

QString recordName(const RecordChange& record) {
    if (record.name.isEmpty())
        return Texts::tr("Untitled");
    if (record.key.record != Record::Setting)
        return shownName(record.key.record, record.name);
    static const QHash<QString, const char*> names{
        {u"workspace.name"_s, QT_TRANSLATE_NOOP("FieldWords", "Name of the workspace")},
        {u"workspace.product"_s, QT_TRANSLATE_NOOP("FieldWords", "Name of the product")},
        {u"brand.font"_s, QT_TRANSLATE_NOOP("FieldWords", "Font of slides")},
        {kLogoKey, QT_TRANSLATE_NOOP("FieldWords", "Logo")},
        {u"roadmap.stages"_s, QT_TRANSLATE_NOOP("FieldWords", "Stages of roadmap items")},
        {u"brand.colour1"_s, QT_TRANSLATE_NOOP("FieldWords", "Primary colour")},
        {u"brand.colour2"_s, QT_TRANSLATE_NOOP("FieldWords", "Accent colour")},
        {u"brand.colour3"_s, QT_TRANSLATE_NOOP("FieldWords", "Colour of the third series")},
        {u"brand.colour4"_s, QT_TRANSLATE_NOOP("FieldWords", "Colour of the fourth series")},
        {u"brand.colour5"_s, QT_TRANSLATE_NOOP("FieldWords", "Colour of the fifth series")},
        {u"brand.colour6"_s, QT_TRANSLATE_NOOP("FieldWords", "Colour of the sixth series")},
    };
    const char* name = names.value(record.name, nullptr);
    return name != nullptr ? Texts::tr(name) : record.name;
}

QString fateWords(const RecordChange& record) {
    const bool merging = hasField(record, "merged_into"_L1);
    const QString kind = nameFor(record.key.record);
    switch (record.key.record == Record::Setting ? RecordFate::Changed : record.fate) {
    case RecordFate::Added:
        return Texts::tr("%1 · added").arg(kind);
    case RecordFate::Changed:
        return Texts::tr("%1 · changed").arg(kind);
    case RecordFate::Deleted:
        return merging ? Texts::tr("%1 · merged").arg(kind) : Texts::tr("%1 · deleted").arg(kind);
    case RecordFate::BroughtBack:
        return merging ? Texts::tr("%1 · taken apart").arg(kind) : Texts::tr("%1 · brought back").arg(kind);
    }
    return {};
}

} // namespace throughline::ui
