// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/confirmedmapping.h"

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConfirmedMapping)
};

/// What the same names in another order give too.
QStringList sourceOf(QStringList names) {
    for (QString& name : names)
        name = name.trimmed().toCaseFolded();
    names.sort();
    return names;
}

QStringList namesOf(const std::vector<ConfirmedMapping::Column>& columns) {
    QStringList names;
    for (const ConfirmedMapping::Column& column : columns)
        names.append(column.name);
    return names;
}

/// The columns of a table by name: of several with one name, in their order.
QHash<QString, QList<int>> placesOf(const QStringList& headers) {
    QHash<QString, QList<int>> places;
    for (int column = 0; column < headers.size(); ++column)
        places[headers.at(column).trimmed().toCaseFolded()].append(column);
    return places;
}

} // namespace

bool ConfirmedMapping::isOfSource(const CsvFormat& format) const {
    return format.headerLine > 0 && sourceOf(format.headers) == sourceOf(namesOf(columns));
}

std::vector<FieldChoice> ConfirmedMapping::choicesFor(const CsvFormat& format) const {
    QHash<QString, QList<int>> places = placesOf(format.headers);
    QHash<QString, QList<int>> columnsOf;
    for (const Column& column : columns) {
        QList<int>& left = places[column.name.trimmed().toCaseFolded()];
        if (!left.isEmpty())
            columnsOf[column.field].append(left.takeFirst());
    }
    std::vector<FieldChoice> choices;
    for (const FieldSynonyms& field : synonymsOf(kind)) {
        const QList<int> filling = columnsOf.value(field.field);
        if (filling.isEmpty())
            choices.push_back({field.field, {}, std::nullopt});
        for (const int column : filling)
            choices.push_back({field.field, {}, column, Texts::tr("as in your earlier import")});
    }
    return choices;
}

QJsonObject toJson(const ConfirmedMapping& mapping) {
    QJsonArray columns;
    for (const ConfirmedMapping::Column& column : mapping.columns)
        columns.append(QJsonArray{column.name, column.field});
    QJsonObject json{{u"kind"_s, nameOf(mapping.kind)}, {u"columns"_s, columns}};
    if (mapping.kind == RecordKind::Voices)
        json.insert(u"voice_kind"_s, mapping.voiceKind);
    if (!mapping.sheet.isEmpty())
        json.insert(u"sheet"_s, mapping.sheet);
    if (mapping.headerLine)
        json.insert(u"header_line"_s, *mapping.headerLine);
    if (mapping.dateOrder != DateOrder::Unknown)
        json.insert(u"dates"_s, nameOf(mapping.dateOrder));
    if (mapping.ratingScale)
        json.insert(u"rating_scale"_s, *mapping.ratingScale);
    if (mapping.sentiment)
        json.insert(u"sentiment"_s, nameOf(*mapping.sentiment));
    QJsonArray values;
    for (const ValueChoice& choice : mapping.values)
        values.append(QJsonArray{choice.field, choice.word, choice.value});
    if (!values.isEmpty())
        json.insert(u"values"_s, values);
    return json;
}

ConfirmedMapping confirmedMappingFrom(const QJsonObject& json) {
    ConfirmedMapping mapping;
    mapping.kind = valueNamed<RecordKind>(json.value(u"kind"_s).toString()).value_or(RecordKind::Voices);
    mapping.voiceKind = json.value(u"voice_kind"_s).toString();
    const QJsonArray columns = json.value(u"columns"_s).toArray();
    for (const auto& column : columns)
        mapping.columns.push_back({column.toArray().at(0).toString(), column.toArray().at(1).toString()});
    mapping.sheet = json.value(u"sheet"_s).toString();
    if (const QJsonValue line = json.value(u"header_line"_s); line.isDouble())
        mapping.headerLine = line.toInteger();
    mapping.dateOrder = valueNamed<DateOrder>(json.value(u"dates"_s).toString()).value_or(DateOrder::Unknown);
    if (const QJsonValue scale = json.value(u"rating_scale"_s); scale.isDouble())
        mapping.ratingScale = scale.toDouble();
    mapping.sentiment = valueNamed<SentimentScheme>(json.value(u"sentiment"_s).toString());
    const QJsonArray values = json.value(u"values"_s).toArray();
    for (const auto& choice : values)
        mapping.values.push_back(
            {choice.toArray().at(0).toString(), choice.toArray().at(1).toString(), choice.toArray().at(2).toString()});
    return mapping;
}

Result<std::vector<ConfirmedMapping>> confirmedMappings(db::Connection& connection) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT mapping, file, created_at FROM import WHERE state = 'done' AND "
                                               "mapping <> '{}' ORDER BY id DESC"_s));
    std::vector<ConfirmedMapping> mappings;
    while (rows.next()) {
        ConfirmedMapping mapping = confirmedMappingFrom(objectFrom(rows.text(0)));
        mapping.file = rows.text(1);
        mapping.on = fromStored(rows.text(2));
        const QStringList source = sourceOf(namesOf(mapping.columns));
        const bool newer = std::any_of(mappings.begin(), mappings.end(), [&](const ConfirmedMapping& other) {
            return other.kind == mapping.kind && other.sheet == mapping.sheet &&
                   other.headerLine == mapping.headerLine && sourceOf(namesOf(other.columns)) == source;
        });
        if (!newer && !mapping.columns.empty())
            mappings.push_back(std::move(mapping));
    }
    TRY(rows.finished());
    return mappings;
}

} // namespace throughline::core
