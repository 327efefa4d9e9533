// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialogprompts.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class DialogPromptsTest : public testing::Test {
protected:
    void SetUp() override { qputenv("HOME", QFile::encodeName(m_home.path())); }
    void TearDown() override { qputenv("HOME", m_homeBefore); }

    QTemporaryDir m_home;
    QByteArray m_homeBefore = qgetenv("HOME");
};

TEST_F(DialogPromptsTest, DocumentsAreInTheHomeFolderWhereThereIsNoFolderForThem) {
    EXPECT_EQ(documentsFolder(), m_home.path());
    ASSERT_TRUE(QDir(m_home.path()).mkdir(u"Documents"_s));
    EXPECT_EQ(documentsFolder(), m_home.filePath(u"Documents"_s));
}

TEST_F(DialogPromptsTest, SavingStartsInTheDocumentsAndNextTimeWhereItWasSavedLast) {
    ASSERT_TRUE(QDir(m_home.path()).mkpath(u"Documents/Decks"_s));
    DialogPrompts prompts;
    QStringList folders;
    const auto save = [&](const QString& as) {
        QTimer::singleShot(0, qApp, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            folders.append(dialog->directory().absolutePath());
            dialog->selectFile(as);
            static_cast<QDialog*>(dialog)->done(as.isEmpty() ? QDialog::Rejected : QDialog::Accepted);
        });
        return prompts.saveFile({.title = u"Save"_s, .suggested = u"quote.png"_s});
    };
    EXPECT_EQ(save(m_home.filePath(u"Documents/Decks/q.png"_s)), m_home.filePath(u"Documents/Decks/q.png"_s));
    EXPECT_EQ(save({}), QString());
    EXPECT_EQ(folders, (QStringList{m_home.filePath(u"Documents"_s), m_home.filePath(u"Documents/Decks"_s)}));
}

TEST_F(DialogPromptsTest, AQuestionLiesOverTheFormThatAsksAndSaysWhatIsAskedInItself) {
    QWidget window;
    QWidget form(&window, Qt::Window);
    window.show();
    form.show();
    form.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&form));
    DialogPrompts prompts(&window);
    QTimer::singleShot(0, qApp, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        ASSERT_NE(box, nullptr);
        EXPECT_EQ(box->parentWidget(), &form);
        EXPECT_EQ(box->windowTitle(), u"Close"_s) << "the title of a small window would be cut";
        EXPECT_EQ(box->accessibleName(), u"Close <b>without</b> adding?"_s);
        EXPECT_EQ(box->text(), u"Close <b>without</b> adding?"_s);
        EXPECT_EQ(box->informativeText(), u"What was typed <i>will</i> be lost."_s);
        for (const QLabel* label : box->findChildren<QLabel*>())
            EXPECT_EQ(label->textFormat(), Qt::PlainText);
        box->reject();
    });
    EXPECT_FALSE(prompts.confirm({.title = u"Close <b>without</b> adding?"_s,
                                  .text = u"What was typed <i>will</i> be lost."_s,
                                  .accept = u"Close"_s}));
}

TEST_F(DialogPromptsTest, AShortQuestionHasRoomForItsWordsAndTitle) {
    DialogPrompts prompts;
    QTimer::singleShot(0, qApp, [] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        ASSERT_NE(box, nullptr);
        EXPECT_GE(box->width(), std::min(400, box->screen()->availableSize().width() / 2));
        EXPECT_LE(box->width(), box->screen()->availableSize().width());
        box->reject();
    });
    EXPECT_FALSE(prompts.confirm(
        {.title = u"Purge for good?"_s, .text = u"It goes out of the workspace."_s, .accept = u"Purge"_s}));
}

TEST_F(DialogPromptsTest, AFileDialogShowsSizesAndDatesWhole) {
    QFile file(m_home.filePath(u"voices.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4'000'000, 'a'));
    file.close();
    DialogPrompts prompts;
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        const auto* files = dialog->findChild<QTreeView*>(u"treeView"_s);
        ASSERT_NE(files, nullptr);
        EXPECT_TRUE(QTest::qWaitFor([&] { return files->model()->rowCount(files->rootIndex()) == 1; }));
        QCoreApplication::processEvents();
        for (int column = 1; column < files->header()->count(); ++column)
            EXPECT_GE(files->columnWidth(column),
                      static_cast<const QAbstractItemView*>(files)->sizeHintForColumn(column))
                << column;
        EXPECT_EQ(files->header()->length(), files->viewport()->width());
        dialog->reject();
    });
    EXPECT_EQ(prompts.openFile({.title = u"Open"_s}), QString());
}

TEST_F(DialogPromptsTest, ATextThatIsRefusedCannotBeSentOffAndStays) {
    DialogPrompts prompts;
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        EXPECT_GE(dialog->width(), 400) << "room for a name and for the title";
        auto* line = dialog->findChild<QLineEdit*>();
        EXPECT_EQ(line->accessibleName(), u"Name"_s);
        QTest::keyClicks(line, u"Exports"_s);
        QTest::keyClick(line, Qt::Key_Return);
        EXPECT_TRUE(dialog->isVisible());
        EXPECT_EQ(line->text(), u"Exports"_s);
        EXPECT_EQ(line->accessibleDescription(), u"Taken"_s);
        QTest::keyClicks(line, u" as PDF"_s);
        QTest::keyClick(line, Qt::Key_Return);
        EXPECT_FALSE(dialog->isVisible());
        if (dialog->isVisible())
            dialog->reject(); // or the test would wait for ever
    });
    const auto name = prompts.askText({u"New theme"_s, u"Name"_s, {}, [](const QString& typed) {
                                           return typed == u"Exports"_s ? u"Taken"_s : QString();
                                       }});
    EXPECT_EQ(name, u"Exports as PDF"_s);
}

} // namespace
} // namespace throughline::ui
