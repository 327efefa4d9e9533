// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"
#include "core/voices/voicefilter.h"
#include "tests/support/workbookfiles.h"
#include "tests/ui/exchange/importfixture.h"
#include "ui/common/fields/datefield.h"
#include "ui/common/fields/noticebox.h"
#include "ui/exchange/importfilesmodel.h"
#include "ui/shell/target.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QUrl>

#include <algorithm>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class ImportControllerTest : public test::ImportFixture {
protected:
    void SetUp() override {
        window.resize(1440, 900);
        window.show();
        controller = std::make_unique<ImportController>(context, &window);
    }
    /// Waits until the preview lets itself be accepted, and does so by the button.
    void accept(const QString& name = u"Import"_s) {
        ASSERT_TRUE(controller->dialog());
        const auto ready = [&] {
            const QAbstractButton* found = button(controller->dialog(), name);
            return found != nullptr && found->isEnabled();
        };
        ASSERT_TRUE(QTest::qWaitFor(ready));
        const QSignalSpy ended(controller.get(), &ImportController::finished);
        button(controller->dialog(), name)->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !ended.isEmpty(); }));
    }
    [[nodiscard]] qint64 voices() const {
        return workspace.read<qint64>([](core::db::Connection& connection) -> core::Result<qint64> {
            const core::VoiceCondition live = core::conditionFor({});
            TRY_ASSIGN(core::db::Rows rows,
                       connection.query(u"SELECT count(*) FROM voice v WHERE "_s + live.sql, live.binds));
            return rows.next() ? rows.integer(0) : -1;
        });
    }

    [[nodiscard]] QStringList texts() const {
        return workspace.read<QStringList>([](core::db::Connection& connection) -> core::Result<QStringList> {
            const core::VoiceCondition live = core::conditionFor({});
            TRY_ASSIGN(
                core::db::Rows rows,
                connection.query(u"SELECT v.text FROM voice v WHERE "_s + live.sql + u" ORDER BY v.id"_s, live.binds));
            QStringList found;
            while (rows.next())
                found.append(rows.text(0));
            return found;
        });
    }

    std::unique_ptr<ImportController> controller;
};

const QByteArray kTwoRows = "date,comment\n2026-05-01,Exports time out\n2026-05-02,Import is quick\n";

TEST_F(ImportControllerTest, ImportsAndOffersUndoAndShow) {
    controller->start({write(u"feedback.csv"_s, kTwoRows)});
    accept();
    ASSERT_EQ(notifier.shown.size(), 1);
    const Notification told = notifier.shown.first();
    EXPECT_TRUE(told.text.contains(u"Imported 2 voices from"_s)) << qPrintable(told.text);
    EXPECT_EQ(voices(), 2);

    ASSERT_GE(told.buttons.size(), 2);
    told.buttons.at(1).act();
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.first().page, u"voices"_s);
    EXPECT_TRUE(navigator.opened.first().filter.value<core::VoiceFilter>().import.has_value());

    told.buttons.at(0).act();
    EXPECT_TRUE(QTest::qWaitFor([&] { return voices() == 0; }));
}

TEST_F(ImportControllerTest, UndoTakesBackTheImportAndNothingThatWasDoneSince) {
    controller->start({write(u"feedback.csv"_s, kTwoRows)});
    accept();
    ASSERT_EQ(notifier.shown.size(), 1);
    const Notification told = notifier.shown.constFirst();
    workspace.edit([](core::Editor& editor) {
        core::Account account;
        account.name = u"Brightmoor"_s;
        return core::addAccount(editor, account).transform([](core::AccountId) {});
    });
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace->undoState().undo->key == u"test.step"_s; }));
    told.buttons.constFirst().act();
    ASSERT_EQ(notifier.shown.size(), 2);
    EXPECT_EQ(notifier.shown.constLast().kind, Notification::Kind::Warning);
    EXPECT_EQ(voices(), 2);
}

