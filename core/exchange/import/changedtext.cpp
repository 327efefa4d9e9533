// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/changedtext.h"

#include "core/exchange/import/reimport/replacedvalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChangedText)
};

constexpr qsizetype kBefore = 24;   ///< characters that are shown before the first difference
constexpr qsizetype kLongest = 120; ///< of each side

QString from(const QString& text, qsizetype start) {
    while (start > 0 && start < text.size() && text.at(start).isLowSurrogate())
        --start;
    QString part = text.mid(start, kLongest);
    if (start + part.size() < text.size()) {
        if (part.back().isHighSurrogate())
            part.chop(1);
        part.append(u'…');
    }
    if (start > 0)
        part.prepend(u'…');
    return part;
}

} // namespace

ChangedText changedText(qint64 row, const QString& before, const QString& after) {
    const auto same = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin();
    const qsizetype start = std::max<qsizetype>(0, same - kBefore);
    return {row, from(before, start), from(after, start)};
}

QString keptTextsWarning(const QList<ChangedText>& texts, qint64 count) {
    QList<qint64> lines;
    for (const ChangedText& text : texts)
        lines.append(text.row);
    return Texts::tr("Texts that changed since the earlier import: %1 (line %2). They are kept as they "
                     "were; choose to update texts to take them.")
        .arg(count)
        .arg(firstLines(lines, count));
}

} // namespace throughline::core
