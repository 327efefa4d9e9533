// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/reimport/newmeanings.h"

#include "core/exchange/import/reimport/replacedvalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(NewMeanings)
};

/// What a value of a voice fills; the file's word among the attributes goes where it got a value.
QStringList columnsFilledBy(const QString& field) {
    if (field == "kind"_L1)
        return {u"kind"_s, u"touchpoint"_s, u"attributes"_s};
    if (field == "sentiment"_L1)
        return {u"sentiment"_s, u"sentiment_from"_s, u"attributes"_s};
    if (field == "lifecycle"_L1)
        return {u"lifecycle_then"_s, u"attributes"_s};
    return {};
}

bool wasChosen(const std::vector<ValueChoice>& choices, const ValueChoice& choice) {
    return std::any_of(choices.begin(), choices.end(), [&](const ValueChoice& one) {
        return one.field == choice.field && one.value == choice.value && wordKey(one.word) == wordKey(choice.word);
    });
}

} // namespace

NewMeanings::NewMeanings(const PreparedTable& table) {
    if (table.mapping.kind != RecordKind::Voices)
        return;
    const std::vector<ValueChoice> earlier = table.asIn ? table.asIn->values : std::vector<ValueChoice>();
    for (const ValueChoice& choice : table.survey.values.choices()) {
        if (!choice.value.isEmpty() && !wasChosen(earlier, choice))
            m_words[choice.field].insert(wordKey(choice.word));
    }
}

QStringList NewMeanings::columnsOf(const CsvRecord& row, RowValuesReader& values) const {
    QStringList columns;
    for (auto words = m_words.constBegin(); words != m_words.constEnd(); ++words) {
        if (words->contains(wordKey(values.textOf(row, words.key()))))
            columns += columnsFilledBy(words.key());
    }
    return columns;
}

QString keptValuesWarning(const QList<qint64>& lines, qint64 count) {
    return Texts::tr("Voices that are here already and whose words you gave another value: %1 (line %2). They keep the "
                     "one that they have; choose to update values to change them.")
        .arg(count)
        .arg(firstLines(lines, count));
}

} // namespace throughline::core