TEST_F(ImportControllerTest, ShowLeadsToImportedDatapoints) {
    controller->start({write(u"usage.csv"_s, "metric,value,unit\nWeekly exports,44,%\n")});
    accept();
    ASSERT_EQ(notifier.shown.size(), 1);
    ASSERT_GE(notifier.shown.constFirst().buttons.size(), 2) << qPrintable(notifier.shown.constFirst().text);
    notifier.shown.constFirst().buttons.at(1).act();
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.constFirst().page, u"datapoints"_s);
}

TEST_F(ImportControllerTest, TheSecondImportSaysThatAllIsThere) {
    const QString path = write(u"feedback.csv"_s, kTwoRows);
    controller->start({path});
    accept();
    controller->start({path});
    accept();
    ASSERT_EQ(notifier.shown.size(), 2);
    EXPECT_TRUE(notifier.shown.last().text.contains(u"2 already present"_s)) << qPrintable(notifier.shown.last().text);
    for (const Notification::Button& offered : notifier.shown.last().buttons)
        EXPECT_TRUE(offered.text.startsWith(u"Notes"_s)) << "nothing was added, so there is nothing to undo or show";
    EXPECT_EQ(voices(), 2);
}

TEST_F(ImportControllerTest, TextsThatChangedAreListedAndTakenWhenThePersonSaysSo) {
    controller->start(
        {write(u"tickets.csv"_s, "id,date,comment\na1,2026-05-01,Exports time out\na2,2026-05-02,Fine\n")});
    accept();
    const auto again = [&] {
        controller->start(
            {write(u"tickets.csv"_s, "id,date,comment\na1,2026-05-01,Exports hang\na2,2026-05-02,Fine\n")});
    };
    again();
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(controller->dialog(), u"Changed texts (1)"_s) != nullptr; }));
    button(controller->dialog(), u"Changed texts (1)"_s)->click();
    const auto views = controller->dialog()->findChildren<QTableView*>();
    const auto view = std::find_if(views.begin(), views.end(),
                                   [](const QTableView* each) { return each->accessibleName() == u"Changed texts"_s; });
    ASSERT_NE(view, views.end());
    const QAbstractItemModel* model = (*view)->model();
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_EQ(model->index(0, 0).data(), u"2"_s);
    EXPECT_EQ(model->index(0, 1).data(), u"Exports time out"_s);
    EXPECT_EQ(model->index(0, 2).data(), u"Exports hang"_s);
    accept();
    EXPECT_EQ(texts(), (QStringList{u"Exports time out"_s, u"Fine"_s})) << "kept unless asked";
    again();
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(controller->dialog(), u"Changed texts (1)"_s) != nullptr; }));
    button(controller->dialog(), u"Changed texts (1)"_s)->click();
    button(controller->dialog(), u"Take the texts of the file"_s)->click();
    accept();
    EXPECT_EQ(texts(), (QStringList{u"Exports hang"_s, u"Fine"_s}));
}

TEST_F(ImportControllerTest, WhatTheImportNoticedCanBeReadAfterwards) {
    controller->start({write(u"feedback.csv"_s, kTwoRows)});
    accept();
    const QList<Notification::Button> buttons = notifier.shown.first().buttons;
    ASSERT_EQ(buttons.size(), 3);
    EXPECT_TRUE(buttons.last().text.startsWith(u"Notes ("_s));
    buttons.last().act();
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_TRUE(prompts.questions.first().text.contains("taken for the kind"_L1))
        << qPrintable(prompts.questions.first().text);
}

