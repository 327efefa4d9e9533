// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/welcomepage.h"

#include "core/exchange/files/filegate.h"
#include "tests/support/fakeprompts.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/errorbox.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/welcome/choicelist.h"
#include "ui/shell/welcome/dropframe.h"
#include "ui/shell/welcome/welcomecards.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

class WelcomePageTest : public testing::Test {
protected:
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"looks.ini"_s), QSettings::IniFormat};
    ThemeController theme;
    ActionRegistry actions;
    test::FakePrompts prompts;
    RecentWorkspaces recent{settings};
    const QDateTime day{QDate(2026, 5, 6), QTime(10, 42), Qt::UTC};

    QString existing(const QString& name) {
        const QString path = folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        return path;
    }
    static ChoiceList* list(const WelcomePage& page, const QString& name) {
        for (ChoiceList* each : page.findChildren<ChoiceList*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
};

} // namespace

TEST_F(WelcomePageTest, StartsByKeyboardAndMouse) {
    WelcomePage page(actions, theme, settings, prompts);
    QSignalSpy made(&page, &WelcomePage::newWorkspace);
    QSignalSpy opened(&page, &WelcomePage::openWorkspace);
    QSignalSpy sample(&page, &WelcomePage::openSample);
    ChoiceList* start = list(page, u"Start"_s);
    EXPECT_EQ(page.firstFocus(), start);
    QTest::keyClick(start, Qt::Key_Return);
    EXPECT_EQ(made.size(), 1);
    QTest::keyClick(start, Qt::Key_Down);
    QTest::keyClick(start, Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first(), QString());
    start->resize(400, start->height());
    QTest::mouseClick(start->viewport(), Qt::LeftButton, {}, start->visualRect(start->model()->index(2, 0)).center());
    EXPECT_EQ(sample.size(), 1);
}

TEST_F(WelcomePageTest, AnErrorStandsApartFromWhatFollowsAndLeavesNoGapWhenItGoes) {
    WelcomePage page(actions, theme, settings, prompts);
    page.resize(1024, 700);
    page.show();
    const auto* box = page.findChild<ErrorBox*>();
    const auto headingTop = [&page] {
        for (const auto* label : page.findChildren<PlainLabel*>()) {
            if (label->text() == u"Recent"_s)
                return label->mapTo(&page, QPoint()).y();
        }
        return -1;
    };
    QCoreApplication::processEvents();
    const int before = headingTop();
    page.showError({core::ErrorCode::Damaged, u"The workspace is damaged. It was not changed."_s, {}});
    QCoreApplication::processEvents();
    EXPECT_GE(headingTop(), box->mapTo(&page, QPoint(0, box->height())).y() + metrics::kRowGap);
    QTest::keyClick(list(page, u"Start"_s), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(headingTop(), before);
}

TEST_F(WelcomePageTest, RecentOnesOpenAndMissingOnesAreLocatedOrRemoved) {
    const QString here = existing(u"here.throughline"_s);
    const QString gone = folder.filePath(u"gone.throughline"_s);
    recent.add(gone, day);
    recent.add(here, day);
    WelcomePage page(actions, theme, settings, prompts);
    QSignalSpy opened(&page, &WelcomePage::openWorkspace);
    ChoiceList* rows = list(page, u"Recent"_s);
    EXPECT_EQ(rows->ids(), (QStringList{here, gone}));
    Q_EMIT rows->chosen(gone);
    EXPECT_EQ(opened.size(), 0);
    Q_EMIT rows->chosen(here);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first(), here);

    const QString found = existing(u"found.throughline"_s);
    prompts.files = {found};
    rows->resize(400, rows->height());
    const QRect row = rows->visualRect(rows->model()->index(1, 0));
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, {row.right() - 100, row.center().y()});
    EXPECT_EQ(prompts.titles, QStringList{u"Locate workspace"_s});
    EXPECT_EQ(rows->ids(), (QStringList{here, found}));
    Q_EMIT rows->linkChosen(found, 1);
    EXPECT_EQ(rows->ids(), QStringList{here});
}

