// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/rowvalues.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/tables/dateparser.h"
#include "core/exchange/tables/valueparser.h"
#include "core/roadmap/item.h"
#include "core/settings/settingsrepository.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RowValues)
};

/// Own definition: up to two fifths of the scale is negative, from four fifths on positive.
Sentiment sentimentOf(double rating, double scale) {
    const double share = rating / scale;
    return share <= 0.4 ? Sentiment::Negative : share >= 0.8 ? Sentiment::Positive : Sentiment::Neutral;
}

/// "82 %" is the number 82 in percent.
QString withoutPercent(const QString& text) {
    const QString trimmed = text.trimmed();
    return trimmed.endsWith(u'%') ? trimmed.chopped(1).trimmed() : text;
}

} // namespace

RowValuesReader::RowValuesReader(const PreparedTable& table)
    : m_table(table)
    , m_voiceKind(valueNamed<VoiceKind>(table.mapping.voiceKind) ? table.mapping.voiceKind
                                                                 : nameOf(VoiceKind::Review)) {
    for (const MappedColumn& column : table.mapping.columns) {
        if (!column.field.isEmpty() && !column.leftOut)
            m_columnsOf[column.field].append(column.column);
    }
}

Result<void> RowValuesReader::readStages(db::Connection& connection) {
    TRY_ASSIGN(m_stages, SettingsRepository(connection).stages());
    return {};
}

QString RowValuesReader::textOf(const CsvRecord& record, const QString& field) {
    const auto columns = m_columnsOf.constFind(field);
    if (columns == m_columnsOf.constEnd())
        return {};
    const QString value = withoutFormulaGuard(fieldText(record, m_table.mapping, *columns, m_counts));
    return isMissing(value) ? QString() : value;
}

void RowValuesReader::keepVerbatim(const CsvRecord& record, const QString& field, QJsonObject& attributes) {
    for (const qsizetype column : m_columnsOf.value(field))
        attributes.insert(m_table.mapping.columns[static_cast<size_t>(column)].header,
                          cleanUtf8(record.cell(column), m_counts));
}

QJsonObject RowValuesReader::attributesOf(const CsvRecord& record) {
    QJsonObject attributes;
    for (const MappedColumn& column : m_table.mapping.columns) {
        if (!column.field.isEmpty() || column.leftOut)
            continue;
        if (const QString value = cleanUtf8(record.cell(column.column), m_counts); !value.isEmpty())
            attributes.insert(column.header, value);
    }
    for (auto extra = m_table.mapping.columns.size(); extra < record.cells.size(); ++extra) {
        if (const QString value = cleanUtf8(record.cells[extra], m_counts); !value.isEmpty())
            attributes.insert(Texts::tr("Column %1").arg(extra + 1), value);
    }
    return attributes;
}

std::optional<Rejection> RowValuesReader::rejectionOf(const CsvRecord& record) {
    switch (m_table.mapping.kind) {
    case RecordKind::Voices:
        if (textOf(record, u"text"_s).isEmpty() && !parseRating(textOf(record, u"rating"_s)))
            return Rejection{record.line, {}, Texts::tr("no text")};
        return {};
    case RecordKind::Items:
        if (textOf(record, u"title"_s).trimmed().isEmpty())
            return Rejection{record.line, {}, Texts::tr("no title")};
        return {};
    case RecordKind::Accounts:
    case RecordKind::People:
        if (textOf(record, u"name"_s).trimmed().isEmpty())
            return Rejection{record.line, {}, Texts::tr("no name")};
        return {};
    case RecordKind::Datapoints:
        if (textOf(record, u"metric"_s).trimmed().isEmpty())
            return Rejection{record.line, {}, Texts::tr("no metric")};
        if (!parseNumber(withoutPercent(textOf(record, u"value"_s))))
            return Rejection{record.line, {}, Texts::tr("no value that is a number")};
        return {};
    }
    return {};
}

QDate RowValuesReader::dateOf(const CsvRecord& record) {
    return parseDate(textOf(record, u"date"_s), m_table.survey.dateOrder);
}

QStringList RowValuesReader::warnings() const {
    return m_counts.warnings();
}

RowValues RowValuesReader::read(const CsvRecord& record) {
    RowValues values;
    values.rejection = rejectionOf(record);
    if (values.rejection)
        return values;
    switch (m_table.mapping.kind) {
    case RecordKind::Voices:
        addVoice(record, values);
        break;
    case RecordKind::Items:
        addItem(record, values);
        break;
    case RecordKind::Accounts:
        addAccount(record, values);
        break;
    case RecordKind::People:
        addPerson(record, values);
        break;
    case RecordKind::Datapoints:
        addDatapoint(record, values);
        break;
    }
    return values;
}

