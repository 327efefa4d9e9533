// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/notifier.h"
#include "ui/shell/welcome/welcomepage.h"

#include <QDir>
#include <QTime>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

/// Paints the window into pictures/ of the folder that the tests run in, to be looked at.
class PicturesTest : public test::ShellTest {
protected:
    void paint(const QString& name) {
        ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            theme.setAppearance(appearance);
            for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                window->resize(size);
                QCoreApplication::processEvents();
                const QImage picture = window->grab().toImage();
                EXPECT_EQ(picture.size(), size) << "nothing asks for more room than the smallest window has";
                const Theme shown = appearance == Appearance::Dark ? Theme::Dark : Theme::Light;
                EXPECT_EQ(picture.pixelColor(300, size.height() - 4), tokens(shown).window);
                EXPECT_TRUE(picture.save(u"pictures/%1-%2-%3.png"_s.arg(
                    name, shown == Theme::Dark ? u"dark"_s : u"light"_s, QString::number(size.width()))));
            }
        }
        theme.setAppearance(Appearance::Light);
    }
};

} // namespace

TEST_F(PicturesTest, AWindowWithPagesFitsBothSizesInBothThemes) {
    showWithPages();
    made.value(u"voices"_s)->list->setCurrentRow(0);
    window->setSavedAt(QTime(10, 42));
    paint(u"pages"_s);
    window->notifier().show({.kind = Notification::Kind::Done,
                             .text = u"3 voices linked to Background exports"_s,
                             .buttons = {{u"Undo"_s, {}}, {u"Show"_s, {}}}});
    made.value(u"voices"_s)->search->setFocus();
    paint(u"notification"_s);
}

TEST_F(PicturesTest, TheWelcomePageFitsBothSizesInBothThemes) {
    window->showAlone(new WelcomePage(actions, theme, settings, prompts));
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    paint(u"welcome"_s);
}
