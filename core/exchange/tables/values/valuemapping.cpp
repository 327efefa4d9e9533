// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/values/valuemapping.h"

#include "core/voices/voice.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ValueMapping)
};

QString storedSentiment(ReadSentiment read) {
    switch (read) {
    case ReadSentiment::Negative:
        return nameOf(Sentiment::Negative);
    case ReadSentiment::Neutral:
        return nameOf(Sentiment::Neutral);
    case ReadSentiment::Positive:
        break;
    }
    return nameOf(Sentiment::Positive);
}

Error noSuchField(const std::vector<ClosedField>& fields, const QString& name) {
    QStringList names;
    for (const ClosedField& field : fields)
        names.append(field.field);
    const QString text =
        names.isEmpty()
            ? Texts::tr("No field of these records has a list of values, so “%1” has none.").arg(name)
            : Texts::tr("“%2” is no field with a list of values; the fields are: %1.").arg(names.join(u", "_s), name);
    return {ErrorCode::InvalidInput, text, {}};
}

} // namespace

Result<ValueChoice> parseValueChoice(const QString& option) {
    const qsizetype colon = option.indexOf(u':');
    const qsizetype equals = option.lastIndexOf(u'='); // a word may hold one, a value does not
    const QString word = colon < 0 || equals < colon ? QString() : option.mid(colon + 1, equals - colon - 1).trimmed();
    if (colon <= 0 || word.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("“%1” is not FIELD:WORD=VALUE, such as horizon:P1=now.").arg(option),
                     {}};
    return ValueChoice{option.left(colon).trimmed(), word, option.mid(equals + 1).trimmed()};
}

Result<std::vector<ValueChoice>> checkedChoices(const std::vector<ClosedField>& fields,
                                                std::vector<ValueChoice> choices) {
    const ValueMapping own(fields, {});
    for (ValueChoice& choice : choices) {
        const ClosedField* const field = own.find(choice.field);
        if (field == nullptr)
            return noSuchField(fields, choice.field);
        if (choice.value.isEmpty())
            continue;
        const std::optional<QString> value = own.valueOf(choice.field, choice.value);
        if (!value)
            return Error{ErrorCode::InvalidInput,
                         Texts::tr("There is no value “%3” of %1; the values are: %2.")
                             .arg(choice.field, field->values.join(u", "_s), choice.value),
                         {}};
        choice.value = *value;
    }
    return choices;
}

ValueMapping::ValueMapping(std::vector<ClosedField> fields, const std::vector<ValueChoice>& choices)
    : m_fields(std::move(fields)) {
    for (const ClosedField& field : m_fields) {
        for (const QString& value : field.values)
            m_values[field.field].insert(wordKey(value), value);
    }
    QHash<std::pair<QString, QString>, size_t> places;
    for (const ValueChoice& choice : choices) {
        const ClosedField* const field = find(choice.field);
        if (field == nullptr || !(choice.value.isEmpty() || field->values.contains(choice.value)))
            continue;
        const QString key = wordKey(choice.word);
        const auto place = places.constFind({choice.field, key});
        if (place != places.constEnd()) {
            m_choices[*place] = choice;
        } else {
            places.insert({choice.field, key}, m_choices.size());
            m_choices.push_back(choice);
        }
        m_values[choice.field].insert(key, choice.value);
    }
}

const ClosedField* ValueMapping::find(QStringView field) const {
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [&](const ClosedField& one) { return one.field == field; });
    return found == m_fields.end() ? nullptr : &*found;
}

std::optional<QString> ValueMapping::valueOf(const QString& field, const QString& word) const {
    const auto values = m_values.constFind(field);
    if (values == m_values.constEnd())
        return std::nullopt;
    if (const auto value = values->constFind(wordKey(word)); value != values->constEnd())
        return value->isEmpty() ? std::nullopt : std::optional(*value);
    if (field != "sentiment"_L1)
        return std::nullopt;
    const auto read = parseSentiment(word, find(field)->scheme.value_or(SentimentScheme::Words));
    return read ? std::optional(storedSentiment(*read)) : std::nullopt;
}

bool ValueMapping::isNone(const QString& field, const QString& word) const {
    const auto values = m_values.constFind(field);
    if (values == m_values.constEnd())
        return false;
    const auto value = values->constFind(wordKey(word));
    return value != values->constEnd() && value->isEmpty();
}

} // namespace throughline::core
