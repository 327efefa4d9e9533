// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/page/logofile.h"

#include "core/base/pngsize.h"
#include "core/settings/workspacesettings.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtEndian>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class LogoFileTest : public testing::Test {
protected:
    QString written(const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QString refusalOf(const QString& name, const QByteArray& bytes) {
        const auto logo = readLogo(written(name, bytes));
        EXPECT_FALSE(logo);
        EXPECT_TRUE(logo || logo.error().text.endsWith(u"The logo stays as it is."_s)) << qPrintable(logo.error().text);
        return logo ? QString() : logo.error().text;
    }
    static QByteArray svg(const QByteArray& inside) {
        return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50">)" + inside + "</svg>";
    }

    QTemporaryDir folder;
};

TEST_F(LogoFileTest, MakesAnSvgAPictureOfItsShape) {
    const auto logo = readLogo(written(u"logo.svg"_s, svg(R"(<rect width="100" height="50" fill="#7A1FA2"/>)")));
    ASSERT_TRUE(logo) << qPrintable(logo.error().text);
    EXPECT_TRUE(core::isLogo(*logo));
    EXPECT_EQ(core::sizeOfPng(*logo), QSize(900, 225));
    const QImage image = QImage::fromData(*logo);
    EXPECT_EQ(image.pixelColor(10, 10), QColor(0x7a, 0x1f, 0xa2));
    EXPECT_EQ(image.pixelColor(890, 10).alpha(), 0) << "the ground stays transparent";
}

TEST_F(LogoFileTest, MakesALargePictureSmaller) {
    QImage photo(4000, 1000, QImage::Format_RGB32);
    for (int y = 0; y < photo.height(); ++y) {
        for (int x = 0; x < photo.width(); ++x)
            photo.setPixel(x, y, qRgb(x * 7919 % 256, y * 104'729 % 256, x * y % 256)); // hardly shrinks
    }
    for (const char* format : {"png", "jpg"}) {
        const QString path = folder.filePath(u"photo."_s + QLatin1StringView(format));
        ASSERT_TRUE(photo.save(path, format, 60));
        if (QFileInfo(path).size() > 5 * 1024 * 1024)
            continue; // a file of that size is refused
        const auto logo = readLogo(path);
        ASSERT_TRUE(logo) << qPrintable(logo.error().text);
        EXPECT_TRUE(core::isLogo(*logo));
        const QSize size = core::sizeOfPng(*logo);
        EXPECT_NEAR(size.width(), 4 * size.height(), 4);
    }
}

TEST_F(LogoFileTest, TakesTheContentForWhatItIsWhateverItsName) {
    const auto logo = readLogo(written(u"logo.png"_s, svg(R"(<circle cx="25" cy="25" r="20"/>)")));
    EXPECT_TRUE(logo);
    EXPECT_TRUE(refusalOf(u"logo.svg"_s, "GIF89a").contains(u"no PNG, JPEG or SVG"_s));
    EXPECT_TRUE(refusalOf(u"empty.png"_s, {}).contains(u"no PNG, JPEG or SVG"_s));
}

TEST_F(LogoFileTest, RefusesAnSvgThatReadsFilesOrKeepsAPainterBusy) {
    EXPECT_TRUE(
        refusalOf(u"file.svg"_s, svg(R"(<image href="/etc/passwd" width="1" height="1"/>)")).contains(u"“image”"_s));
    EXPECT_TRUE(refusalOf(u"use.svg"_s, svg(R"(<g id="a"/><use href="#a"/>)")).contains(u"“use”"_s));
    EXPECT_TRUE(refusalOf(u"script.svg"_s, svg("<script>1</script>")).contains(u"“script”"_s));
    EXPECT_TRUE(refusalOf(u"dashes.svg"_s, svg(R"(<path d="M0 0h1e9" style="stroke-dasharray:0.0001"/>)"))
                    .contains(u"stroke-dasharray"_s));
    EXPECT_TRUE(refusalOf(u"style.svg"_s, svg("<style>path{stroke-dasharray:1}</style>")).contains(u"style"_s));
    EXPECT_TRUE(refusalOf(u"laughs.svg"_s, R"(<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>)" + svg("&b;"))
                    .contains(u"document type"_s));
    EXPECT_TRUE(refusalOf(u"deep.svg"_s, svg(QByteArray("<g>").repeated(100) + QByteArray("</g>").repeated(100)))
                    .contains(u"too many parts"_s));
    EXPECT_TRUE(
        refusalOf(u"cut.svg"_s, R"(<svg xmlns="http://www.w3.org/2000/svg"><g>)").contains(u"cannot be read"_s));
    EXPECT_TRUE(refusalOf(u"long.svg"_s, svg(QByteArray(1024 * 1024, ' '))).contains(u"1 MB"_s));
}

TEST_F(LogoFileTest, RefusesAPictureThatClaimsToBeHuge) {
    QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    png.resize(29);
    qToBigEndian(quint32{60'000}, png.data() + 16);
    qToBigEndian(quint32{60'000}, png.data() + 20);
    png[24] = 8;
    png[25] = 6;
    png[26] = png[27] = png[28] = 0;
    png += QByteArray::fromHex("80d27542"); // the check sum of these
    EXPECT_TRUE(refusalOf(u"bomb.png"_s, png).contains(u"pixels on a side"_s));
    EXPECT_TRUE(refusalOf(u"big.png"_s, QByteArray(6 * 1024 * 1024, 'x')).contains(u"5 MB"_s));
}

TEST_F(LogoFileTest, SaysThatAFileIsNotThere) {
    const auto logo = readLogo(folder.filePath(u"none.png"_s));
    ASSERT_FALSE(logo);
    EXPECT_TRUE(logo.error().text.contains(u"none.png"_s));
}

} // namespace
} // namespace throughline::ui
