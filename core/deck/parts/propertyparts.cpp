// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/parts/propertyparts.h"

#include "core/deck/drawing.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

// Ids of masters count from 2^31 (the layouts follow), those of slides from 256.
constexpr qint64 kMasterId = 2'147'483'648;
constexpr qint64 kFirstSlideId = 256;

} // namespace

Result<QByteArray> presentationPart(const PresentationRelations& relations) {
    XmlWriter xml;
    {
        const auto root = xml.element("p:presentation"_L1, {{"xmlns:a"_L1, ooxml::kDrawing},
                                                            {"xmlns:r"_L1, ooxml::kRelationships},
                                                            {"xmlns:p"_L1, ooxml::kPresentation},
                                                            {"saveSubsetFonts"_L1, 1}});
        {
            const auto list = xml.element("p:sldMasterIdLst"_L1);
            xml.leaf("p:sldMasterId"_L1, {{"id"_L1, kMasterId}, {"r:id"_L1, relations.master}});
        }
        {
            const auto list = xml.element("p:notesMasterIdLst"_L1);
            xml.leaf("p:notesMasterId"_L1, {{"r:id"_L1, relations.notesMaster}});
        }
        {
            const auto list = xml.element("p:sldIdLst"_L1);
            for (qsizetype i = 0; i < relations.slides.size(); ++i)
                xml.leaf("p:sldId"_L1, {{"id"_L1, kFirstSlideId + i}, {"r:id"_L1, relations.slides.at(i)}});
        }
        xml.leaf("p:sldSz"_L1, {{"cx"_L1, emu(kSlideWidth)}, {"cy"_L1, emu(kSlideHeight)}});
        xml.leaf("p:notesSz"_L1, {{"cx"_L1, emu(kSlideHeight)}, {"cy"_L1, emu(720)}});
        const auto style = xml.element("p:defaultTextStyle"_L1);
        const auto level = xml.element("a:lvl1pPr"_L1, {{"marL"_L1, 0}, {"algn"_L1, "l"_L1}});
        const auto run = xml.element("a:defRPr"_L1, {{"sz"_L1, 1800}});
        writeSolidFill(xml, {.name = "tx1"_L1});
    }
    return xml.finish();
}

Result<QByteArray> presentationSettingsPart(QLatin1StringView name) {
    XmlWriter xml;
    if (name == "tableStyles"_L1) {
        xml.leaf("a:tblStyleLst"_L1,
                 {{"xmlns:a"_L1, ooxml::kDrawing}, {"def"_L1, "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"_L1}});
    } else {
        xml.leaf(name == "presProps"_L1 ? "p:presentationPr"_L1 : "p:viewPr"_L1,
                 {{"xmlns:a"_L1, ooxml::kDrawing},
                  {"xmlns:r"_L1, ooxml::kRelationships},
                  {"xmlns:p"_L1, ooxml::kPresentation}});
    }
    return xml.finish();
}

Result<QByteArray> corePropertiesPart(const DeckContent& deck) {
    XmlWriter xml;
    {
        const auto root =
            xml.element("cp:coreProperties"_L1,
                        {{"xmlns:cp"_L1, "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_L1},
                         {"xmlns:dc"_L1, "http://purl.org/dc/elements/1.1/"_L1},
                         {"xmlns:dcterms"_L1, "http://purl.org/dc/terms/"_L1},
                         {"xmlns:xsi"_L1, "http://www.w3.org/2001/XMLSchema-instance"_L1}});
        xml.textLeaf("dc:title"_L1, deck.title);
        xml.textLeaf("dc:creator"_L1, deck.author.isEmpty() ? u"Throughline"_s : deck.author);
        xml.textLeaf("dc:language"_L1, deck.language);
        if (deck.created.isValid()) {
            const QString time = deck.created.toUTC().toString(Qt::ISODate);
            for (const QLatin1StringView name : {"dcterms:created"_L1, "dcterms:modified"_L1})
                xml.textLeaf(name, time, {{"xsi:type"_L1, "dcterms:W3CDTF"_L1}});
        }
    }
    return xml.finish();
}

Result<QByteArray> applicationPropertiesPart(qsizetype slides) {
    XmlWriter xml;
    {
        const auto root =
            xml.element("Properties"_L1,
                        {{"xmlns"_L1, "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"_L1}});
        xml.textLeaf("Application"_L1, u"Throughline"_s);
        xml.textLeaf("PresentationFormat"_L1, u"Widescreen"_s);
        xml.textLeaf("Slides"_L1, QString::number(slides));
        xml.textLeaf("Notes"_L1, QString::number(slides));
    }
    return xml.finish();
}

} // namespace throughline::core
