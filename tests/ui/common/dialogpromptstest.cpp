// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialogprompts.h"

#include <QDir>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

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

} // namespace
} // namespace throughline::ui
