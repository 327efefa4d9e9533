// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "tests/support/warnings.h"
#include "ui/shell/actiontable.h"

#include <QDir>
#include <QFile>
#include <QImage>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

/// The share of pixels that were painted at all, and whether all of those have the hue of `colour`.
bool paintedIn(const QPixmap& pixmap, const QColor& colour) {
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int solid = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 250)
                continue;
            ++solid;
            if (pixel.rgb() != colour.rgb())
                return false;
        }
    }
    return solid > 0;
}

} // namespace

TEST(IconsTest, EveryIconOfTheFolderPaintsInTheColourAsked) {
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    ASSERT_GT(files.size(), 60);
    for (const QString& file : files)
        EXPECT_TRUE(paintedIn(iconPixmap(file.chopped(4), 32, Qt::red, 2.0), Qt::red)) << file.toStdString();
}

TEST(IconsTest, EveryActionNamesAnIconThatExists) {
    for (const ActionSpec& spec : actionTable()) {
        const bool found = spec.icon.isEmpty() || QFile::exists(u":/icons/%1.svg"_s.arg(spec.icon));
        EXPECT_TRUE(found) << spec.id.toStdString();
    }
}

TEST(IconsTest, CachesByNameSizeColourAndDeviceRatio) {
    const QPixmap first = iconPixmap(u"mic"_s, 16, Qt::red, 1.0);
    EXPECT_EQ(iconPixmap(u"mic"_s, 16, Qt::red, 1.0).cacheKey(), first.cacheKey());
    EXPECT_NE(iconPixmap(u"tag"_s, 16, Qt::red, 1.0).cacheKey(), first.cacheKey());
    EXPECT_NE(iconPixmap(u"mic"_s, 20, Qt::red, 1.0).cacheKey(), first.cacheKey());
    EXPECT_NE(iconPixmap(u"mic"_s, 16, Qt::blue, 1.0).cacheKey(), first.cacheKey());
    const QPixmap sharp = iconPixmap(u"mic"_s, 16, Qt::red, 2.0);
    EXPECT_NE(sharp.cacheKey(), first.cacheKey());
    EXPECT_EQ(sharp.size(), QSize(32, 32));
    EXPECT_EQ(sharp.deviceIndependentSize(), QSizeF(16, 16));
}

TEST(IconsTest, WarnsOfANameThatDoesNotExist) {
    test::expectWarning(u"no-such-icon"_s);
    EXPECT_TRUE(iconPixmap(u"no-such-icon"_s, 16, Qt::red, 1.0).isNull());
}