TEST_F(ImportControllerTest, ADayThatIsNoneIsAskedAboutBeforeATranscriptIsImported) {
    controller->start({write(u"call.txt"_s, "Lia: What happened?\nBen: It locked.\nLia: And then?\nBen: Nothing.\n")});
    DateField* day = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (day = controller->dialog()->findChild<DateField*>()) != nullptr; }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(controller->dialog(), u"Import"_s)->isEnabled(); }));
    QTest::keyClicks(day, u"31/31/2026"_s);
    QTest::keyClick(day, Qt::Key_Return);
    EXPECT_FALSE(button(controller->dialog(), u"Import"_s)->isEnabled());
    ASSERT_TRUE(button(controller->dialog(), u"Leave it undated"_s) != nullptr);
    day->clear();
    QTest::keyClicks(day, u"2026-05-06"_s);
    QTest::keyClick(day, Qt::Key_Return);
    EXPECT_TRUE(button(controller->dialog(), u"Leave it undated"_s) == nullptr);
    accept();
    EXPECT_EQ(voices(), 1);
}

TEST_F(ImportControllerTest, NothingIsImportedWhileAQuestionIsOpen) {
    controller->start({write(u"dates.csv"_s, "date,comment\n03/04/2026,Exports time out\n")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(controller->dialog(), u"The first: day first"_s) != nullptr; }));
    EXPECT_FALSE(button(controller->dialog(), u"Import"_s)->isEnabled());
    button(controller->dialog(), u"The first: day first"_s)->click();
    accept();
    EXPECT_EQ(voices(), 1);
}

TEST_F(ImportControllerTest, SeveralFilesAreImportedAndARefusedOneIsNamed) {
    controller->start({write(u"one.csv"_s, kTwoRows), write(u"empty.csv"_s, {}),
                       write(u"call.txt"_s, "Lia: What happened?\nBen: It locked.\nLia: And then?\nBen: Nothing.\n")});
    const auto* files = controller->dialog()->findChild<ImportFilesModel*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return files->count(ImportFile::State::Refused) == 1; }));
    EXPECT_TRUE(files->index(1).data(ImportFilesModel::StateTextRole).toString().contains(u"empty.csv"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(controller->dialog(), u"Import 2 files"_s)->isEnabled(); }));
    ASSERT_TRUE(QTest::qWaitForWindowActive(controller->dialog()));
    QTest::keyClick(controller->dialog(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 2; }));
    EXPECT_TRUE(notifier.shown.last().text.contains(u"1 interview"_s)) << qPrintable(notifier.shown.last().text);
    EXPECT_EQ(voices(), 3);
}

TEST_F(ImportControllerTest, TheNextFileOfASourceSaysWhichImportItFollowsAndCanBeGuessedAgain) {
    controller->start({write(u"october.csv"_s, kTwoRows)});
    accept();
    controller->start({write(u"november.csv"_s, "comment,date\nThe plan is fine,2026-06-01\n")});
    const auto notice = [this] {
        const auto notices = controller->dialog()->findChildren<NoticeBox*>();
        const auto shown = std::find_if(notices.begin(), notices.end(), [](const NoticeBox* box) {
            return box->isVisible() && box->notice().startsWith(u"As in your import of 6 May"_s);
        });
        return shown != notices.end();
    };
    ASSERT_TRUE(QTest::qWaitFor(notice));
    button(controller->dialog(), u"Guess again"_s)->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !notice(); }));
}

TEST_F(ImportControllerTest, CtrlIOpensThePreviewWithTheOfferToChoose) {
    EXPECT_TRUE(actions.action(u"workspace.import"_s)->isEnabled());
    prompts.files = {write(u"feedback.csv"_s, kTwoRows)};
    actions.action(u"workspace.import"_s)->trigger();
    ASSERT_TRUE(controller->dialog());
    button(controller->dialog(), u"Choose files…"_s)->click();
    accept();
    EXPECT_EQ(voices(), 2);
}

