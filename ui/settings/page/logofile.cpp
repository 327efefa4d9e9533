// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/page/logofile.h"

#include "core/exchange/sheets/zip/markupguard.h"
#include "core/settings/workspacesettings.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr qint64 kMostFileBytes = 5LL * 1024 * 1024;
constexpr qsizetype kMostSvgBytes = 1024 * 1024;
constexpr int kMostSide = 10'000;
constexpr int kMostElements = 5'000;
constexpr int kMostDepth = 64;
constexpr QSize kSvgSize(900, 450); ///< An SVG has no pixels of its own: large enough for any screen.

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LogoFile)
};

Error refusal(const QString& words) {
    return {ErrorCode::InvalidInput, words + u' ' + Texts::tr("The logo stays as it is."), {}};
}

/// What makes a painter read other files or repeat itself without end.
bool isRisky(QStringView name) {
    static constexpr std::array kNames{"image"_L1, "use"_L1, "script"_L1, "foreignObject"_L1, "stroke-dasharray"_L1};
    return std::any_of(kNames.begin(), kNames.end(), [name](QLatin1StringView risky) { return name == risky; });
}

Result<void> checkElement(const QXmlStreamReader& xml) {
    const auto refuse = [](QStringView name) {
        return refusal(
            Texts::tr("This SVG has a part “%1” that a logo cannot have here; save it as plain SVG or PNG.").arg(name));
    };
    if (isRisky(xml.name()))
        return refuse(xml.name());
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (isRisky(attribute.name()))
            return refuse(attribute.name());
        if (attribute.name() == "style"_L1 && attribute.value().contains("stroke-dasharray"_L1))
            return refuse(u"stroke-dasharray");
    }
    return {};
}

Result<void> checkSvg(const QByteArray& svg) {
    if (svg.size() > kMostSvgBytes)
        return refusal(Texts::tr("This SVG is larger than 1 MB."));
    if (core::MarkupGuard().check(svg) != core::MarkupGuard::Verdict::Good)
        return refusal(Texts::tr("This SVG declares a document type or has an element without end; save it as plain "
                                 "SVG or PNG."));
    QXmlStreamReader xml(svg);
    int elements = 0;
    int depth = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++elements > kMostElements || ++depth > kMostDepth)
                return refusal(Texts::tr("This SVG has too many parts for a logo."));
            TRY(checkElement(xml));
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (xml.text().contains("stroke-dasharray"_L1) || xml.text().contains("@import"_L1))
                return refusal(Texts::tr("This SVG has a style that a logo cannot have here; save it as PNG."));
            break;
        default:
            break;
        }
    }
    if (xml.hasError())
        return refusal(Texts::tr("This SVG cannot be read."));
    return {};
}

Result<QImage> imageOfSvg(const QByteArray& svg) {
    TRY(checkSvg(svg));
    QSvgRenderer renderer;
    if (!renderer.load(svg))
        return refusal(Texts::tr("This SVG cannot be read."));
    const QSizeF shape = renderer.viewBoxF().isEmpty() ? QSizeF(renderer.defaultSize()) : renderer.viewBoxF().size();
    const QSize size = shape.scaled(kSvgSize, Qt::KeepAspectRatio).toSize();
    if (size.isEmpty())
        return refusal(Texts::tr("This SVG has no size."));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    return image;
}

Result<QImage> imageOfPixels(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (reader.format() != "png" && reader.format() != "jpeg")
        return refusal(Texts::tr("This is no PNG, JPEG or SVG picture."));
    const QSize size = reader.size(); // asked before anything is unpacked
    if (!size.isValid() || std::max(size.width(), size.height()) > kMostSide)
        return refusal(Texts::tr("This picture has more than %1 pixels on a side.").arg(kMostSide));
    const QImage image = reader.read();
    if (image.isNull())
        return refusal(Texts::tr("This picture is damaged or too large."));
    return image;
}

Result<QByteArray> pngOf(QImage image) {
    // Half as large until it is small enough; a photograph may take two rounds.
    for (int side = core::kMostLogoPixels; side >= 1; side /= 2) {
        if (std::max(image.width(), image.height()) > side)
            image = image.scaled(QSize(side, side), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        if (image.save(&buffer, "PNG") && core::isLogo(png))
            return png;
    }
    return refusal(Texts::tr("This picture cannot be made small enough."));
}

} // namespace

Result<QByteArray> readLogo(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputOutput,
                     Texts::tr("“%1” cannot be read. The logo stays as it is.").arg(QFileInfo(path).fileName()),
                     file.errorString()};
    if (file.size() > kMostFileBytes)
        return refusal(Texts::tr("This file is larger than 5 MB."));
    const QByteArray bytes = file.read(kMostFileBytes);
    const bool isMarkup = bytes.left(256).trimmed().startsWith('<') || bytes.startsWith("\xef\xbb\xbf<");
    TRY_ASSIGN(const QImage image, isMarkup ? imageOfSvg(bytes) : imageOfPixels(bytes));
    return pngOf(image);
}

} // namespace throughline::ui
