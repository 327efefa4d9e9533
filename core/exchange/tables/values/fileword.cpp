// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/values/fileword.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileWord)
};

constexpr qsizetype kNamedWords = 10;

QString rowsText(qint64 rows) {
    return rows == 1 ? Texts::tr("1 row") : Texts::tr("%1 rows").arg(rows);
}

} // namespace

std::vector<FileWord> fileWords(const ClosedField& field, const QList<WordCounter::Word>& words,
                                const ValueMapping& mapping) {
    std::vector<FileWord> result;
    for (const WordCounter::Word& word : words) {
        const QString value = mapping.valueOf(field.field, word.text).value_or(QString());
        result.push_back(
            {field.field, word.text, word.rows, value, value.isEmpty() && !mapping.isNone(field.field, word.text)});
    }
    return result;
}

QString openWordsWarning(const ClosedField& field, const std::vector<FileWord>& words, const QString& header) {
    QStringList named;
    qsizetype open = 0;
    for (const FileWord& word : words) {
        if (word.open && ++open <= kNamedWords)
            named.append(Texts::tr("“%2” (%1)").arg(rowsText(word.rows), word.word));
    }
    if (open == 0)
        return {};
    if (open == 1)
        return field.keepsOthers ? Texts::tr("%1 in “%2” is none of the values here; it stays as it is.")
                                       .arg(named.constFirst(), header)
                                 : Texts::tr("%1 in “%2” has no value here; it is kept as an attribute.")
                                       .arg(named.constFirst(), header);
    const QString more = open > named.size() ? u" …"_s : QString();
    const QString text = field.keepsOthers
                             ? Texts::tr("%1 words in “%2” are none of the values here; they stay as they are: %3%4.")
                             : Texts::tr("%1 words in “%2” have no value here; they are kept as attributes: %3%4.");
    return text.arg(QString::number(open), header, named.join(u", "_s), more);
}

} // namespace throughline::core
