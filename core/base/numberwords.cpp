// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/numberwords.h"

#include <QLocale>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

QString percent(double share) {
    return QString::number(share * 100, 'f', 0);
}

} // namespace

QString countWords(qint64 count) {
    return QLocale(QLocale::English).toString(count);
}

QString withUnit(const QString& number, const QString& unit) {
    return unit.isEmpty() ? number : number + QChar(QChar::Nbsp) + unit;
}

QString percentWords(double share) {
    return withUnit(percent(share), u"%"_s);
}

QString percentWords(double low, double high) {
    return withUnit(percent(low) + u'–' + percent(high), u"%"_s);
}

QString timesWords(double factor) {
    return withUnit(QString::number(factor, 'f', 1), u"×"_s);
}

} // namespace throughline::core
