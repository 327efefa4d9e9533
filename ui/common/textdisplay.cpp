// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/textdisplay.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr qsizetype kLongestToolTip = 1000;
constexpr char16_t kControlPictures = 0x2400;

bool overridesDirection(QChar c) {
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

bool breaksLine(QChar c) {
    return c == u'\n' || c == QChar(0x2028) || c == QChar(0x2029) || c == QChar(0x85);
}

/// The first `max` units, not ending within a surrogate pair.
QStringView cut(QStringView text, qsizetype max) {
    if (text.size() <= max)
        return text;
    return text.first(max > 0 && text.at(max - 1).isHighSurrogate() ? max - 1 : max);
}

} // namespace

QString oneLine(QStringView text, qsizetype max) {
    QString line;
    const QStringView shown = cut(text, max);
    line.reserve(shown.size() + 1);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar c = shown.at(i);
        if (breaksLine(c))
            line += u'\u23CE';
        else if (c == u'\r')
            line += i + 1 < shown.size() && shown.at(i + 1) == u'\n' ? QString() : u"\u23CE"_s;
        else if (c == u'\t')
            line += u' ';
        else if (c.unicode() < 0x20)
            line += QChar(kControlPictures + c.unicode());
        else if (c == QChar(0x7F))
            line += u'\u2421';
        else if (!overridesDirection(c))
            line += c;
    }
    if (shown.size() < text.size())
        line += u'…';
    return line;
}

QString isolated(QStringView text) {
    return u'\u2068' + oneLine(text) + u'\u2069';
}

QString withUnbrokenNumbers(QString text) {
    static const QRegularExpression s_gap(u"(?<=[\\d=]) (?=[\\p{L}\\d])"_s);
    return text.replace(s_gap, QString(QChar::Nbsp));
}

QString toolTipText(QStringView text) {
    if (text.isEmpty())
        return {};
    QString escaped = cut(text, kLongestToolTip).toString().toHtmlEscaped();
    escaped.replace(u'\n', "<br>"_L1);
    return "<qt>"_L1 + escaped + "</qt>"_L1;
}

QString menuText(QString text) {
    return text.replace(u'&', "&&"_L1);
}

QString withoutMnemonic(const QString& text) {
    static const QRegularExpression s_mark(u"&(.)"_s);
    return QString(text).replace(s_mark, u"\\1"_s);
}

} // namespace throughline::ui