TEST_F(ImportControllerTest, FilesDroppedOnTheWindowOpenThePreviewAndWorkspacesDoNot) {
    const auto drop = [&](const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter); // makes the window the target of the drop
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(&window, &event);
        return event.isAccepted();
    };
    EXPECT_FALSE(drop({u"/tmp/other.throughline"_s}));
    EXPECT_FALSE(controller->dialog());
    const test::WorkbookFiles workbooks;
    EXPECT_TRUE(
        drop({write(u"feedback.csv"_s, kTwoRows), workbooks.sheets(u"calls.xlsx"_s, {{"A", {{"text"}, {"b"}}}})}));
    ASSERT_TRUE(controller->dialog());
    EXPECT_EQ(controller->dialog()->findChild<ImportFilesModel*>()->rowCount(), 2);
}

TEST_F(ImportControllerTest, AWorkbookOffersItsSheetsAndNeitherEncodingNorDelimiter) {
    const test::WorkbookFiles workbooks;
    controller->start({workbooks.sheets(
        u"feedback.xlsx"_s, {{"&lt;b>Q1", {{"text"}, {"slow export"}}}, {"Q2!", {{"text"}, {"one"}, {"two"}}}})});
    const auto* files = controller->dialog()->findChild<ImportFilesModel*>();
    const auto settle = [&] { ASSERT_TRUE(QTest::qWaitFor([&] { return files->file(0)->outlook().has_value(); })); };
    settle();
    const auto box = [&](const QString& name) {
        for (auto* found : controller->dialog()->findChildren<QComboBox*>()) {
            if (found->accessibleName() == name && found->isVisible())
                return found;
        }
        return static_cast<QComboBox*>(nullptr);
    };
    EXPECT_FALSE(box(u"Encoding"_s));
    EXPECT_FALSE(box(u"Delimiter"_s));
    EXPECT_EQ(box(u"What it holds"_s)->findText(u"Transcript"_s), -1);
    ASSERT_TRUE(box(u"Sheet"_s));
    EXPECT_TRUE(box(u"Sheet"_s)->itemText(0).contains(u"<b>Q1"_s));
    EXPECT_TRUE(box(u"Sheet"_s)->itemText(1).endsWith(u"(hidden)"_s));
    EXPECT_EQ(box(u"Sheet"_s)->currentIndex(), 0);
    EXPECT_EQ(files->file(0)->outlook()->added, 1);
    box(u"Sheet"_s)->setFocus();
    QTest::keyClick(box(u"Sheet"_s), Qt::Key_Down);
    settle();
    EXPECT_EQ(box(u"Sheet"_s)->currentIndex(), 1);
    EXPECT_EQ(files->file(0)->outlook()->added, 2);
}

TEST_F(ImportControllerTest, HostileNamesAreShownLiterally) {
    controller->start({write(u"<b>R&D %1 %n.csv"_s, "<img src=x>,comment\n<b>1</b>,Exports time out\n")});
    accept();
    EXPECT_TRUE(notifier.shown.first().text.contains(u"<b>R&D %1 %n.csv"_s)) << qPrintable(notifier.shown.first().text);
    controller->start({write(u"<i>x.csv"_s, kTwoRows)});
    for (const QLabel* label : controller->dialog()->findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << qPrintable(label->text());
}

TEST_F(ImportControllerTest, EveryControlOfThePreviewHasAName) {
    controller->start({write(u"feedback.csv"_s, "date,comment\n03/04/2026,Exports time out\n"),
                       write(u"call.txt"_s, "Lia: What happened?\nBen: It locked.\nLia: And then?\nBen: Nothing.\n")});
    const auto* files = controller->dialog()->findChild<ImportFilesModel*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return files->count(ImportFile::State::Reading) == 0; }));
    for (const QWidget* child : controller->dialog()->findChildren<QWidget*>()) {
        const bool focusable = child->focusPolicy() != Qt::NoFocus && child->isVisible();
        EXPECT_TRUE(!focusable || !child->accessibleName().isEmpty())
            << child->metaObject()->className() << " in " << child->parent()->metaObject()->className();
    }
}

} // namespace
} // namespace throughline::ui
