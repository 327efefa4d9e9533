// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/deleted/deleteddialog.h"

#include "core/voices/voiceedits.h"
#include "tests/support/losttable.h"
#include "tests/support/pagefixture.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/settings/deleted/deletedmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class DeletedDialogTest : public testing::Test, protected test::PageFixture {
protected:
    core::VoiceId voice{};
    QStringList empty;
    std::unique_ptr<DeletedDialog> dialog;

    void SetUp() override {
        empty = workspace.content();
        workspace.edit([this](core::Editor& editor) -> core::Result<void> {
            core::Voice made;
            made.title = u"Renewal call"_s;
            made.text = u"slow exports every month"_s;
            TRY_ASSIGN(voice, core::addVoice(editor, made));
            TRY_ASSIGN(const core::QuoteId quote, core::addQuote(editor, voice, u"slow exports"_s));
            core::Theme theme;
            theme.name = u"Exports"_s;
            TRY_ASSIGN(const core::ThemeId id, core::addTheme(editor, theme));
            return core::markQuote(editor, id, quote);
        });
        workspace.edit([this](core::Editor& editor) -> core::Result<void> {
            TRY(core::removeVoices(editor, {voice}));
            return editor.remove(core::Record::Theme, 1);
        });
        dialog = std::make_unique<DeletedDialog>(context);
        dialog->show();
        ASSERT_TRUE(waitForRows(2));
    }
    [[nodiscard]] bool waitForRows(int count) const {
        return QTest::qWaitFor([&] { return dialog->table()->model()->rowCount() == count; });
    }
    [[nodiscard]] bool waitForNote() const {
        return QTest::qWaitFor(
            [this] {
                const auto labels = dialog->findChildren<PlainLabel*>();
                return std::any_of(labels.begin(), labels.end(), [](const PlainLabel* one) {
                    return one->foregroundRole() == QPalette::BrightText && !one->text().isEmpty();
                });
            },
            2000);
    }
    void selectNamed(const QString& name) const {
        const QAbstractItemModel* model = dialog->table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data() == name)
                dialog->table()->selectRow(row);
        }
    }
};

TEST_F(DeletedDialogTest, RestoresWhatIsSelectedInOneUndoableStep) {
    EXPECT_FALSE(dialog->restoreButton()->isEnabled());
    const QStringList before = workspace.content();
    dialog->table()->selectAll();
    dialog->restoreButton()->click();
    ASSERT_TRUE(waitForRows(0));
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 1; }));
    EXPECT_EQ(notifier.shown.first().text, u"2 records were restored."_s);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
    EXPECT_TRUE(waitForRows(2));
}

TEST_F(DeletedDialogTest, ShowsTheWholeTimeOfDeletion) {
    const QTableView& table = *dialog->table();
    EXPECT_GE(table.columnWidth(DeletedModel::WhenColumn),
              static_cast<const QAbstractItemView&>(table).sizeHintForColumn(DeletedModel::WhenColumn));
}

TEST_F(DeletedDialogTest, APurgeSaysWhatGoesAndIsAskedFor) {
    prompts.accepts = false;
    selectNamed(u"Renewal call"_s);
    dialog->purgeButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return prompts.questions.size() == 1; }));
    EXPECT_TRUE(prompts.questions.first().text.contains("1 voice, 1 quote, 1 mark of a theme."_L1))
        << qPrintable(prompts.questions.first().text);
    EXPECT_TRUE(prompts.questions.first().destructive);
    prompts.accepts = true;
    dialog->purgeButton()->click();
    ASSERT_TRUE(waitForRows(1));
    while (workspace->undo().result())
        continue;
    EXPECT_EQ(test::difference(empty, workspace.content()), "") << "nothing of it came back";
}

TEST_F(DeletedDialogTest, SaysWhatCannotBeRead) {
    test::loseTable(workspace.path(), "quote");
    selectNamed(u"Renewal call"_s);
    dialog->purgeButton()->click();
    EXPECT_TRUE(waitForNote());
    EXPECT_TRUE(prompts.questions.isEmpty());
    dialog = std::make_unique<DeletedDialog>(context);
    dialog->show();
    EXPECT_TRUE(waitForNote());
}

TEST_F(DeletedDialogTest, ARefusedRestoreSaysWhyInTheWindow) {
    workspace.edit([](core::Editor& editor) {
        core::Theme theme;
        theme.name = u"Exports"_s;
        return core::addTheme(editor, theme).transform([](core::ThemeId) {});
    });
    selectNamed(u"Exports"_s);
    dialog->restoreButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 1; }));
    EXPECT_TRUE(notifier.shown.first().text.contains("was made since"_L1));
    EXPECT_TRUE(waitForRows(2));
}

TEST_F(DeletedDialogTest, IsSearchedAndTellsTheTimeAsEverywhere) {
    const QAbstractItemModel* rows = dialog->table()->model();
    static const QRegularExpression clock(u"^\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d$"_s);
    const QString when = rows->index(0, DeletedModel::WhenColumn).data().toString();
    EXPECT_TRUE(clock.match(when).hasMatch()) << qPrintable(when);
    EXPECT_TRUE(dialog->table()->isColumnHidden(DeletedModel::MergedColumn)) << "nothing was merged";
    EXPECT_GT(dialog->table()->columnWidth(DeletedModel::NameColumn), dialog->width() / 2);
    dialog->search()->setText(u"renewal"_s);
    ASSERT_EQ(rows->rowCount(), 1);
    dialog->table()->selectRow(0);
    dialog->restoreButton()->click();
    dialog->search()->clear();
    ASSERT_TRUE(waitForRows(1));
    EXPECT_EQ(rows->index(0, 0).data(), u"Exports"_s);
}

TEST_F(DeletedDialogTest, LooksRightInBothThemes) {
    const QAbstractItemModelTester tester(dialog->table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        QApplication::setPalette(paletteFor(theme));
        dialog->table()->selectRow(0);
        EXPECT_TRUE(
            dialog->grab().save(u"pictures/deleted-%1.png"_s.arg(theme == Theme::Dark ? u"dark"_s : u"light"_s)));
    }
    QApplication::setPalette(paletteFor(Theme::Light));
}

} // namespace
} // namespace throughline::ui
