// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/parts/slidepart.h"

#include "core/deck/plan/tableplan.h"

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr SchemeColour kMuted{.name = "tx2"_L1};
constexpr SchemeColour kHairline{.name = "tx2"_L1, .saturation = 0, .lightness = 15, .lighter = 82};
constexpr auto kTableType = "http://schemas.openxmlformats.org/drawingml/2006/table"_L1;

void writeTextShape(XmlWriter& xml, const PlannedText& text, int id) {
    const auto shape = xml.element("p:sp"_L1);
    writePlaceholderHead(xml, {.id = id, .name = text.name}, text.place);
    {
        const auto properties = xml.element("p:spPr"_L1);
        if (text.box)
            writeTransform(xml, "a:xfrm"_L1, *text.box);
    }
    const auto body = xml.element("p:txBody"_L1);
    xml.leaf("a:bodyPr"_L1);
    xml.leaf("a:lstStyle"_L1);
    for (const PlannedParagraph& paragraph : text.paragraphs)
        writeParagraph(xml, paragraph.text, paragraph.style);
}

void writeSlideNumber(XmlWriter& xml, int id, int number, const SchemeColour& colour, const QString& language) {
    const auto shape = xml.element("p:sp"_L1);
    writePlaceholderHead(xml, {.id = id, .name = u"Slide number"_s}, place::kSlideNumber);
    xml.leaf("p:spPr"_L1);
    const auto body = xml.element("p:txBody"_L1);
    xml.leaf("a:bodyPr"_L1);
    xml.leaf("a:lstStyle"_L1);
    const auto paragraph = xml.element("a:p"_L1);
    const auto field =
        xml.element("a:fld"_L1, {{"id"_L1, "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"_L1}, {"type"_L1, "slidenum"_L1}});
    {
        const auto run = xml.element("a:rPr"_L1, {{"lang"_L1, language}, {"sz"_L1, 1000}});
        writeSolidFill(xml, colour);
        xml.leaf("a:latin"_L1, {{"typeface"_L1, "+mn-lt"_L1}});
    }
    xml.textLeaf("a:t"_L1, QString::number(number));
}

/// The head of a graphic frame that fills a place; the frame needs its own position all the same.
void writeFrameHead(XmlWriter& xml, const ShapeName& shape, const Placeholder& place, const Box& box) {
    {
        const auto head = xml.element("p:nvGraphicFramePr"_L1);
        writeShapeName(xml, shape);
        {
            const auto locks = xml.element("p:cNvGraphicFramePr"_L1);
            xml.leaf("a:graphicFrameLocks"_L1, {{"noGrp"_L1, 1}});
        }
        const auto properties = xml.element("p:nvPr"_L1);
        writePlaceholder(xml, place);
    }
    writeTransform(xml, "p:xfrm"_L1, box);
}

void writeChartFrame(XmlWriter& xml, const PlannedSlide& slide, const QString& relation, int id) {
    const auto frame = xml.element("p:graphicFrame"_L1);
    writeFrameHead(xml, {.id = id, .name = u"Chart"_s, .description = slide.description}, place::kChart, slide.box);
    const auto graphic = xml.element("a:graphic"_L1);
    const auto data = xml.element("a:graphicData"_L1, {{"uri"_L1, ooxml::kChart}});
    xml.leaf("c:chart"_L1, {{"xmlns:c"_L1, ooxml::kChart}, {"r:id"_L1, relation}});
}

void writeBorder(XmlWriter& xml, QLatin1StringView side, const std::optional<SchemeColour>& colour, double width) {
    const auto line = xml.element(side, {{"w"_L1, emu(width)}});
    if (colour)
        writeSolidFill(xml, *colour);
    else
        xml.leaf("a:noFill"_L1);
}