void RowValuesReader::addVoice(const CsvRecord& record, RowValues& values) {
    QJsonObject attributes = attributesOf(record);
    Fields& fields = values.fields;
    fields.insert(u"kind"_s, m_voiceKind);
    addChoice(record, u"kind"_s, u"kind"_s, fields, attributes);
    fields.insert(u"touchpoint"_s,
                  touchpointOf(valueNamed<VoiceKind>(fields.value(u"kind"_s).toString()).value_or(VoiceKind::Review)));
    for (const QString& field : {u"title"_s, u"text"_s, u"language"_s, u"url"_s, u"external_id"_s}) {
        if (m_columnsOf.contains(field))
            fields.insert(field, textOf(record, field));
    }
    if (m_columnsOf.contains(u"incentivised"_s)) {
        const QString given = textOf(record, u"incentivised"_s).trimmed().toLower();
        fields.insert(u"incentivised"_s, given == "true"_L1 || given == "1"_L1 || given == "yes"_L1 ? 1 : 0);
    }
    addDate(record, u"date"_s, fields, attributes);
    addRating(record, fields, attributes);
    addSentiment(record, fields, attributes);
    addChoice(record, u"lifecycle"_s, u"lifecycle_then"_s, fields, attributes);
    for (const QString& field : {u"consent"_s, u"consent_until"_s}) { // of the person, who may be none
        if (!textOf(record, field).isEmpty())
            keepVerbatim(record, field, attributes);
    }
    fields.insert(u"attributes"_s, stored(attributes));
    values.email = textOf(record, u"email"_s).trimmed();
    const QString person = textOf(record, u"person"_s).trimmed();
    values.person = GivenName(person.isEmpty() ? values.email : person);
    values.account = GivenName(textOf(record, u"account"_s).trimmed());
    values.segment = GivenName(textOf(record, u"segment"_s).trimmed());
}

void RowValuesReader::addRating(const CsvRecord& record, Fields& fields, QJsonObject& attributes) {
    const QString text = textOf(record, u"rating"_s);
    const auto rating = parseRating(text);
    if (!rating) {
        if (!text.isEmpty())
            keepVerbatim(record, u"rating"_s, attributes);
        return;
    }
    const auto given = parseNumber(textOf(record, u"rating_scale"_s));
    const double scale = rating->scale
                             ? *rating->scale
                             : given.value_or(m_table.survey.ratingScale.value_or(likelyScale(rating->value)));
    fields.insert(u"rating"_s, rating->value);
    if (scale <= 0)
        return;
    fields.insert(u"rating_scale"_s, scale);
    fields.insert(u"sentiment"_s, stored(sentimentOf(rating->value, scale)));
    fields.insert(u"sentiment_from"_s, stored(SentimentFrom::Rating));
}

void RowValuesReader::addSentiment(const CsvRecord& record, Fields& fields, QJsonObject& attributes) {
    Fields said;
    addChoice(record, u"sentiment"_s, u"sentiment"_s, said, attributes);
    if (said.isEmpty() || said.value(u"sentiment"_s) == stored(Sentiment::Unknown))
        return; // the rating tells more
    fields.insert(said);
    fields.insert(u"sentiment_from"_s, stored(SentimentFrom::Import));
}

void RowValuesReader::addDate(const CsvRecord& record, const QString& field, Fields& fields, QJsonObject& attributes) {
    const QString text = textOf(record, field);
    const QDate date = parseDate(text, m_table.survey.dateOrder);
    fields.insert(field, stored(date));
    if (!date.isValid() && !text.isEmpty())
        keepVerbatim(record, field, attributes);
}

void RowValuesReader::addNumber(const CsvRecord& record, const QString& field, Fields& fields,
                                QJsonObject& attributes) {
    const QString text = textOf(record, field);
    if (const auto number = parseNumber(text))
        fields.insert(field, *number);
    else if (!text.isEmpty())
        keepVerbatim(record, field, attributes);
}

void RowValuesReader::addChoice(const CsvRecord& record, const QString& field, const QString& column, Fields& fields,
                                QJsonObject& attributes) {
    const QString word = textOf(record, field);
    if (word.isEmpty())
        return;
    if (const auto value = m_table.survey.values.valueOf(field, word))
        fields.insert(column, *value);
    else
        keepVerbatim(record, field, attributes);
}

