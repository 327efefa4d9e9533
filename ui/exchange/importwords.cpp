// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importwords.h"

#include "core/metrics/demandchart.h"
#include "core/settings/stages.h"
#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

/// "1 voice", "14,640 voices", by the kind that a report names.
QString countedRecords(const QString& kind, qint64 count) {
    const QString number = countText(count);
    if (kind == "items"_L1)
        return count == 1 ? Texts::tr("1 roadmap item") : Texts::tr("%1 roadmap items").arg(number);
    if (kind == "accounts"_L1)
        return count == 1 ? Texts::tr("1 account") : Texts::tr("%1 accounts").arg(number);
    if (kind == "people"_L1)
        return count == 1 ? Texts::tr("1 person") : Texts::tr("%1 people").arg(number);
    if (kind == "datapoints"_L1)
        return count == 1 ? Texts::tr("1 datapoint") : Texts::tr("%1 datapoints").arg(number);
    if (kind == "transcript"_L1)
        return count == 1 ? Texts::tr("1 interview") : Texts::tr("%1 interviews").arg(number);
    return count == 1 ? Texts::tr("1 voice") : Texts::tr("%1 voices").arg(number);
}

template <typename E>
QString nameOfStored(const QString& value) {
    const std::optional<E> known = core::valueNamed<E>(value);
    return known ? nameFor(*known) : value;
}

} // namespace

QString countText(qint64 count) {
    return QLocale().toString(count);
}

QString kindWord(core::RecordKind kind) {
    switch (kind) {
    case core::RecordKind::Voices:
        return Texts::tr("Voices");
    case core::RecordKind::Items:
        return Texts::tr("Roadmap items");
    case core::RecordKind::Accounts:
        return Texts::tr("Accounts");
    case core::RecordKind::People:
        return Texts::tr("People");
    case core::RecordKind::Datapoints:
        return Texts::tr("Datapoints");
    }
    return {};
}

QString fieldWord(const QString& field) {
    static const QHash<QString, const char*> words{
        {u"text"_s, QT_TRANSLATE_NOOP("ImportWords", "Text")},
        {u"title"_s, QT_TRANSLATE_NOOP("ImportWords", "Title")},
        {u"date"_s, QT_TRANSLATE_NOOP("ImportWords", "Date")},
        {u"rating"_s, QT_TRANSLATE_NOOP("ImportWords", "Rating")},
        {u"rating_scale"_s, QT_TRANSLATE_NOOP("ImportWords", "Highest rating")},
        {u"sentiment"_s, QT_TRANSLATE_NOOP("ImportWords", "Sentiment")},
        {u"email"_s, QT_TRANSLATE_NOOP("ImportWords", "Mail address")},
        {u"person"_s, QT_TRANSLATE_NOOP("ImportWords", "Person")},
        {u"account"_s, QT_TRANSLATE_NOOP("ImportWords", "Account")},
        {u"external_id"_s, QT_TRANSLATE_NOOP("ImportWords", "Id in its source")},
        {u"url"_s, QT_TRANSLATE_NOOP("ImportWords", "Web address")},
        {u"language"_s, QT_TRANSLATE_NOOP("ImportWords", "Language")},
        {u"kind"_s, QT_TRANSLATE_NOOP("ImportWords", "Kind of voice")},
        {u"lifecycle"_s, QT_TRANSLATE_NOOP("ImportWords", "Lifecycle")},
        {u"segment"_s, QT_TRANSLATE_NOOP("ImportWords", "Segment")},
        {u"incentivised"_s, QT_TRANSLATE_NOOP("ImportWords", "Was it incentivised")},
        {u"consent"_s, QT_TRANSLATE_NOOP("ImportWords", "Consent")},
        {u"consent_until"_s, QT_TRANSLATE_NOOP("ImportWords", "Consent until")},
        {u"metric"_s, QT_TRANSLATE_NOOP("ImportWords", "Metric")},
        {u"value"_s, QT_TRANSLATE_NOOP("ImportWords", "Value")},
        {u"unit"_s, QT_TRANSLATE_NOOP("ImportWords", "Unit")},
        {u"n"_s, QT_TRANSLATE_NOOP("ImportWords", "Number of people behind it")},
        {u"as_of"_s, QT_TRANSLATE_NOOP("ImportWords", "As of")},
        {u"touchpoint"_s, QT_TRANSLATE_NOOP("ImportWords", "Touchpoint")},
        {u"source"_s, QT_TRANSLATE_NOOP("ImportWords", "Source")},
        {u"narrative"_s, QT_TRANSLATE_NOOP("ImportWords", "Narrative")},
        {u"horizon"_s, QT_TRANSLATE_NOOP("ImportWords", "Horizon")},
        {u"stage"_s, QT_TRANSLATE_NOOP("ImportWords", "Stage")},
        {u"owner"_s, QT_TRANSLATE_NOOP("ImportWords", "Owner")},
        {u"rank"_s, QT_TRANSLATE_NOOP("ImportWords", "Rank")},
        {u"start"_s, QT_TRANSLATE_NOOP("ImportWords", "Start")},
        {u"end"_s, QT_TRANSLATE_NOOP("ImportWords", "End")},
        {u"investment"_s, QT_TRANSLATE_NOOP("ImportWords", "Investment")},
        {u"reach"_s, QT_TRANSLATE_NOOP("ImportWords", "Reach")},
        {u"impact"_s, QT_TRANSLATE_NOOP("ImportWords", "Impact")},
        {u"confidence"_s, QT_TRANSLATE_NOOP("ImportWords", "Confidence")},
        {u"effort"_s, QT_TRANSLATE_NOOP("ImportWords", "Effort")},
        {u"parent"_s, QT_TRANSLATE_NOOP("ImportWords", "Parent item")},
        {u"name"_s, QT_TRANSLATE_NOOP("ImportWords", "Name")},
        {u"domain"_s, QT_TRANSLATE_NOOP("ImportWords", "Domain")},
        {u"industry"_s, QT_TRANSLATE_NOOP("ImportWords", "Industry")},
        {u"region"_s, QT_TRANSLATE_NOOP("ImportWords", "Region")},
        {u"annual_value"_s, QT_TRANSLATE_NOOP("ImportWords", "Annual value")},
        {u"currency"_s, QT_TRANSLATE_NOOP("ImportWords", "Currency")},
        {u"fit"_s, QT_TRANSLATE_NOOP("ImportWords", "Fit")},
        {u"note"_s, QT_TRANSLATE_NOOP("ImportWords", "Note")},
        {u"alias"_s, QT_TRANSLATE_NOOP("ImportWords", "Alias")},
    };
    const char* word = words.value(field, nullptr);
    return word != nullptr ? Texts::tr(word) : field;
}

