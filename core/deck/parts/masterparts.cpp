// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/parts/masterparts.h"

#include "core/base/pngsize.h"
#include "core/deck/drawing.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

// Ids of masters and layouts count from 2^31 and are unique together.
constexpr qint64 kFirstLayoutId = 2'147'483'649;
constexpr double kNotesWidth = 540;

const XmlWriter::Attributes& namespaces() {
    static const XmlWriter::Attributes all = {
        {"xmlns:a"_L1, ooxml::kDrawing}, {"xmlns:r"_L1, ooxml::kRelationships}, {"xmlns:p"_L1, ooxml::kPresentation}};
    return all;
}

void writeThemeColours(XmlWriter& xml, const DeckTheme& theme) {
    const auto scheme = xml.element("a:clrScheme"_L1, {{"name"_L1, theme.name}});
    const auto colour = [&xml](QLatin1StringView element, const QString& hex) {
        const auto slot = xml.element(element);
        xml.leaf("a:srgbClr"_L1, {{"val"_L1, hex}});
    };
    colour("a:dk1"_L1, theme.text);
    colour("a:lt1"_L1, theme.ground);
    colour("a:dk2"_L1, theme.muted);
    colour("a:lt2"_L1, theme.paleGround);
    constexpr std::array accents = {"a:accent1"_L1, "a:accent2"_L1, "a:accent3"_L1,
                                    "a:accent4"_L1, "a:accent5"_L1, "a:accent6"_L1};
    for (size_t i = 0; i < accents.size(); ++i)
        colour(accents.at(i), theme.accents.at(i));
    colour("a:hlink"_L1, theme.link);
    colour("a:folHlink"_L1, theme.visitedLink);
}

void writeThemeFonts(XmlWriter& xml, const DeckTheme& theme) {
    const auto scheme = xml.element("a:fontScheme"_L1, {{"name"_L1, theme.name}});
    const auto font = [&xml](QLatin1StringView element, const QString& family) {
        const auto slot = xml.element(element);
        xml.leaf("a:latin"_L1, {{"typeface"_L1, family}});
        xml.leaf("a:ea"_L1, {{"typeface"_L1, QString()}});
        xml.leaf("a:cs"_L1, {{"typeface"_L1, QString()}});
    };
    font("a:majorFont"_L1, theme.headingFont);
    font("a:minorFont"_L1, theme.bodyFont);
}

/// Three of each, all plain: no shadow, no gradient.
void writeThemeFormats(XmlWriter& xml, const DeckTheme& theme) {
    const auto scheme = xml.element("a:fmtScheme"_L1, {{"name"_L1, theme.name}});
    const auto fills = [&xml](QLatin1StringView element) {
        const auto list = xml.element(element);
        for (int i = 0; i < 3; ++i)
            writeSolidFill(xml, {.name = "phClr"_L1});
    };
    fills("a:fillStyleLst"_L1);
    {
        const auto list = xml.element("a:lnStyleLst"_L1);
        for (const double width : {0.5, 1.0, 1.5})
            writeLine(xml, {.name = "phClr"_L1}, width);
    }
    {
        const auto list = xml.element("a:effectStyleLst"_L1);
        for (int i = 0; i < 3; ++i) {
            const auto style = xml.element("a:effectStyle"_L1);
            xml.leaf("a:effectLst"_L1);
        }
    }
    fills("a:bgFillStyleLst"_L1);
}

void writeBackground(XmlWriter& xml, QLatin1StringView colour) {
    const auto background = xml.element("p:bg"_L1);
    const auto reference = xml.element("p:bgRef"_L1, {{"idx"_L1, 1001}});
    writeColour(xml, {.name = colour});
}

void writeColourMap(XmlWriter& xml) {
    xml.leaf("p:clrMap"_L1, {{"bg1"_L1, "lt1"_L1},
                             {"tx1"_L1, "dk1"_L1},
                             {"bg2"_L1, "lt2"_L1},
                             {"tx2"_L1, "dk2"_L1},
                             {"accent1"_L1, "accent1"_L1},
                             {"accent2"_L1, "accent2"_L1},
                             {"accent3"_L1, "accent3"_L1},
                             {"accent4"_L1, "accent4"_L1},
                             {"accent5"_L1, "accent5"_L1},
                             {"accent6"_L1, "accent6"_L1},
                             {"hlink"_L1, "hlink"_L1},
                             {"folHlink"_L1, "folHlink"_L1}});
}

