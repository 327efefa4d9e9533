// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/drawing.h"

#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr double kEmuPerPoint = 12'700;

void writeRunProperties(XmlWriter& xml, QLatin1StringView element, const TextStyle& style) {
    const QString language = style.language.isEmpty() ? u"en-GB"_s : style.language;
    const auto write = [&](XmlWriter::Attributes attributes) {
        const auto properties = xml.element(element, attributes);
        if (style.colour)
            writeSolidFill(xml, *style.colour);
        if (style.namesFont)
            xml.leaf("a:latin"_L1, {{"typeface"_L1, "+mn-lt"_L1}});
    };
    const auto size = std::lround(style.pointSize * 100);
    if (size == 0)
        write({{"lang"_L1, language}, {"dirty"_L1, 0}});
    else
        write({{"lang"_L1, language}, {"sz"_L1, size}, {"b"_L1, style.bold ? 1 : 0}, {"dirty"_L1, 0}});
}

void writeParagraphProperties(XmlWriter& xml, const QString& text, const TextStyle& style) {
    const auto write = [&](XmlWriter::Attributes attributes) {
        const auto properties = xml.element("a:pPr"_L1, attributes);
        if (style.spaceBefore > 0) {
            const auto before = xml.element("a:spcBef"_L1);
            xml.leaf("a:spcPts"_L1, {{"val"_L1, std::lround(style.spaceBefore * 100)}});
        }
    };
    if (text.isRightToLeft())
        write({{"algn"_L1, style.alignment == "ctr"_L1 ? "ctr"_L1 : "r"_L1}, {"rtl"_L1, 1}});
    else if (!style.alignment.isEmpty())
        write({{"algn"_L1, style.alignment}});
    else if (style.spaceBefore > 0)
        write({});
}

} // namespace

qint64 emu(double points) {
    return std::llround(points * kEmuPerPoint);
}

void writeTransform(XmlWriter& xml, QLatin1StringView element, const Box& box) {
    const auto transform = xml.element(element);
    xml.leaf("a:off"_L1, {{"x"_L1, emu(box.left)}, {"y"_L1, emu(box.top)}});
    xml.leaf("a:ext"_L1, {{"cx"_L1, emu(box.width)}, {"cy"_L1, emu(box.height)}});
}

void writeColour(XmlWriter& xml, const SchemeColour& colour) {
    const auto scheme = xml.element("a:schemeClr"_L1, {{"val"_L1, colour.name}});
    if (colour.saturation != 0)
        xml.leaf("a:satMod"_L1, {{"val"_L1, colour.saturation * 1000}});
    if (colour.lightness != 0)
        xml.leaf("a:lumMod"_L1, {{"val"_L1, colour.lightness * 1000}});
    if (colour.lighter != 0)
        xml.leaf("a:lumOff"_L1, {{"val"_L1, colour.lighter * 1000}});
}

void writeSolidFill(XmlWriter& xml, const SchemeColour& colour) {
    const auto fill = xml.element("a:solidFill"_L1);
    writeColour(xml, colour);
}

void writeLine(XmlWriter& xml, const SchemeColour& colour, double widthPoints) {
    const auto line = xml.element("a:ln"_L1, {{"w"_L1, emu(widthPoints)}, {"cap"_L1, "flat"_L1}});
    writeSolidFill(xml, colour);
    xml.leaf("a:round"_L1);
}

void writeParagraph(XmlWriter& xml, const QString& text, const TextStyle& style) {
    const auto paragraph = xml.element("a:p"_L1);
    const QString clean = withoutControls(text);
    writeParagraphProperties(xml, clean, style);
    if (clean.isEmpty()) {
        writeRunProperties(xml, "a:endParaRPr"_L1, style);
        return;
    }
    const QStringList lines = clean.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            const auto lineBreak = xml.element("a:br"_L1);
            writeRunProperties(xml, "a:rPr"_L1, style);
        }
        if (lines.at(i).isEmpty())
            continue;
        const auto run = xml.element("a:r"_L1);
        writeRunProperties(xml, "a:rPr"_L1, style);
        xml.textLeaf("a:t"_L1, lines.at(i));
    }
}

void writeShapeName(XmlWriter& xml, const ShapeName& shape) {
    if (shape.description.isEmpty())
        xml.leaf("p:cNvPr"_L1, {{"id"_L1, shape.id}, {"name"_L1, shape.name}});
    else
        xml.leaf("p:cNvPr"_L1, {{"id"_L1, shape.id}, {"name"_L1, shape.name}, {"descr"_L1, shape.description}});
}

void writePlaceholder(XmlWriter& xml, const Placeholder& place) {
    if (place.index == 0)
        xml.leaf("p:ph"_L1, {{"type"_L1, place.type}});
    else
        xml.leaf("p:ph"_L1, {{"type"_L1, place.type.isEmpty() ? "body"_L1 : place.type}, {"idx"_L1, place.index}});
}

void writePlaceholderHead(XmlWriter& xml, const ShapeName& shape, const Placeholder& place) {
    const auto head = xml.element("p:nvSpPr"_L1);
    writeShapeName(xml, shape);
    {
        const auto locks = xml.element("p:cNvSpPr"_L1);
        xml.leaf("a:spLocks"_L1, {{"noGrp"_L1, 1}});
    }
    const auto properties = xml.element("p:nvPr"_L1);
    writePlaceholder(xml, place);
}

void writeTreeHead(XmlWriter& xml) {
    {
        const auto head = xml.element("p:nvGrpSpPr"_L1);
        xml.leaf("p:cNvPr"_L1, {{"id"_L1, 1}, {"name"_L1, QString()}});
        xml.leaf("p:cNvGrpSpPr"_L1);
        xml.leaf("p:nvPr"_L1);
    }
    const auto properties = xml.element("p:grpSpPr"_L1);
    const auto transform = xml.element("a:xfrm"_L1);
    xml.leaf("a:off"_L1, {{"x"_L1, 0}, {"y"_L1, 0}});
    xml.leaf("a:ext"_L1, {{"cx"_L1, 0}, {"cy"_L1, 0}});
    xml.leaf("a:chOff"_L1, {{"x"_L1, 0}, {"y"_L1, 0}});
    xml.leaf("a:chExt"_L1, {{"cx"_L1, 0}, {"cy"_L1, 0}});
}

} // namespace throughline::core