void writeTableCell(XmlWriter& xml, const Cell& cell, bool header, const TextStyle& style) {
    const auto element = xml.element("a:tc"_L1);
    {
        const auto body = xml.element("a:txBody"_L1);
        xml.leaf("a:bodyPr"_L1);
        xml.leaf("a:lstStyle"_L1);
        writeParagraph(xml, cellWords(cell), style);
    }
    const auto properties = xml.element(
        "a:tcPr"_L1,
        {{"marL"_L1, emu(6)}, {"marR"_L1, emu(6)}, {"marT"_L1, emu(5)}, {"marB"_L1, emu(5)}, {"anchor"_L1, "ctr"_L1}});
    writeBorder(xml, "a:lnL"_L1, std::nullopt, 0.75);
    writeBorder(xml, "a:lnR"_L1, std::nullopt, 0.75);
    writeBorder(xml, "a:lnT"_L1, std::nullopt, 0.75);
    writeBorder(xml, "a:lnB"_L1, header ? SchemeColour{.name = "accent1"_L1} : kHairline, header ? 1.5 : 0.75);
    xml.leaf("a:noFill"_L1);
}

void writeTableFrame(XmlWriter& xml, const PlannedSlide& slide, int id, const QString& language) {
    const PlannedTable& table = *slide.table;
    Box box = slide.box;
    box.height = 0;
    for (const double height : table.rowHeights)
        box.height += height;
    const auto frame = xml.element("p:graphicFrame"_L1);
    writeFrameHead(xml, {.id = id, .name = u"Table"_s, .description = slide.description}, place::kTable, box);
    const auto graphic = xml.element("a:graphic"_L1);
    const auto data = xml.element("a:graphicData"_L1, {{"uri"_L1, kTableType}});
    const auto element = xml.element("a:tbl"_L1);
    xml.leaf("a:tblPr"_L1, {{"firstRow"_L1, 1}});
    {
        const auto grid = xml.element("a:tblGrid"_L1);
        for (const double width : table.columnWidths)
            xml.leaf("a:gridCol"_L1, {{"w"_L1, emu(width)}});
    }
    for (qsizetype row = 0; row < table.cells.rows.size(); ++row) {
        const auto line = xml.element("a:tr"_L1, {{"h"_L1, emu(table.rowHeights.at(row))}});
        for (qsizetype column = 0; column < table.columnWidths.size(); ++column) {
            // The head of a column of numbers stands above them, at the right.
            const bool numbers = table.cells.at(std::max<qsizetype>(row, 1), column).kind == Cell::Kind::Number;
            writeTableCell(xml, table.cells.at(row, column), row == 0,
                           {.language = language,
                            .pointSize = static_cast<double>(table.pointSize),
                            .bold = row == 0,
                            .colour = SchemeColour{.name = "tx1"_L1},
                            .alignment = numbers ? "r"_L1 : "l"_L1});
        }
    }
}

void writePicture(XmlWriter& xml, const PlannedSlide& slide, const SlideRelations& relations, int id) {
    const auto picture = xml.element("p:pic"_L1);
    {
        const auto head = xml.element("p:nvPicPr"_L1);
        writeShapeName(xml, {.id = id, .name = u"Picture"_s, .description = slide.description});
        {
            const auto locks = xml.element("p:cNvPicPr"_L1);
            xml.leaf("a:picLocks"_L1, {{"noGrp"_L1, 1}, {"noChangeAspect"_L1, 1}});
        }
        const auto properties = xml.element("p:nvPr"_L1);
        writePlaceholder(xml, place::kPicture);
    }
    {
        const auto fill = xml.element("p:blipFill"_L1);
        {
            const auto blip = xml.element("a:blip"_L1, {{"r:embed"_L1, relations.picture}});
            if (!relations.svg.isEmpty()) {
                const auto list = xml.element("a:extLst"_L1);
                const auto extension =
                    xml.element("a:ext"_L1, {{"uri"_L1, "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"_L1}});
                xml.leaf("asvg:svgBlip"_L1,
                         {{"xmlns:asvg"_L1, "http://schemas.microsoft.com/office/drawing/2016/SVG/main"_L1},
                          {"r:embed"_L1, relations.svg}});
            }
        }
        const auto stretch = xml.element("a:stretch"_L1);
        xml.leaf("a:fillRect"_L1);
    }
    const auto properties = xml.element("p:spPr"_L1);
    writeTransform(xml, "a:xfrm"_L1, slide.box);
}

