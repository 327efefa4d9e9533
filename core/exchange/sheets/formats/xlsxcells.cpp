// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/formats/xlsxcells.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

/// The character that an escape at `at` stands for; it is seven characters long.
std::optional<QChar> escapeAt(const QString& text, qsizetype at) {
    if (at + 7 > text.size() || text.at(at) != u'_' || text.at(at + 1) != u'x' || text.at(at + 6) != u'_')
        return std::nullopt;
    bool isHex = false;
    const uint value = QStringView(text).sliced(at + 2, 4).toUInt(&isHex, 16);
    return isHex ? std::optional(QChar(static_cast<char16_t>(value))) : std::nullopt;
}

QString joinedRuns(XmlPart& xml) {
    QString text;
    while (xml.nextChild()) {
        if (xml.element() == "t"_L1)
            text += xml.text();
        else if (xml.element() == "r"_L1)
            text += joinedRuns(xml);
        else
            xml.skip();
    }
    return text;
}

int numberOf(QStringView text) {
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? number : -1;
}

} // namespace

void SharedStrings::append(QByteArrayView utf8) {
    m_bytes.append(utf8);
    m_ends.push_back(m_bytes.size());
}

QByteArrayView SharedStrings::at(size_t index) const {
    const qsizetype begin = index == 0 ? 0 : m_ends.at(index - 1);
    return QByteArrayView(m_bytes).sliced(begin, m_ends.at(index) - begin);
}

Result<XlsxStyles> readXlsxStyles(ZipArchive& archive, const QString& part) {
    XlsxStyles styles;
    if (!archive.has(part))
        return styles;
    QHash<int, NumberKind> own;
    TRY_ASSIGN(const auto xml, XmlPart::open(archive, part));
    xml->nextChild();
    while (xml->nextChild()) {
        const bool formats = xml->element() == "numFmts"_L1;
        if (!formats && xml->element() != "cellXfs"_L1) {
            xml->skip();
            continue;
        }
        while (xml->nextChild()) {
            const QXmlStreamAttributes attributes = xml->attributes();
            const int id = numberOf(XmlPart::attribute(attributes, u"numFmtId"));
            if (formats)
                own.insert(id, kindOfFormatCode(XmlPart::attribute(attributes, u"formatCode").toString()));
            else
                styles.kinds.push_back(own.contains(id) ? own.value(id) : kindOfBuiltinFormat(id));
            xml->skip();
        }
    }
    TRY(xml->finish());
    return styles;
}

Result<SharedStrings> readSharedStrings(ZipArchive& archive, const QString& part) {
    SharedStrings strings;
    if (!archive.has(part))
        return strings;
    TRY_ASSIGN(const auto xml, XmlPart::open(archive, part));
    xml->nextChild();
    while (xml->nextChild()) {
        if (xml->element() == "si"_L1)
            strings.append(cleanText(richText(*xml), strings.counts).toUtf8());
        else
            xml->skip();
    }
    TRY(xml->finish());
    return strings;
}

QString richText(XmlPart& xml) {
    return withoutEscapes(joinedRuns(xml));
}

QString withoutEscapes(const QString& text) {
    qsizetype at = text.indexOf("_x"_L1);
    if (at < 0)
        return text;
    QString plain = text.left(at);
    while (at < text.size()) {
        if (const auto escaped = escapeAt(text, at)) {
            plain += *escaped;
            at += 7;
        } else {
            plain += text.at(at++);
        }
    }
    return plain;
}

} // namespace throughline::core
