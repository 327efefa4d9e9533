// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/formats/xlsxpackage.h"

#include "core/exchange/sheets/zip/xmlpart.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(XlsxPackage)
};

using Targets = QHash<QString, XlsxTarget>; ///< By relationship id.

Error notAWorkbook(const ZipArchive& archive) {
    return {ErrorCode::InvalidInput,
            Texts::tr("“%1” is not an Excel workbook, although its name says so. Nothing was imported.")
                .arg(archive.name()),
            {}};
}

QString lastWord(QStringView url) {
    return url.sliced(url.lastIndexOf(u'/') + 1).toString();
}

/// The name of the part that a relationship of `source` leads to; refuses targets outside of the file.
Result<QString> resolved(const ZipArchive& archive, const QString& source, const XlsxTarget& target) {
    if (target.external)
        return archive.damaged(Texts::tr("a part of it is said to be outside of the file, at “%1”").arg(target.target));
    QStringList path;
    if (!target.target.startsWith(u'/'))
        path = source.split(u'/').first(source.count(u'/'));
    for (const QString& step : target.target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == ".."_L1 && path.isEmpty())
            return archive.damaged(
                Texts::tr("a part of it is said to be outside of the file, at “%1”").arg(target.target));
        if (step == ".."_L1)
            path.removeLast();
        else if (step != "."_L1)
            path.append(step);
    }
    return path.join(u'/');
}

Result<Targets> readTargets(ZipArchive& archive, const QString& source) {
    const qsizetype folder = source.lastIndexOf(u'/') + 1;
    const QString name = source.left(folder) + "_rels/"_L1 + source.mid(folder) + ".rels"_L1;
    Targets targets;
    if (!archive.has(name))
        return targets;
    TRY_ASSIGN(const auto xml, XmlPart::open(archive, name));
    xml->nextChild();
    while (xml->nextChild()) {
        const QXmlStreamAttributes attributes = xml->attributes();
        targets.insert(XmlPart::attribute(attributes, u"Id").toString(),
                       {lastWord(XmlPart::attribute(attributes, u"Type")),
                        XmlPart::attribute(attributes, u"Target").toString(),
                        XmlPart::attribute(attributes, u"TargetMode").compare(u"External", Qt::CaseInsensitive) == 0});
        xml->skip();
    }
    TRY(xml->finish());
    return targets;
}

/// The content type of each part that has one of its own.
Result<QHash<QString, QString>> readContentTypes(ZipArchive& archive) {
    QHash<QString, QString> types;
    if (!archive.has(u"[Content_Types].xml"_s))
        return types;
    TRY_ASSIGN(const auto xml, XmlPart::open(archive, u"[Content_Types].xml"_s));
    xml->nextChild();
    while (xml->nextChild()) {
        const QXmlStreamAttributes attributes = xml->attributes();
        if (xml->element() == "Override"_L1)
            types.insert(XmlPart::attribute(attributes, u"PartName").toString().mid(1).toLower(),
                         XmlPart::attribute(attributes, u"ContentType").toString());
        xml->skip();
    }
    TRY(xml->finish());
    return types;
}

Result<void> readWorkbook(ZipArchive& archive, XlsxPackage& package) {
    TRY_ASSIGN(const Targets targets, readTargets(archive, package.workbookPart));
    for (const XlsxTarget& target : targets) {
        QString* const part = target.type == "sharedStrings"_L1 ? &package.stringsPart
                              : target.type == "styles"_L1      ? &package.stylesPart
                                                                : nullptr;
        if (part != nullptr) {
            TRY_ASSIGN(*part, resolved(archive, package.workbookPart, target));
        }
    }
    TRY_ASSIGN(const auto xml, XmlPart::open(archive, package.workbookPart));
    xml->nextChild();
    while (xml->nextChild()) {
        if (xml->element() == "workbookPr"_L1) {
            const QXmlStreamAttributes attributes = xml->attributes();
            const QStringView from1904 = XmlPart::attribute(attributes, u"date1904");
            package.datesFrom1904 = from1904 == u"1" || from1904 == u"true";
        } else if (xml->element() == "sheets"_L1) {
            while (xml->nextChild()) {
                const QXmlStreamAttributes attributes = xml->attributes();
                const XlsxTarget target = targets.value(XmlPart::attribute(attributes, u"id").toString());
                const QStringView state = XmlPart::attribute(attributes, u"state");
                const SheetInfo info{XmlPart::attribute(attributes, u"name").toString(),
                                     state == u"hidden" || state == u"veryHidden"};
                if (target.type.isEmpty() || target.type == "worksheet"_L1) // others hold a chart, a dialog, macros
                    package.sheets.append({info, target});
                xml->skip();
            }
            continue;
        }
        xml->skip();
    }
    return xml->finish();
}

} // namespace

Result<QString> XlsxPackage::partOf(const ZipArchive& archive, const XlsxSheet& sheet) const {
    return resolved(archive, workbookPart, sheet.target);
}

Result<XlsxPackage> readXlsxPackage(ZipArchive& archive) {
    XlsxPackage package;
    TRY_ASSIGN(const auto types, readContentTypes(archive));
    TRY_ASSIGN(const Targets targets, readTargets(archive, QString()));
    package.workbookPart = u"xl/workbook.xml"_s;
    for (const XlsxTarget& target : targets) {
        if (target.type == "officeDocument"_L1) {
            TRY_ASSIGN(package.workbookPart, resolved(archive, QString(), target));
        }
    }
    const QString type = types.value(package.workbookPart.toLower());
    if (type.contains("ms-excel.sheet.binary"_L1))
        return Error{
            ErrorCode::InvalidInput,
            Texts::tr("“%1” is a binary Excel workbook (.xlsb). Open it in Excel or LibreOffice and save it as "
                      ".xlsx.")
                .arg(archive.name()),
            {}};
    const bool otherDocument = !type.isEmpty() && !type.contains("sheet"_L1) && !type.contains("ms-excel"_L1);
    if (otherDocument || !archive.has(package.workbookPart))
        return notAWorkbook(archive);
    TRY(readWorkbook(archive, package));
    package.hasMacros = archive.has(u"xl/vbaProject.bin"_s) || type.contains("macroEnabled"_L1);
    return package;
}

} // namespace throughline::core
