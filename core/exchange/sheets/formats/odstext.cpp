// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/formats/odstext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

constexpr qint64 kMostSpaces = 1024;

/// White space in the file means one space, none at the start of a paragraph; more is written as elements.
void appendCollapsed(QString& text, QStringView characters, bool& blankBefore) {
    for (const QChar c : characters) {
        const bool blank = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
        if (!blank)
            text += c;
        else if (!blankBefore)
            text += u' ';
        blankBefore = blank;
    }
}

void appendElement(XmlPart& xml, QString& text, bool& blankBefore);

void appendInside(XmlPart& xml, QString& text, bool& blankBefore) {
    for (;;) {
        switch (xml.next()) {
        case QXmlStreamReader::Characters:
            appendCollapsed(text, xml.characters(), blankBefore);
            continue;
        case QXmlStreamReader::StartElement:
            appendElement(xml, text, blankBefore);
            continue;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return;
        default:
            continue;
        }
    }
}

/// Takes an element inside a paragraph, which was just entered. Recursion ends at kMaxXmlDepth.
void appendElement(XmlPart& xml, QString& text, bool& blankBefore) {
    const QStringView element = xml.element();
    const bool spaces = element == u"s";
    const bool written = spaces || element == u"tab" || element == u"line-break";
    const bool left = element == u"annotation" || element == u"note" || element == u"ruby-text" || element == u"frame";
    if (written) {
        const QXmlStreamAttributes attributes = xml.attributes();
        const qint64 count = std::clamp<qint64>(XmlPart::attribute(attributes, u"c").toLongLong(), 1, kMostSpaces);
        text += spaces ? QString(count, u' ') : element == u"tab" ? u"\t"_s : u"\n"_s;
        blankBefore = false;
    }
    if (written || left)
        xml.skip();
    else
        appendInside(xml, text, blankBefore);
}

} // namespace

QString odsParagraphs(XmlPart& xml) {
    QString text;
    for (bool first = true; xml.nextChild();) {
        if (xml.element() != "p"_L1 && xml.element() != "h"_L1) {
            xml.skip();
            continue;
        }
        if (!first)
            text += u'\n';
        first = false;
        bool blankBefore = true;
        appendInside(xml, text, blankBefore);
    }
    return text;
}

} // namespace throughline::core
