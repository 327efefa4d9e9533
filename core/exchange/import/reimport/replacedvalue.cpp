// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/reimport/replacedvalue.h"

#include <QCoreApplication>
#include <QStringList>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReplacedValue)
};

constexpr qsizetype kNamedLines = 20;

} // namespace

QString replacedValuesWarning(const QList<ReplacedValue>& values, qint64 count) {
    QList<qint64> lines;
    for (const ReplacedValue& value : values) {
        if (value.changedHere)
            lines.append(value.row);
    }
    return Texts::tr(
               "Values that you changed here and the file changed too: %1 (line %2). The file's take their place.")
        .arg(count)
        .arg(firstLines(lines, count));
}

QString firstLines(const QList<qint64>& lines, qint64 count) {
    QStringList named;
    for (const qint64 line : lines) {
        if (named.size() < kNamedLines && (named.isEmpty() || named.constLast() != QString::number(line)))
            named.append(QString::number(line));
    }
    if (count > kNamedLines)
        named.append(u"…"_s);
    return named.join(u", "_s);
}

} // namespace throughline::core
