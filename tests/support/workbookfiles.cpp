// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbookfiles.h"

#include <QFile>

#include <gtest/gtest.h>
#include <zip.h>

#include <algorithm>

namespace throughline::test {

using namespace Qt::StringLiterals;

namespace {

const char* const kRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QByteArray relationships(const QList<std::pair<QByteArray, QByteArray>>& targets) {
    QByteArray xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (qsizetype i = 0; i < targets.size(); ++i)
        xml += "<Relationship Id=\"rId" + QByteArray::number(i + 1) + "\" Type=\"" + kRelationship +
               targets.at(i).first + "\" Target=\"" + targets.at(i).second + "\"/>";
    return xml + "</Relationships>";
}

} // namespace

QString WorkbookFiles::zip(const QString& name, const QList<Part>& parts) const {
    const QString path = m_folder.filePath(name);
    int error = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    EXPECT_NE(archive, nullptr);
    for (const auto& [part, bytes] : parts) {
        zip_source_t* source =
            zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        EXPECT_GE(zip_file_add(archive, part.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8), 0);
    }
    EXPECT_EQ(zip_close(archive), 0);
    return path;
}

QString WorkbookFiles::xlsx(const QByteArray& rows, const QList<Part>& others) const {
    QList<Part> parts = {
        {u"_rels/.rels"_s, relationships({{"officeDocument", "xl/workbook.xml"}})},
        {u"xl/workbook.xml"_s, "<workbook><sheets><sheet name=\"Sheet1\" id=\"rId1\"/></sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s, relationships({{"worksheet", "worksheets/sheet1.xml"},
                                                         {"sharedStrings", "sharedStrings.xml"},
                                                         {"styles", "styles.xml"},
                                                         {"worksheet", "worksheets/sheet2.xml"},
                                                         {"worksheet", "worksheets/sheet3.xml"}})},
        {u"xl/worksheets/sheet1.xml"_s, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
    for (const Part& other : others) {
        parts.removeIf([&](const Part& part) { return part.first == other.first; });
        parts.append(other);
    }
    return zip(u"book.xlsx"_s, parts);
}

QString WorkbookFiles::sheets(const QString& name,
                              const QList<std::pair<QByteArray, QList<QByteArrayList>>>& sheets) const {
    QByteArray listed;
    QList<std::pair<QByteArray, QByteArray>> targets;
    QList<Part> parts = {{u"_rels/.rels"_s, relationships({{"officeDocument", "xl/workbook.xml"}})}};
    for (const auto& [sheet, rows] : sheets) {
        const bool hidden = sheet.endsWith('!');
        const QByteArray number = QByteArray::number(targets.size() + 1);
        listed += "<sheet name=\"" + (hidden ? sheet.chopped(1) : sheet) + "\" id=\"rId" + number + "\" state=\"" +
                  (hidden ? "hidden" : "visible") + "\"/>";
        targets.append({"worksheet", "worksheets/sheet" + number + ".xml"});
        QByteArray xml;
        for (const QByteArrayList& row : rows)
            xml += "<row><c t=\"inlineStr\"><is><t>" + row.join("</t></is></c><c t=\"inlineStr\"><is><t>") +
                   "</t></is></c></row>";
        parts.append({u"xl/"_s + QString::fromLatin1(targets.last().second),
                      "<worksheet><sheetData>" + xml + "</sheetData></worksheet>"});
    }
    parts.append({u"xl/workbook.xml"_s, "<workbook><sheets>" + listed + "</sheets></workbook>"});
    parts.append({u"xl/_rels/workbook.xml.rels"_s, relationships(targets)});
    return zip(name, parts);
}

QString WorkbookFiles::ods(const QByteArray& tables, const QByteArray& styles) const {
    const QByteArray content =
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" "
        "xmlns:calcext=\"c\"><office:automatic-styles>" +
        styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
        "</office:spreadsheet></office:body></office:document-content>";
    return zip(u"book.ods"_s,
               {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}, {u"content.xml"_s, content}});
}

QString WorkbookFiles::write(const QString& name, const QByteArray& bytes) const {
    QFile file(m_folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

SheetReading::SheetReading(const QString& path, const QString& wanted) {
    const auto file = core::openSourceFile(path);
    if (!file) {
        refusal = file.error().text;
        return;
    }
    const auto read = core::readSheet(*file, wanted);
    if (!read) {
        refusal = read.error().text;
        return;
    }
    const auto bytes = read->utf8.read(0, read->utf8.size());
    EXPECT_TRUE(bytes);
    text = QString::fromUtf8(bytes.value_or(QByteArray()));
    sheet = read->name;
    sheets = read->sheets;
    warnings = read->warnings;
}

bool SheetReading::warns(const QString& words) const {
    return std::any_of(warnings.begin(), warnings.end(),
                       [&](const QString& warning) { return warning.contains(words); });
}

} // namespace throughline::test
