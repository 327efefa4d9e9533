// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/about/aboutdialog.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QHash>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableWidget>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(AboutDialogTest, HoldsTheWholeLicencesAndNamesEveryLibrary) {
    AboutDialog dialog;
    QHash<QString, QString> texts;
    for (const QPlainTextEdit* text : dialog.findChildren<QPlainTextEdit*>())
        texts.insert(text->accessibleName(), text->toPlainText());
    EXPECT_TRUE(texts.value(u"Licence"_s).contains("END OF TERMS AND CONDITIONS"_L1));
    EXPECT_TRUE(texts.value(u"Licence of the icons"_s).contains("Lucide"_L1));
    const auto* table = dialog.findChild<QTableWidget*>();
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->rowCount(), dependencies().size());
    for (const Dependency& one : dependencies())
        EXPECT_FALSE(one.licence.isEmpty()) << qPrintable(one.name);
}

TEST(AboutDialogTest, LooksRightInBothThemes) {
    ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        QApplication::setPalette(paletteFor(theme));
        AboutDialog dialog;
        dialog.show();
        auto* tabs = dialog.findChild<QTabWidget*>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            EXPECT_TRUE(dialog.grab().save(
                u"pictures/about-%1-%2.png"_s.arg(theme == Theme::Dark ? u"dark"_s : u"light"_s).arg(tab)));
        }
    }
    QApplication::setPalette(paletteFor(Theme::Light));
}

} // namespace
} // namespace throughline::ui
