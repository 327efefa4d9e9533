// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/deckwriter.h"

#include "core/base/pngsize.h"
#include "core/deck/chart/chartpart.h"
#include "core/deck/ooxml/opcpackage.h"
#include "core/deck/ooxml/xlsxworkbook.h"
#include "core/deck/parts/masterparts.h"
#include "core/deck/parts/propertyparts.h"
#include "core/deck/parts/slidepart.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPresentationType = "application/vnd.openxmlformats-officedocument.presentationml."_L1;
constexpr auto kLogo = "/ppt/media/logo.png"_L1;
constexpr auto kThemeType = "application/vnd.openxmlformats-officedocument.theme+xml"_L1;
constexpr auto kChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"_L1;
constexpr auto kWorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1;

QString relation(QLatin1StringView kind) {
    return ooxml::kRelationships + u'/' + kind;
}

/// Puts the parts of one deck into a package. A slide's relationships come first, because its text names their ids.
class DeckWriter {
public:
    DeckWriter(const DeckContent& deck, const DeckTheme& theme) : m_deck(deck), m_theme(theme) {}

    Result<QByteArray> write(const QList<PlannedSlide>& slides);

private:
    Result<void> addMasters();
    Result<void> addSlide(const PlannedSlide& slide, int number);
    Result<QString> addChart(const PlannedSlide& slide, const QString& slideName);
    Result<void> addPresentation(const QList<PlannedSlide>& slides);
    Result<void> addProperties(qsizetype slides);
    Result<void> add(const QString& name, const QString& type, const Result<QByteArray>& part) {
        if (!part)
            return part.error();
        m_package.addPart(name, type, *part);
        return {};
    }

    const DeckContent& m_deck;
    const DeckTheme& m_theme;
    OpcPackage m_package;
    QString m_presentation = u"/ppt/presentation.xml"_s;
    QString m_master = u"/ppt/slideMasters/slideMaster1.xml"_s;
    QString m_notesMaster = u"/ppt/notesMasters/notesMaster1.xml"_s;
    int m_charts = 0;
    int m_pictures = 0;
};

QString layoutName(LayoutKind kind) {
    return u"/ppt/slideLayouts/slideLayout%1.xml"_s.arg(static_cast<int>(kind) + 1);
}

Result<QByteArray> DeckWriter::write(const QList<PlannedSlide>& slides) {
    m_package.relate({}, relation("officeDocument"_L1), m_presentation);
    TRY(addPresentation(slides));
    TRY(addMasters());
    for (qsizetype i = 0; i < slides.size(); ++i)
        TRY(addSlide(slides.at(i), static_cast<int>(i) + 1));
    TRY(addProperties(slides.size()));
    return m_package.toBytes();
}

Result<void> DeckWriter::addPresentation(const QList<PlannedSlide>& slides) {
    PresentationRelations relations;
    relations.master = m_package.relate(m_presentation, relation("slideMaster"_L1), m_master);
    relations.notesMaster = m_package.relate(m_presentation, relation("notesMaster"_L1), m_notesMaster);
    for (qsizetype i = 0; i < slides.size(); ++i) {
        relations.slides.append(
            m_package.relate(m_presentation, relation("slide"_L1), u"/ppt/slides/slide%1.xml"_s.arg(i + 1)));
    }
    const QString theme = u"/ppt/theme/theme1.xml"_s;
    m_package.relate(m_presentation, relation("theme"_L1), theme);
    TRY(add(m_presentation, kPresentationType + "presentation.main+xml"_L1, presentationPart(relations)));
    for (const QLatin1StringView part : {"presProps"_L1, "viewProps"_L1, "tableStyles"_L1}) {
        const QString name = u"/ppt/%1.xml"_s.arg(part);
        m_package.relate(m_presentation, relation(part), name);
        TRY(add(name, kPresentationType + part + "+xml"_L1, presentationSettingsPart(part)));
    }
    return {};
}

