// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/formats/odsworkbook.h"

#include "core/exchange/sheets/formats/odssheetreader.h"
#include "core/exchange/sheets/zip/xmlpart.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OdsWorkbook)
};

constexpr auto kContent = "content.xml"_L1;
constexpr auto kManifest = "META-INF/manifest.xml"_L1;

/// Goes to the element inside the one that was entered last; false when it is not there.
bool enter(XmlPart& xml, QStringView element) {
    while (xml.nextChild()) {
        if (xml.element() == element)
            return true;
        xml.skip();
    }
    return false;
}

/// Whether a style that was just entered hides its sheet.
bool hides(XmlPart& xml) {
    bool hidden = false;
    while (xml.nextChild()) {
        const QXmlStreamAttributes attributes = xml.attributes();
        hidden = hidden || XmlPart::attribute(attributes, u"display") == u"false";
        xml.skip();
    }
    return hidden;
}

} // namespace

bool OdsWorkbook::isOds(ZipArchive& archive) {
    if (!archive.has(u"mimetype"_s))
        return archive.has(kContent) && archive.has(kManifest);
    const auto type = archive.part(u"mimetype"_s);
    return type && (*type)->read(100).startsWith("application/vnd.oasis.opendocument.spreadsheet");
}

Result<std::unique_ptr<Workbook>> OdsWorkbook::open(const ZipArchive& archive) {
    std::unique_ptr<OdsWorkbook> workbook(new OdsWorkbook(archive));
    workbook->m_warnings = archive.warnings();
    TRY(workbook->refuseEncrypted());
    TRY(workbook->readNames());
    TRY(workbook->checkSheets(archive));
    return std::unique_ptr<Workbook>(std::move(workbook));
}

Result<void> OdsWorkbook::refuseEncrypted() {
    if (!m_archive.has(kManifest))
        return {};
    TRY_ASSIGN(const auto xml, XmlPart::open(m_archive, kManifest));
    bool encrypted = false;
    while (xml->next() != QXmlStreamReader::Invalid && !xml->atEnd())
        encrypted = encrypted || xml->element() == "encryption-data"_L1;
    TRY(xml->finish());
    if (encrypted)
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("“%1” is protected by a password. Open it where it was made and save it without one.")
                         .arg(m_archive.name()),
                     {}};
    return {};
}

Result<void> OdsWorkbook::readNames() {
    TRY_ASSIGN(const auto xml, XmlPart::open(m_archive, kContent));
    QSet<QString> hiddenStyles;
    xml->nextChild();
    while (xml->nextChild()) {
        if (xml->element() == "automatic-styles"_L1) {
            while (xml->nextChild()) {
                const QXmlStreamAttributes attributes = xml->attributes();
                if (hides(*xml))
                    hiddenStyles.insert(XmlPart::attribute(attributes, u"name").toString());
            }
        } else if (xml->element() == "body"_L1 && enter(*xml, u"spreadsheet")) {
            while (enter(*xml, u"table")) {
                const QXmlStreamAttributes attributes = xml->attributes();
                m_sheets.append({XmlPart::attribute(attributes, u"name").toString(),
                                 hiddenStyles.contains(XmlPart::attribute(attributes, u"style-name").toString())});
                xml->skip();
            }
            break;
        } else {
            xml->skip();
        }
    }
    return xml->finish();
}

Result<void> OdsWorkbook::read(qsizetype sheet, SheetText& to, const SheetProgress& progress) {
    TRY_ASSIGN(const auto xml, XmlPart::open(m_archive, kContent));
    xml->nextChild();
    if (enter(*xml, u"body") && enter(*xml, u"spreadsheet")) {
        for (qsizetype i = 0; enter(*xml, u"table"); ++i) {
            if (i == sheet) {
                TRY(OdsSheetReader(*xml, to, progress).read());
                break;
            }
            xml->skip();
        }
    }
    return xml->finish();
}

} // namespace throughline::core
