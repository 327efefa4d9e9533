// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheets/zip/markupguard.h"
#include "core/exchange/sheets/zip/ziparchive.h"

#include <QXmlStreamReader>

namespace throughline::core {

/// How deep elements may stand in each other.
constexpr int kMaxXmlDepth = 64;

/// Reads the XML of one part of a zip file. Element names are local: which namespace they are in is not looked at. All
/// that is wrong ends the reading; finish() then says what it was.
class XmlPart {
public:
    [[nodiscard]] static Result<std::unique_ptr<XmlPart>> open(ZipArchive& archive, const QString& name);
    ~XmlPart();
    Q_DISABLE_COPY_MOVE(XmlPart)

    /// Goes to the next element inside the one that was entered last; false behind its end, which is left then.
    bool nextChild();
    /// Goes to the next token of any kind.
    QXmlStreamReader::TokenType next();
    /// Leaves the element that was entered last, with all that is in it.
    void skip();
    /// The text of the element that was entered last, without that of elements in it; leaves it.
    QString text();

    [[nodiscard]] QStringView element() const { return m_xml.name(); }
    [[nodiscard]] QStringView characters() const { return m_xml.text(); }
    [[nodiscard]] QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    /// The value of an attribute by its local name; null where it is not there.
    [[nodiscard]] static QStringView attribute(const QXmlStreamAttributes& attributes, QStringView name);

    [[nodiscard]] bool atEnd() const { return m_xml.atEnd(); }
    [[nodiscard]] qint64 position() const;
    [[nodiscard]] qint64 size() const;
    /// Whether a sound part was read: reads on to its end, because only there its checksum is known.
    [[nodiscard]] Result<void> finish();

private:
    class Guarded;
    XmlPart(const ZipArchive& archive, const QString& name, std::unique_ptr<ZipPart> part);
    void stop(const QString& why);

    const ZipArchive& m_archive;
    QString m_name;
    std::unique_ptr<Guarded> m_device;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    QString m_stopped;
};

} // namespace throughline::core
