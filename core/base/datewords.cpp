// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/datewords.h"

#include <QLocale>

namespace throughline::core {

using namespace Qt::StringLiterals;

QString dayWords(QDate day) {
    return QLocale::c().toString(day, u"d MMM yyyy"_s);
}

QString dayWordsWithoutYear(QDate day) {
    return QLocale::c().toString(day, u"d MMM"_s);
}

QString monthWords(QDate dayOfTheMonth) {
    return QLocale::c().toString(dayOfTheMonth, u"MMM yyyy"_s);
}

} // namespace throughline::core