QString valueWord(const QString& field, const QString& value) {
    if (field == "kind"_L1)
        return nameOfStored<core::VoiceKind>(value);
    if (field == "sentiment"_L1)
        return nameOfStored<core::Sentiment>(value);
    if (field == "lifecycle"_L1)
        return nameOfStored<core::Lifecycle>(value);
    if (field == "fit"_L1)
        return nameOfStored<core::Fit>(value);
    if (field == "consent"_L1)
        return nameOfStored<core::Consent>(value);
    if (field == "stage"_L1)
        return core::stageName(value);
    const auto horizon = core::valueNamed<core::Horizon>(value);
    return field == "horizon"_L1 && horizon ? core::horizonName(*horizon) : value;
}

QString outlookSentence(const core::ImportReport& report) {
    const QString rows = report.read == 1 ? Texts::tr("1 row") : Texts::tr("%1 rows").arg(countText(report.read));
    return Texts::tr("%1: %2 new, %3 updated, %4 already here, %5 rejected")
        .arg(rows, countText(report.added), countText(report.updated), countText(report.unchanged),
             countText(report.rejected));
}

QString resultSentence(const core::ImportReport& report) {
    const QString file = isolated(report.file);
    QStringList rest;
    if (report.updated > 0)
        rest.append(Texts::tr("%1 updated").arg(countText(report.updated)));
    if (report.unchanged > 0)
        rest.append(Texts::tr("%1 already present").arg(countText(report.unchanged)));
    if (report.rejected > 0)
        rest.append(Texts::tr("%1 rejected").arg(countText(report.rejected)));
    const QString beside = rest.join(Texts::tr(", "));
    if (report.added == 0)
        return beside.isEmpty() ? Texts::tr("Nothing to import in %1.").arg(file)
                                : Texts::tr("Nothing new in %1: %2.").arg(file, beside);
    const QString records = countedRecords(report.kind, report.added);
    return beside.isEmpty() ? Texts::tr("Imported %1 from %2.").arg(records, file)
                            : Texts::tr("Imported %1 from %2; %3.").arg(records, file, beside);
}

} // namespace throughline::ui
