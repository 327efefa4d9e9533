// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/ooxml/opcpackage.h"

#include "core/deck/ooxml/xmlwriter.h"

#include <QCoreApplication>

#include <zip.h>

#include <memory>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPackageNamespace = "http://schemas.openxmlformats.org/package/2006/"_L1;
// Midnight of 1 January 1980, the first day that a zip file can name: the same input gives the same bytes.
constexpr zip_uint16_t kDosTime = 0;
constexpr zip_uint16_t kDosDate = (1U << 5U) | 1U;

struct ZipItem {
    QString name; ///< Without a slash in front.
    QByteArray bytes;
};

Error zipFailure(const QString& detail) {
    return {ErrorCode::Internal,
            QCoreApplication::translate("OpcPackage", "Export failed: the file could not be packed."), detail};
}

QString folderOf(const QString& part) {
    return part.left(part.lastIndexOf(u'/') + 1);
}

/// "/ppt/slides/slide1.xml" has its relationships in "/ppt/slides/_rels/slide1.xml.rels".
QString relationshipsName(const QString& source) {
    if (source.isEmpty())
        return u"/_rels/.rels"_s;
    return folderOf(source) + "_rels/"_L1 + source.mid(folderOf(source).size()) + ".rels"_L1;
}

QString relativeTarget(const QString& source, const QString& target) {
    const QString base = source.isEmpty() ? u"/"_s : folderOf(source);
    QString up;
    QString folder = base;
    while (!target.startsWith(folder)) {
        folder = folderOf(folder.chopped(1));
        up += "../"_L1;
    }
    return up + target.mid(folder.size());
}

bool isCompressed(const QString& name) {
    return name.endsWith(".png"_L1) || name.endsWith(".xlsx"_L1);
}

Result<void> addItem(zip_t* archive, const ZipItem& item) {
    zip_source_t* content =
        zip_source_buffer(archive, item.bytes.constData(), static_cast<zip_uint64_t>(item.bytes.size()), 0);
    if (content == nullptr)
        return zipFailure(QString::fromUtf8(zip_strerror(archive)));
    const zip_int64_t index = zip_file_add(archive, item.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return zipFailure(QString::fromUtf8(zip_strerror(archive)));
    }
    const auto position = static_cast<zip_uint64_t>(index);
    const zip_int32_t method = isCompressed(item.name) ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(archive, position, method, 0) != 0 ||
        zip_file_set_dostime(archive, position, kDosTime, kDosDate, 0) != 0)
        return zipFailure(QString::fromUtf8(zip_strerror(archive)));
    return {};
}

Result<QByteArray> contentOf(zip_source_t* buffer) {
    zip_stat_t stat;
    if (zip_source_stat(buffer, &stat) != 0 || zip_source_open(buffer) != 0)
        return zipFailure(u"zip_source_open"_s);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(buffer, bytes.data(), stat.size);
    zip_source_close(buffer);
    if (read != bytes.size())
        return zipFailure(u"zip_source_read"_s);
    return bytes;
}

/// Zips the items in memory. They must outlive the call, because libzip reads them when it closes the archive.
Result<QByteArray> zipped(const QList<ZipItem>& items) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> buffer(
        zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free);
    if (!buffer)
        return zipFailure(QString::fromUtf8(zip_error_strerror(&error)));
    zip_t* archive = zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr)
        return zipFailure(QString::fromUtf8(zip_error_strerror(&error)));
    zip_source_keep(buffer.get()); // closing the archive gives up its own hold of the buffer
    for (const ZipItem& item : items) {
        if (auto added = addItem(archive, item); !added) {
            zip_discard(archive);
            return added.error();
        }
    }
    if (zip_close(archive) != 0) {
        const Error failure = zipFailure(QString::fromUtf8(zip_strerror(archive)));
        zip_discard(archive);
        return failure;
    }
    return contentOf(buffer.get());
}

} // namespace

void OpcPackage::addPart(const QString& name, const QString& contentType, const QByteArray& bytes) {
    m_parts.append({name, contentType, bytes});
}

void OpcPackage::addDefaultType(const QString& extension, const QString& contentType) {
    if (!m_defaults.contains(std::pair(extension, contentType)))
        m_defaults.append({extension, contentType});
}

QString OpcPackage::relate(const QString& source, const QString& type, const QString& target) {
    if (!m_sourceIndex.contains(source)) {
        m_sourceIndex.insert(source, m_sources.size());
        m_sources.append({source, {}});
    }
    QList<Relationship>& relationships = m_sources[m_sourceIndex.value(source)].relationships;
    relationships.append({type, relativeTarget(source, target)});
    return u"rId%1"_s.arg(relationships.size());
}

Result<QByteArray> OpcPackage::contentTypes() const {
    XmlWriter xml;
    {
        const auto types = xml.element("Types"_L1, {{"xmlns"_L1, kPackageNamespace + "content-types"_L1}});
        xml.leaf("Default"_L1, {{"Extension"_L1, "rels"_L1},
                                {"ContentType"_L1, "application/vnd.openxmlformats-package.relationships+xml"_L1}});
        xml.leaf("Default"_L1, {{"Extension"_L1, "xml"_L1}, {"ContentType"_L1, "application/xml"_L1}});
        for (const auto& [extension, type] : m_defaults)
            xml.leaf("Default"_L1, {{"Extension"_L1, extension}, {"ContentType"_L1, type}});
        for (const Part& part : m_parts) {
            if (!part.contentType.isEmpty())
                xml.leaf("Override"_L1, {{"PartName"_L1, part.name}, {"ContentType"_L1, part.contentType}});
        }
    }
    return xml.finish();
}

Result<QByteArray> OpcPackage::relationshipsOf(const Source& source) {
    XmlWriter xml;
    {
        const auto root = xml.element("Relationships"_L1, {{"xmlns"_L1, kPackageNamespace + "relationships"_L1}});
        for (qsizetype i = 0; i < source.relationships.size(); ++i) {
            const Relationship& relationship = source.relationships.at(i);
            xml.leaf(
                "Relationship"_L1,
                {{"Id"_L1, u"rId%1"_s.arg(i + 1)}, {"Type"_L1, relationship.type}, {"Target"_L1, relationship.target}});
        }
    }
    return xml.finish();
}

Result<QByteArray> OpcPackage::toBytes() const {
    QList<ZipItem> items;
    TRY_ASSIGN(const QByteArray types, contentTypes());
    items.append({u"[Content_Types].xml"_s, types});
    for (const Source& source : m_sources) {
        TRY_ASSIGN(const QByteArray relationships, relationshipsOf(source));
        items.append({relationshipsName(source.part).sliced(1), relationships});
    }
    for (const Part& part : m_parts)
        items.append({part.name.sliced(1), part.bytes});
    return zipped(items);
}

} // namespace throughline::core
