// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/deck/packagereader.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <zip.h>

#include <memory>

namespace throughline::test {

using namespace Qt::StringLiterals;

namespace {

/// Undoes the escapes of an ST_Xstring.
QString unescaped(const QString& text) {
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString plain;
    qsizetype end = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        plain += text.mid(end, match.capturedStart() - end);
        plain += QChar(static_cast<char16_t>(match.captured(1).toUInt(nullptr, 16)));
        end = match.capturedEnd();
    }
    return plain + text.mid(end);
}

} // namespace

QMap<QString, QByteArray> itemsOf(const QByteArray& package) {
    QMap<QString, QByteArray> items;
    zip_source_t* source =
        zip_source_buffer_create(package.constData(), static_cast<zip_uint64_t>(package.size()), 0, nullptr);
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr), &zip_discard);
    if (!archive) {
        zip_source_free(source);
        return items;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat);
        QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t* file = zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, bytes.data(), stat.size);
        zip_fclose(file);
        items.insert(QString::fromUtf8(stat.name), bytes);
    }
    return items;
}

bool isWellFormed(const QByteArray& xml) {
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

QStringList textsOf(const QByteArray& xml, const QString& element) {
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.qualifiedName() == element)
            texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return texts;
}

QStringList attributesOf(const QByteArray& xml, const QString& element, const QString& attribute) {
    QStringList values;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.qualifiedName() == element)
            values.append(reader.attributes().value(attribute).toString());
    }
    return values;
}

QHash<QString, QString> cellsOf(const QByteArray& workbook) {
    const QMap<QString, QByteArray> items = itemsOf(workbook);
    const QStringList strings = textsOf(items.value(u"xl/sharedStrings.xml"_s), u"t"_s);
    QHash<QString, QString> cells;
    QXmlStreamReader reader(items.value(u"xl/worksheets/sheet1.xml"_s));
    QString reference;
    bool shared = false;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.qualifiedName() == u"c"_s) {
            reference = reader.attributes().value(u"r"_s).toString();
            shared = reader.attributes().value(u"t"_s) == u"s"_s;
        } else if (reader.qualifiedName() == u"v"_s) {
            const QString value = reader.readElementText();
            cells.insert(reference, shared ? unescaped(strings.value(value.toInt())) : value);
        }
    }
    return cells;
}

CachedCells cachedCells(const QByteArray& chart) {
    static const QRegularExpression range(uR"(\ASheet1!\$([A-Z]+)\$(\d+)(?::\$\1\$(\d+))?\z)"_s);
    CachedCells cached;
    QXmlStreamReader reader(chart);
    QString column;
    int firstRow = 0;
    int index = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.qualifiedName() == u"c:f"_s) {
            const QRegularExpressionMatch match = range.match(reader.readElementText());
            column = match.captured(1);
            firstRow = match.captured(2).toInt();
            const int lastRow = match.captured(3).isEmpty() ? firstRow : match.captured(3).toInt();
            cached.claimed += lastRow - firstRow + 1;
        } else if (reader.qualifiedName() == u"c:pt"_s) {
            index = reader.attributes().value(u"idx"_s).toInt();
        } else if (reader.qualifiedName() == u"c:v"_s) {
            const QString value = reader.readElementText();
            if (value != u"\u00a0"_s) // the name of the totals, which stands for itself
                cached.values.insert(column + QString::number(firstRow + index), unescaped(value));
        }
    }
    return cached;
}

} // namespace throughline::test