void writeRunDefaults(XmlWriter& xml, int pointSize, bool bold, QLatin1StringView colour, QLatin1StringView font) {
    const auto run =
        xml.element("a:defRPr"_L1, {{"sz"_L1, pointSize * 100}, {"b"_L1, bold ? 1 : 0}, {"kern"_L1, 1200}});
    writeSolidFill(xml, {.name = colour});
    xml.leaf("a:latin"_L1, {{"typeface"_L1, font + "-lt"_L1}});
    xml.leaf("a:ea"_L1, {{"typeface"_L1, font + "-ea"_L1}});
    xml.leaf("a:cs"_L1, {{"typeface"_L1, font + "-cs"_L1}});
}

void writeSpacing(XmlWriter& xml, int linePercent, int beforePoints) {
    {
        const auto line = xml.element("a:lnSpc"_L1);
        xml.leaf("a:spcPct"_L1, {{"val"_L1, linePercent * 1000}});
    }
    const auto before = xml.element("a:spcBef"_L1);
    xml.leaf("a:spcPts"_L1, {{"val"_L1, beforePoints * 100}});
}

void writeTextStyles(XmlWriter& xml) {
    const auto styles = xml.element("p:txStyles"_L1);
    const auto level = [&xml](QLatin1StringView style, int pointSize, bool bold, int before, QLatin1StringView font) {
        const auto group = xml.element(style);
        const auto first = xml.element("a:lvl1pPr"_L1, {{"marL"_L1, 0},
                                                        {"indent"_L1, 0},
                                                        {"algn"_L1, "l"_L1},
                                                        {"defTabSz"_L1, 914'400},
                                                        {"rtl"_L1, 0},
                                                        {"eaLnBrk"_L1, 1},
                                                        {"latinLnBrk"_L1, 0},
                                                        {"hangingPunct"_L1, 1}});
        writeSpacing(xml, 100, before);
        xml.leaf("a:buNone"_L1);
        writeRunDefaults(xml, pointSize, bold, "tx1"_L1, font);
    };
    level("p:titleStyle"_L1, 28, true, 0, "+mj"_L1);
    level("p:bodyStyle"_L1, 18, false, 6, "+mn"_L1);
    level("p:otherStyle"_L1, 14, false, 0, "+mn"_L1);
}

void writeFrame(XmlWriter& xml, const Box& box, bool card = false) {
    const auto properties = xml.element("p:spPr"_L1);
    writeTransform(xml, "a:xfrm"_L1, box);
    {
        const auto shape = xml.element("a:prstGeom"_L1, {{"prst"_L1, "rect"_L1}});
        xml.leaf("a:avLst"_L1);
    }
    if (card)
        writeSolidFill(xml, {.name = "bg2"_L1});
}

void writeBodyProperties(XmlWriter& xml, QLatin1StringView anchor, double inset = kInset) {
    const auto body = xml.element("a:bodyPr"_L1, {{"vert"_L1, "horz"_L1},
                                                  {"wrap"_L1, "square"_L1},
                                                  {"lIns"_L1, emu(inset)},
                                                  {"tIns"_L1, emu(inset == kInset ? inset / 2 : inset)},
                                                  {"rIns"_L1, emu(inset)},
                                                  {"bIns"_L1, emu(inset == kInset ? inset / 2 : inset)},
                                                  {"rtlCol"_L1, 0},
                                                  {"anchor"_L1, anchor.isEmpty() ? "t"_L1 : anchor}});
    xml.leaf("a:noAutofit"_L1);
}

void writeListStyle(XmlWriter& xml, const LayoutPlace& place) {
    const auto list = xml.element("a:lstStyle"_L1);
    if (place.pointSize == 0)
        return;
    const bool right = place.place.index == place::kSlideNumber.index;
    const qint64 indent = place.bullets ? emu(14) : 0;
    const auto level = xml.element("a:lvl1pPr"_L1,
                                   {{"marL"_L1, indent}, {"indent"_L1, -indent}, {"algn"_L1, right ? "r"_L1 : "l"_L1}});
    if (place.bullets) {
        writeSpacing(xml, 100, 10);
        {
            const auto colour = xml.element("a:buClr"_L1);
            writeColour(xml, {.name = "accent1"_L1});
        }
        xml.leaf("a:buFont"_L1, {{"typeface"_L1, "Arial"_L1}});
        xml.leaf("a:buChar"_L1, {{"char"_L1, u"•"_s}});
    } else {
        xml.leaf("a:buNone"_L1);
    }
    const auto run = xml.element("a:defRPr"_L1, {{"sz"_L1, place.pointSize * 100}, {"b"_L1, place.bold ? 1 : 0}});
    writeSolidFill(xml, {.name = place.colour});
}

void writeSlideNumberField(XmlWriter& xml, QLatin1StringView colour) {
    const auto paragraph = xml.element("a:p"_L1);
    const auto field =
        xml.element("a:fld"_L1, {{"id"_L1, "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"_L1}, {"type"_L1, "slidenum"_L1}});
    {
        const auto run = xml.element("a:rPr"_L1, {{"lang"_L1, "en-GB"_L1}, {"sz"_L1, 1000}});
        writeSolidFill(xml, {.name = colour});
        xml.leaf("a:latin"_L1, {{"typeface"_L1, "+mn-lt"_L1}});
    }
    xml.textLeaf("a:t"_L1, u"‹#›"_s);
}

void writePlace(XmlWriter& xml, const LayoutPlace& place, int id) {
    const auto shape = xml.element("p:sp"_L1);
    writePlaceholderHead(xml, {.id = id, .name = place.name, .description = {}}, place.place);
    writeFrame(xml, place.box, place.card);
    const auto text = xml.element("p:txBody"_L1);
    writeBodyProperties(xml, place.anchor, place.card ? kCardInset : kInset);
    writeListStyle(xml, place);
    if (place.place.index == place::kSlideNumber.index)
        writeSlideNumberField(xml, place.colour);
    else
        writeParagraph(xml, place.name, {});
}

void writeRule(XmlWriter& xml, const LayoutRule& rule, int id) {
    const auto shape = xml.element("p:sp"_L1);
    {
        const auto head = xml.element("p:nvSpPr"_L1);
        writeShapeName(xml, {.id = id, .name = u"Rule %1"_s.arg(id), .description = {}});
        xml.leaf("p:cNvSpPr"_L1);
        const auto properties = xml.element("p:nvPr"_L1, {{"userDrawn"_L1, 1}});
    }
    const auto properties = xml.element("p:spPr"_L1);
    writeTransform(xml, "a:xfrm"_L1, rule.box);
    {
        const auto geometry = xml.element("a:prstGeom"_L1, {{"prst"_L1, "rect"_L1}});
        xml.leaf("a:avLst"_L1);
    }
    writeSolidFill(xml, rule.colour);
    const auto line = xml.element("a:ln"_L1);
    xml.leaf("a:noFill"_L1);
}

void writeQuotationMark(XmlWriter& xml, int id) {
    const auto shape = xml.element("p:sp"_L1);
    {
        const auto head = xml.element("p:nvSpPr"_L1);
        writeShapeName(xml, {.id = id, .name = u"Quotation mark"_s, .description = {}});
        xml.leaf("p:cNvSpPr"_L1, {{"txBox"_L1, 1}});
        const auto properties = xml.element("p:nvPr"_L1, {{"userDrawn"_L1, 1}});
    }
    writeFrame(xml, {44, 92, 84, 120});
    const auto text = xml.element("p:txBody"_L1);
    writeBodyProperties(xml, "t"_L1);
    xml.leaf("a:lstStyle"_L1);
    writeParagraph(
        xml, u"“"_s,
        {.language = {}, .pointSize = 96, .bold = true, .colour = SchemeColour{.name = "accent1"_L1}, .alignment = {}});
}

/// The logo belongs to the layout, so that it can be exchanged in one place.
void writeLogo(XmlWriter& xml, const Box& box, const QString& relation, const ShapeName& name) {
    const auto picture = xml.element("p:pic"_L1);
    {
        const auto head = xml.element("p:nvPicPr"_L1);
        writeShapeName(xml, name);
        {
            const auto locks = xml.element("p:cNvPicPr"_L1);
            xml.leaf("a:picLocks"_L1, {{"noChangeAspect"_L1, 1}});
        }
        const auto properties = xml.element("p:nvPr"_L1, {{"userDrawn"_L1, 1}});
    }
    {
        const auto fill = xml.element("p:blipFill"_L1);
        xml.leaf("a:blip"_L1, {{"r:embed"_L1, relation}});
        const auto stretch = xml.element("a:stretch"_L1);
        xml.leaf("a:fillRect"_L1);
    }
    writeFrame(xml, box);
}

/// What a layout itself shows, and the places that its slides fill.
void writeLayoutShapes(XmlWriter& xml, const Layout& layout, const DeckTheme& theme, const QString& logo) {
    const auto tree = xml.element("p:spTree"_L1);
    writeTreeHead(xml);
    int id = 2;
    for (LayoutRule rule : layout.rules) {
        rule.colour.name = inkOf(layout, rule.colour.name, theme);
        writeRule(xml, rule, id++);
    }
    if (layout.quotationMark)
        writeQuotationMark(xml, id++);
    if (const auto box = logoBox(layout.kind, sizeOfPng(theme.logo)); box && !logo.isEmpty())
        writeLogo(xml, *box, logo, {.id = id++, .name = u"Logo"_s, .description = theme.logoDescription});
    for (LayoutPlace place : layout.places) {
        place.colour = inkOf(layout, place.colour, theme);
        writePlace(xml, place, id++);
    }
}

void writeColourMapOverride(XmlWriter& xml) {
    const auto map = xml.element("p:clrMapOvr"_L1);
    xml.leaf("a:masterClrMapping"_L1);
}

} // namespace

