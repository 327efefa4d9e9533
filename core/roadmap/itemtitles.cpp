// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemtitles.h"

#include <QRegularExpression>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLongest = 60;
}

QString titleFromWords(const QString& words) {
    const QString line = words.simplified();
    if (line.size() <= kLongest)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', kLongest - 1);
    qsizetype end = blank > 0 ? blank : kLongest - 1;
    if (line.at(end - 1).isHighSurrogate())
        --end;
    return line.first(end) + u'…';
}

QStringList titlesFromLines(const QString& text) {
    static const QRegularExpression breaks(u"\\R"_s);
    static const QRegularExpression bullet(u"^\\s*(?:[-*+•–·‣▪]|\\d{1,3}[.)]|\\[[ xX]?\\])\\s+"_s);
    QStringList titles;
    for (QString line : text.split(breaks)) {
        line = line.remove(bullet).remove(bullet).simplified();
        if (!line.isEmpty())
            titles.append(line);
    }
    return titles;
}

} // namespace throughline::core