void RowValuesReader::addItem(const CsvRecord& record, RowValues& values) {
    QJsonObject attributes = attributesOf(record);
    Fields& fields = values.fields;
    for (const QString& field : {u"title"_s, u"narrative"_s, u"owner"_s, u"investment"_s, u"external_id"_s})
        fields.insert(field, textOf(record, field));
    const QString stage = textOf(record, u"stage"_s).trimmed();
    const auto known =
        stage.isEmpty() ? defaultStages().constFirst() : m_table.survey.values.valueOf(u"stage"_s, stage);
    fields.insert(u"stage"_s, listedStage(m_stages, known.value_or(stage.toLower())));
    addChoice(record, u"horizon"_s, u"horizon"_s, fields, attributes);
    addDate(record, u"start"_s, fields, attributes);
    addDate(record, u"end"_s, fields, attributes);
    for (const QString& field : {u"rank"_s, u"reach"_s, u"impact"_s, u"confidence"_s, u"effort"_s})
        addNumber(record, field, fields, attributes);
    if (m_columnsOf.contains(u"parent"_s))
        values.parent = textOf(record, u"parent"_s).trimmed();
    keepVerbatim(record, u"parent"_s, attributes);
    fields.insert(u"attributes"_s, stored(attributes));
}

void RowValuesReader::addAccount(const CsvRecord& record, RowValues& values) {
    QJsonObject attributes = attributesOf(record);
    Fields& fields = values.fields;
    const QString name = textOf(record, u"name"_s).trimmed();
    fields.insert(u"name"_s, name);
    fields.insert(u"match_key"_s, matchKey(name));
    for (const QString& field : {u"domain"_s, u"industry"_s, u"region"_s, u"currency"_s, u"external_id"_s, u"note"_s})
        fields.insert(field, textOf(record, field));
    addChoice(record, u"lifecycle"_s, u"lifecycle"_s, fields, attributes);
    addChoice(record, u"fit"_s, u"fit"_s, fields, attributes);
    const QString value = textOf(record, u"annual_value"_s);
    if (const auto number = parseNumber(value))
        fields.insert(u"annual_value"_s, static_cast<qint64>(std::llround(*number * 100))); // files hold whole units
    else if (!value.isEmpty())
        keepVerbatim(record, u"annual_value"_s, attributes);
    fields.insert(u"attributes"_s, stored(attributes));
    values.segment = GivenName(textOf(record, u"segment"_s).trimmed());
}

void RowValuesReader::addDatapoint(const CsvRecord& record, RowValues& values) {
    QJsonObject attributes = attributesOf(record);
    Fields& fields = values.fields;
    fields.insert(u"metric"_s, textOf(record, u"metric"_s).simplified());
    for (const QString& field : {u"unit"_s, u"touchpoint"_s, u"source"_s, u"note"_s, u"external_id"_s})
        fields.insert(field, textOf(record, field).trimmed());
    const QString value = textOf(record, u"value"_s);
    fields.insert(u"value"_s, parseNumber(withoutPercent(value)).value_or(0));
    if (withoutPercent(value) != value && fields.value(u"unit"_s).toString().isEmpty())
        fields.insert(u"unit"_s, u"%"_s);
    const QString n = textOf(record, u"n"_s);
    if (const auto number = parseNumber(n); number && *number >= 0)
        fields.insert(u"n"_s, static_cast<qint64>(*number));
    else if (!n.isEmpty())
        keepVerbatim(record, u"n"_s, attributes);
    addDate(record, u"as_of"_s, fields, attributes);
    fields.insert(u"attributes"_s, stored(attributes));
    values.segment = GivenName(textOf(record, u"segment"_s).trimmed());
}

void RowValuesReader::addPerson(const CsvRecord& record, RowValues& values) {
    QJsonObject attributes = attributesOf(record);
    Fields& fields = values.fields;
    const QString name = textOf(record, u"name"_s).trimmed();
    fields.insert(u"name"_s, name);
    fields.insert(u"match_key"_s, matchKey(name));
    for (const QString& field : {u"alias"_s, u"title"_s, u"email"_s, u"external_id"_s, u"note"_s})
        fields.insert(field, textOf(record, field));
    addChoice(record, u"consent"_s, u"consent"_s, fields, attributes);
    addDate(record, u"consent_until"_s, fields, attributes);
    const QString reach = textOf(record, u"reach"_s);
    if (const auto number = parseNumber(reach))
        fields.insert(u"reach"_s, static_cast<qint64>(*number));
    else if (!reach.isEmpty())
        keepVerbatim(record, u"reach"_s, attributes);
    fields.insert(u"attributes"_s, stored(attributes));
    values.account = GivenName(textOf(record, u"account"_s).trimmed());
}

Fields RowValuesReader::saidIn(const Fields& fields) const {
    Fields said = fields;
    for (const FieldSynonyms& field : synonymsOf(m_table.mapping.kind)) {
        if (!m_columnsOf.contains(field.field))
            said.remove(field.field);
    }
    return said;
}

Record recordOf(RecordKind kind) {
    switch (kind) {
    case RecordKind::Voices:
        return Record::Voice;
    case RecordKind::Items:
        return Record::Item;
    case RecordKind::Accounts:
        return Record::Account;
    case RecordKind::People:
        return Record::Person;
    case RecordKind::Datapoints:
        return Record::Datapoint;
    }
    return Record::Voice;
}

} // namespace throughline::core