Result<QByteArray> themePart(const DeckTheme& theme) {
    XmlWriter xml;
    {
        const auto root = xml.element("a:theme"_L1, {{"xmlns:a"_L1, ooxml::kDrawing}, {"name"_L1, theme.name}});
        const auto elements = xml.element("a:themeElements"_L1);
        writeThemeColours(xml, theme);
        writeThemeFonts(xml, theme);
        writeThemeFormats(xml, theme);
    }
    return xml.finish();
}

Result<QByteArray> slideMasterPart(const QStringList& layoutIds) {
    XmlWriter xml;
    {
        const auto root = xml.element("p:sldMaster"_L1, namespaces());
        {
            const auto slide = xml.element("p:cSld"_L1);
            writeBackground(xml, "bg1"_L1);
            const auto tree = xml.element("p:spTree"_L1);
            writeTreeHead(xml);
            const std::span places = layoutOf(LayoutKind::Chart).places;
            writePlace(xml, places.front(), 2);
            writePlace(
                xml,
                {.place = {.type = "body"_L1, .index = 1}, .name = "Text"_L1, .box = {44, 108, 872, 376}, .anchor = {}},
                3);
            writePlace(xml, places[places.size() - 2], 4);
            writePlace(xml, places.back(), 5);
        }
        writeColourMap(xml);
        {
            const auto list = xml.element("p:sldLayoutIdLst"_L1);
            for (qsizetype i = 0; i < layoutIds.size(); ++i)
                xml.leaf("p:sldLayoutId"_L1, {{"id"_L1, kFirstLayoutId + i}, {"r:id"_L1, layoutIds.at(i)}});
        }
        writeTextStyles(xml);
    }
    return xml.finish();
}