Result<void> DeckWriter::addMasters() {
    if (!m_theme.logo.isEmpty()) {
        m_package.addDefaultType(u"png"_s, u"image/png"_s);
        m_package.addPart(kLogo, {}, m_theme.logo);
    }
    QStringList layoutIds;
    for (int i = 0; i < kLayoutCount; ++i) {
        const QString name = layoutName(static_cast<LayoutKind>(i));
        layoutIds.append(m_package.relate(m_master, relation("slideLayout"_L1), name));
        m_package.relate(name, relation("slideMaster"_L1), m_master);
        const auto kind = static_cast<LayoutKind>(i);
        const QString logo =
            logoBox(kind, sizeOfPng(m_theme.logo)) ? m_package.relate(name, relation("image"_L1), kLogo) : QString();
        TRY(add(name, kPresentationType + "slideLayout+xml"_L1, slideLayoutPart(kind, m_theme, logo)));
    }
    // Two masters must not share one theme part.
    m_package.relate(m_master, relation("theme"_L1), u"/ppt/theme/theme1.xml"_s);
    m_package.relate(m_notesMaster, relation("theme"_L1), u"/ppt/theme/theme2.xml"_s);
    TRY(add(m_master, kPresentationType + "slideMaster+xml"_L1, slideMasterPart(layoutIds)));
    TRY(add(m_notesMaster, kPresentationType + "notesMaster+xml"_L1, notesMasterPart()));
    TRY(add(u"/ppt/theme/theme1.xml"_s, kThemeType, themePart(m_theme)));
    return add(u"/ppt/theme/theme2.xml"_s, kThemeType, themePart(m_theme));
}

Result<QString> DeckWriter::addChart(const PlannedSlide& slide, const QString& slideName) {
    const int number = ++m_charts;
    const QString chart = u"/ppt/charts/chart%1.xml"_s.arg(number);
    const QString workbook = u"/ppt/embeddings/Microsoft_Excel_Sheet%1.xlsx"_s.arg(number);
    m_package.addDefaultType(u"xlsx"_s, kWorkbookType);
    const QString workbookId = m_package.relate(chart, relation("package"_L1), workbook);
    const Grid grid = toGrid(*slide.chart);
    TRY(add(chart, kChartType, chartPart(*slide.chart, grid, m_theme, workbookId, m_deck.language)));
    TRY(add(workbook, {}, writeWorkbook(grid, kChartSheet)));
    return m_package.relate(slideName, relation("chart"_L1), chart);
}

Result<void> DeckWriter::addSlide(const PlannedSlide& slide, int number) {
    const QString name = u"/ppt/slides/slide%1.xml"_s.arg(number);
    const QString notes = u"/ppt/notesSlides/notesSlide%1.xml"_s.arg(number);
    m_package.relate(name, relation("slideLayout"_L1), layoutName(slide.layout));
    m_package.relate(name, relation("notesSlide"_L1), notes);
    m_package.relate(notes, relation("notesMaster"_L1), m_notesMaster);
    m_package.relate(notes, relation("slide"_L1), name);

    SlideRelations relations;
    if (slide.chart) {
        TRY_ASSIGN(relations.chart, addChart(slide, name));
    }
    if (slide.picture) {
        const auto addPicture = [&](const QString& extension, const QString& type, const QByteArray& bytes) {
            const QString picture = u"/ppt/media/image%1.%2"_s.arg(QString::number(++m_pictures), extension);
            m_package.addDefaultType(extension, type);
            m_package.addPart(picture, {}, bytes);
            return m_package.relate(name, relation("image"_L1), picture);
        };
        relations.picture = addPicture(u"png"_s, u"image/png"_s, slide.picture->png);
        if (!slide.picture->svg.isEmpty())
            relations.svg = addPicture(u"svg"_s, u"image/svg+xml"_s, slide.picture->svg);
    }
    TRY(add(name, kPresentationType + "slide+xml"_L1, slidePart(slide, relations, number, m_deck.language, m_theme)));
    return add(notes, kPresentationType + "notesSlide+xml"_L1, notesPart(slide, m_deck.language));
}

Result<void> DeckWriter::addProperties(qsizetype slides) {
    const QString core = u"/docProps/core.xml"_s;
    const QString application = u"/docProps/app.xml"_s;
    m_package.relate({}, u"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"_s,
                     core);
    m_package.relate({}, relation("extended-properties"_L1), application);
    TRY(add(core, u"application/vnd.openxmlformats-package.core-properties+xml"_s, corePropertiesPart(m_deck)));
    return add(application, u"application/vnd.openxmlformats-officedocument.extended-properties+xml"_s,
               applicationPropertiesPart(slides));
}

} // namespace

Result<QByteArray> writeDeck(const DeckContent& deck, const DeckTheme& theme, const TextMeasure& measure) {
    TRY_ASSIGN(const QList<PlannedSlide> slides, planDeck(deck, measure));
    return writeDeck(deck, slides, theme);
}

Result<QByteArray> writeDeck(const DeckContent& deck, const QList<PlannedSlide>& slides, const DeckTheme& theme) {
    return DeckWriter(deck, theme).write(slides);
}

} // namespace throughline::core