TEST_F(WelcomePageTest, KeepsNameProductAndAppearance) {
    {
        WelcomePage page(actions, theme, settings, prompts);
        for (QLineEdit* field : page.findChildren<QLineEdit*>()) {
            field->clear();
            QTest::keyClicks(field, field->accessibleName());
        }
        page.findChild<SegmentedButtons*>()->button(static_cast<int>(Appearance::Dark))->click();
    }
    EXPECT_EQ(theme.appearance(), Appearance::Dark);
    WelcomePage again(actions, theme, settings, prompts);
    EXPECT_EQ(again.findChild<SegmentedButtons*>()->current(), static_cast<int>(Appearance::Dark));
    for (const QLineEdit* field : again.findChildren<QLineEdit*>())
        EXPECT_EQ(field->text(), field->accessibleName());
    theme.setAppearance(Appearance::Light);
}

TEST_F(WelcomePageTest, ChosenFilesAreImportedAndOthersNamed) {
    WelcomePage page(actions, theme, settings, prompts);
    QSignalSpy imported(&page, &WelcomePage::importFiles);
    prompts.files = {u"/tmp/reviews.csv"_s, u"/tmp/photo.png"_s};
    page.findChild<DropFrame*>()->findChild<KeyButton*>()->click();
    ASSERT_EQ(imported.size(), 1);
    EXPECT_EQ(imported.first().first().toStringList(), QStringList{u"/tmp/reviews.csv"_s});
    bool named = false;
    for (const QLabel* label : page.findChildren<QLabel*>())
        named = named || (!label->isHidden() && label->text().contains(u"photo.png"_s));
    EXPECT_TRUE(named);
}

TEST(DroppedFilesTest, AreSortedByWhatCanBeDoneWithThem) {
    const DroppedFiles files =
        sortDropped({u"/a/Calls.VTT"_s, u"/a/work.throughline"_s, u"/a/photo.png"_s, u"/a/x.tsv"_s});
    EXPECT_EQ(files.workspace, u"/a/work.throughline"_s);
    EXPECT_EQ(files.importable, (QStringList{u"/a/Calls.VTT"_s, u"/a/x.tsv"_s}));
    EXPECT_EQ(files.refused, QStringList{u"photo.png"_s});
}

TEST(ImportKindsTest, NameEveryKindOfRecordAndOnlyFilesThatCanBeRead) {
    QWidget page;
    const auto* table = qobject_cast<QTableWidget*>(importKindsTable(&page));
    ASSERT_NE(table, nullptr);
    QString named;
    for (int row = 0; row < table->rowCount(); ++row) {
        named += table->item(row, 1)->text() + u", "_s;
        const QStringList files = table->item(row, 1)->text().split(u", "_s);
        for (const QString& file : files) {
            EXPECT_NE(core::fileTypeOf(u"a."_s + file), core::FileType::Unknown) << qPrintable(file);
            EXPECT_TRUE(importFilters().contains(u"*."_s + file.toLower())) << qPrintable(file);
        }
    }
    for (const QString& type : {u"XLSX"_s, u"ODS"_s, u"SRT"_s, u"VTT"_s, u"CSV"_s})
        EXPECT_TRUE(named.contains(type)) << qPrintable(type);
    EXPECT_EQ(table->item(table->rowCount() - 1, 2)->text(), u"Datapoints"_s);
}

TEST(RecentWorkspacesTest, KeepsSixNewestFirstWithoutDoubles) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"looks.ini"_s), QSettings::IniFormat);
    RecentWorkspaces recent(settings);
    const QDateTime day(QDate(2026, 5, 6), QTime(10, 42), Qt::UTC);
    for (int i = 0; i < 8; ++i)
        recent.add(u"/w/%1.throughline"_s.arg(i), day.addDays(i));
    recent.add(u"/w/5.throughline"_s, day.addDays(9));
    const QList<RecentWorkspace> list = recent.list();
    ASSERT_EQ(list.size(), 6);
    EXPECT_EQ(list.first(), (RecentWorkspace{u"/w/5.throughline"_s, day.addDays(9)}));
    EXPECT_EQ(list.at(1).path, u"/w/7.throughline"_s);
}

TEST(ChoiceModelTest, HoldsItsRows) {
    ChoiceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChoices({{.id = u"a"_s, .title = u"New"_s, .subtitle = u"<b>below</b>"_s}});
    EXPECT_EQ(model.index(0).data(Qt::ToolTipRole), u"<qt>&lt;b&gt;below&lt;/b&gt;</qt>"_s);
    model.setChoices({});
    EXPECT_EQ(model.rowCount(), 0);
}