Result<QByteArray> slideLayoutPart(LayoutKind kind, const DeckTheme& theme, const QString& logo) {
    const Layout& layout = layoutOf(kind);
    XmlWriter xml;
    {
        const auto root = xml.element("p:sldLayout"_L1, {{"xmlns:a"_L1, ooxml::kDrawing},
                                                         {"xmlns:r"_L1, ooxml::kRelationships},
                                                         {"xmlns:p"_L1, ooxml::kPresentation},
                                                         {"preserve"_L1, 1},
                                                         {"userDrawn"_L1, 1}});
        {
            const auto slide = xml.element("p:cSld"_L1, {{"name"_L1, layout.name}});
            if (!layout.ground.isEmpty())
                writeBackground(xml, layout.ground);
            writeLayoutShapes(xml, layout, theme, logo);
        }
        writeColourMapOverride(xml);
    }
    return xml.finish();
}

Result<QByteArray> notesMasterPart() {
    XmlWriter xml;
    {
        const auto root = xml.element("p:notesMaster"_L1, namespaces());
        {
            const auto slide = xml.element("p:cSld"_L1);
            writeBackground(xml, "bg1"_L1);
            const auto tree = xml.element("p:spTree"_L1);
            writeTreeHead(xml);
            {
                const auto picture = xml.element("p:sp"_L1);
                {
                    const auto head = xml.element("p:nvSpPr"_L1);
                    writeShapeName(xml, {.id = 2, .name = u"Slide image"_s, .description = {}});
                    {
                        const auto locks = xml.element("p:cNvSpPr"_L1);
                        xml.leaf("a:spLocks"_L1, {{"noGrp"_L1, 1}, {"noRot"_L1, 1}, {"noChangeAspect"_L1, 1}});
                    }
                    const auto properties = xml.element("p:nvPr"_L1);
                    xml.leaf("p:ph"_L1, {{"type"_L1, "sldImg"_L1}, {"idx"_L1, 2}});
                }
                writeFrame(xml, {30, 54, kNotesWidth - 60, (kNotesWidth - 60) * 9 / 16});
            }
            writePlace(xml,
                       {.place = {.type = "body"_L1, .index = 3},
                        .name = "Notes"_L1,
                        .box = {54, 350, kNotesWidth - 108, 320},
                        .pointSize = 12,
                        .anchor = {}},
                       3);
        }
        writeColourMap(xml);
        const auto style = xml.element("p:notesStyle"_L1);
        const auto level = xml.element("a:lvl1pPr"_L1, {{"marL"_L1, 0}, {"algn"_L1, "l"_L1}});
        writeRunDefaults(xml, 12, false, "tx1"_L1, "+mn"_L1);
    }
    return xml.finish();
}

} // namespace throughline::core
