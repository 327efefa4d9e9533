// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/ooxml/xmlwriter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

bool isForbidden(char16_t unit) {
    return (unit < 0x20 && unit != u'\t') || (unit >= 0x7f && unit <= 0x9f) || unit == 0xfffe || unit == 0xffff;
}

/// Carriage return, vertical tab, form feed, next line, line and paragraph separator.
bool isLineEnd(char16_t unit) {
    return unit == u'\n' || unit == u'\r' || unit == 0x0b || unit == 0x0c || unit == 0x85 || unit == 0x2028 ||
           unit == 0x2029;
}

} // namespace

QString withoutControls(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            // The last two code points of every plane are noncharacters.
            if ((QChar::surrogateToUcs4(unit, text.at(i + 1)) & 0xfffeU) != 0xfffeU) {
                clean += unit;
                clean += text.at(i + 1);
            }
            ++i;
        } else if (isLineEnd(unit.unicode())) {
            if (unit == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
                ++i;
            clean += u'\n';
        } else if (!unit.isSurrogate() && !isForbidden(unit.unicode())) {
            clean += unit;
        }
    }
    return clean;
}

QString escapedXstring(const QString& text) {
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString escaped = text;
    return escaped.contains("_x"_L1) ? escaped.replace(escape, u"_x005F_"_s) : escaped;
}

XmlWriter::XmlWriter() : m_stream(&m_bytes) {
    m_stream.writeStartDocument(u"1.0"_s, true);
}

void XmlWriter::start(QLatin1StringView name, Attributes attributes) {
    m_stream.writeStartElement(name);
    for (const Attribute& attribute : attributes)
        m_stream.writeAttribute(attribute.name, withoutControls(attribute.value));
}

XmlWriter::Scope XmlWriter::element(QLatin1StringView name, Attributes attributes) {
    start(name, attributes);
    return Scope(m_stream);
}

void XmlWriter::leaf(QLatin1StringView name, Attributes attributes) {
    start(name, attributes);
    m_stream.writeEndElement();
}

void XmlWriter::textLeaf(QLatin1StringView name, const QString& text, Attributes attributes) {
    start(name, attributes);
    m_stream.writeCharacters(withoutControls(text));
    m_stream.writeEndElement();
}

Result<QByteArray> XmlWriter::finish() {
    m_stream.writeEndDocument();
    if (m_stream.hasError())
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("XmlWriter", "Export failed: a text could not be written as XML."),
                     u"QXmlStreamWriter::hasError"_s};
    return m_bytes;
}

} // namespace throughline::core
