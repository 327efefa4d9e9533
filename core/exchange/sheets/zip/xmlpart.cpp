// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/zip/xmlpart.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(XmlPart)
};

} // namespace

/// Hands on what comes out of the zip file as long as it is fit for the parser.
class XmlPart::Guarded : public QIODevice {
public:
    explicit Guarded(std::unique_ptr<ZipPart> part) : m_part(std::move(part)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const ZipPart& part() const { return *m_part; }
    [[nodiscard]] MarkupGuard::Verdict verdict() const { return m_verdict; }
    [[nodiscard]] qint64 taken() const { return m_taken; }

protected:
    qint64 readData(char* to, qint64 room) override {
        if (m_verdict != MarkupGuard::Verdict::Good)
            return -1;
        const qint64 got = m_part->read(to, room);
        if (got <= 0)
            return got;
        m_taken += got;
        m_verdict = m_guard.check(QByteArrayView(to, got));
        return m_verdict == MarkupGuard::Verdict::Good ? got : -1;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::unique_ptr<ZipPart> m_part;
    MarkupGuard m_guard;
    MarkupGuard::Verdict m_verdict = MarkupGuard::Verdict::Good;
    qint64 m_taken = 0;
};

XmlPart::XmlPart(const ZipArchive& archive, const QString& name, std::unique_ptr<ZipPart> part)
    : m_archive(archive), m_name(name), m_device(std::make_unique<Guarded>(std::move(part))), m_xml(m_device.get()) {}

XmlPart::~XmlPart() = default;

Result<std::unique_ptr<XmlPart>> XmlPart::open(ZipArchive& archive, const QString& name) {
    TRY_ASSIGN(std::unique_ptr<ZipPart> part, archive.part(name));
    return std::unique_ptr<XmlPart>(new XmlPart(archive, name, std::move(part)));
}

QXmlStreamReader::TokenType XmlPart::next() {
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    if (token == QXmlStreamReader::StartElement && ++m_depth > kMaxXmlDepth)
        stop(Texts::tr("its elements stand in each other more than %1 deep").arg(kMaxXmlDepth));
    else if (token == QXmlStreamReader::EndElement)
        --m_depth;
    else if (token == QXmlStreamReader::DTD)
        stop(Texts::tr("it contains a document type declaration (DOCTYPE)"));
    else if (token == QXmlStreamReader::StartDocument && !m_xml.documentEncoding().isEmpty() &&
             !m_xml.documentEncoding().startsWith("utf"_L1, Qt::CaseInsensitive))
        stop(Texts::tr("it is written in an encoding that no spreadsheet program uses"));
    return m_xml.tokenType();
}

void XmlPart::stop(const QString& why) {
    m_stopped = why;
    m_xml.raiseError(why);
}

bool XmlPart::nextChild() {
    for (;;) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return false;
        default:
            continue;
        }
    }
}

void XmlPart::skip() {
    for (int inside = 1; inside > 0;) {
        const QXmlStreamReader::TokenType token = next();
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return;
        inside += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
    }
}

QString XmlPart::text() {
    QString text;
    for (;;) {
        switch (next()) {
        case QXmlStreamReader::Characters:
            text += m_xml.text();
            continue;
        case QXmlStreamReader::StartElement:
            skip();
            continue;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return text;
        default:
            continue;
        }
    }
}

QStringView XmlPart::attribute(const QXmlStreamAttributes& attributes, QStringView name) {
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value();
    }
    return {};
}

qint64 XmlPart::position() const {
    return m_device->taken();
}

qint64 XmlPart::size() const {
    return m_device->part().declaredSize();
}

Result<void> XmlPart::finish() {
    while (!m_xml.atEnd())
        next();
    QByteArray rest(64 * 1024, Qt::Uninitialized);
    while (!m_xml.hasError() && m_device->read(rest.data(), rest.size()) > 0) {
    }
    TRY(m_device->part().outcome());
    if (m_device->verdict() == MarkupGuard::Verdict::DocumentType)
        return m_archive.damaged(Texts::tr("its part “%1” contains a document type declaration (DOCTYPE), which no "
                                           "spreadsheet program writes")
                                     .arg(m_name));
    if (m_device->verdict() == MarkupGuard::Verdict::LongTag)
        return m_archive.damaged(
            Texts::tr("its part “%1” has an element of more than %2 KB").arg(m_name).arg(kMaxTagBytes / 1024));
    if (!m_stopped.isEmpty())
        return m_archive.damaged(Texts::tr("its part “%1” cannot be read: %2").arg(m_name, m_stopped));
    if (m_xml.hasError()) {
        Error error = m_archive.damaged(
            Texts::tr("its part “%1” is no sound XML at line %2").arg(m_name, QString::number(m_xml.lineNumber())));
        error.detail = m_xml.errorString();
        return error;
    }
    return {};
}

} // namespace throughline::core
