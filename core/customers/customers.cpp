// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customers.h"

#include <algorithm>

namespace throughline::core {

QString matchKey(const QString& name) {
    const QString decomposed = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString key;
    key.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (character.isLetterOrNumber() || character.isSurrogate())
            key.append(character);
        else if (!character.isMark() && !key.isEmpty() && !key.endsWith(u' '))
            key.append(u' ');
    }
    return key.trimmed();
}

QString searchKey(const QStringList& texts) {
    return u' ' + matchKey(texts.join(u' '));
}

QStringList searchWords(const QString& typed) {
    return matchKey(typed).split(u' ', Qt::SkipEmptyParts);
}

bool matchesSearch(const QString& key, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return key.contains(u' ' + word); });
}

} // namespace throughline::core