void writeShapes(XmlWriter& xml, const PlannedSlide& slide, const SlideRelations& relations, int number,
                 const QString& language, const DeckTheme& theme) {
    const auto tree = xml.element("p:spTree"_L1);
    writeTreeHead(xml);
    int id = 2;
    for (const PlannedText& text : slide.texts)
        writeTextShape(xml, text, id++);
    if (slide.chart)
        writeChartFrame(xml, slide, relations.chart, id++);
    if (slide.table)
        writeTableFrame(xml, slide, id++, language);
    if (slide.picture)
        writePicture(xml, slide, relations, id++);
    if (slide.layout == LayoutKind::Title)
        return;
    if (slide.layout == LayoutKind::Section) {
        writeSlideNumber(xml, id++, number, {.name = inkOf(layoutOf(slide.layout), "bg1"_L1, theme)}, language);
        return;
    }
    if (!slide.footer.isEmpty()) {
        const TextStyle style{.language = language,
                              .pointSize = static_cast<double>(slide.footerSize),
                              .colour = kMuted,
                              .namesFont = true};
        writeTextShape(xml, {place::kFooter, u"Footer"_s, {{slide.footer, style}}}, id++);
    }
    writeSlideNumber(xml, id++, number, kMuted, language);
}

void writeColourMapOverride(XmlWriter& xml) {
    const auto map = xml.element("p:clrMapOvr"_L1);
    xml.leaf("a:masterClrMapping"_L1);
}

} // namespace

Result<QByteArray> slidePart(const PlannedSlide& slide, const SlideRelations& relations, int number,
                             const QString& language, const DeckTheme& theme) {
    XmlWriter xml;
    {
        const auto root = xml.element("p:sld"_L1, {{"xmlns:a"_L1, ooxml::kDrawing},
                                                   {"xmlns:r"_L1, ooxml::kRelationships},
                                                   {"xmlns:p"_L1, ooxml::kPresentation}});
        {
            const auto content = xml.element("p:cSld"_L1);
            writeShapes(xml, slide, relations, number, language, theme);
        }
        writeColourMapOverride(xml);
    }
    return xml.finish();
}

Result<QByteArray> notesPart(const PlannedSlide& slide, const QString& language) {
    XmlWriter xml;
    {
        const auto root = xml.element("p:notes"_L1, {{"xmlns:a"_L1, ooxml::kDrawing},
                                                     {"xmlns:r"_L1, ooxml::kRelationships},
                                                     {"xmlns:p"_L1, ooxml::kPresentation}});
        {
            const auto content = xml.element("p:cSld"_L1);
            const auto tree = xml.element("p:spTree"_L1);
            writeTreeHead(xml);
            {
                const auto picture = xml.element("p:sp"_L1);
                {
                    const auto head = xml.element("p:nvSpPr"_L1);
                    writeShapeName(xml, {.id = 2, .name = u"Slide image"_s});
                    {
                        const auto locks = xml.element("p:cNvSpPr"_L1);
                        xml.leaf("a:spLocks"_L1, {{"noGrp"_L1, 1}, {"noRot"_L1, 1}, {"noChangeAspect"_L1, 1}});
                    }
                    const auto properties = xml.element("p:nvPr"_L1);
                    xml.leaf("p:ph"_L1, {{"type"_L1, "sldImg"_L1}, {"idx"_L1, 2}});
                }
                xml.leaf("p:spPr"_L1);
            }
            const auto notes = xml.element("p:sp"_L1);
            writePlaceholderHead(xml, {.id = 3, .name = u"Notes"_s}, {.type = "body"_L1, .index = 3});
            xml.leaf("p:spPr"_L1);
            const auto body = xml.element("p:txBody"_L1);
            xml.leaf("a:bodyPr"_L1);
            xml.leaf("a:lstStyle"_L1);
            for (const QString& line : withoutControls(slide.notes).split(u'\n'))
                writeParagraph(xml, line, {.language = language});
        }
        writeColourMapOverride(xml);
    }
    return xml.finish();
}

} // namespace throughline::core
