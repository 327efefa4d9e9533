// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exchange/importfixture.h"
#include "ui/exchange/importfilesmodel.h"
#include "ui/exchange/preview/columnsmodel.h"
#include "ui/exchange/preview/rejectionsmodel.h"
#include "ui/exchange/preview/rejectionsview.h"
#include "ui/exchange/preview/rowsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class PreviewModelsTest : public test::ImportFixture {
protected:
    core::PreparedTable prepare(const QByteArray& content) {
        core::TableOptions options;
        options.path = write(u"table.csv"_s, content);
        const auto prepared = core::prepareTable(options);
        EXPECT_TRUE(prepared);
        return *prepared;
    }
};

TEST_F(PreviewModelsTest, CellsAreOneLineOfAtMost500Characters) {
    RowsModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setTable(prepare("comment\n\"two\nlines\"\n" + QByteArray(5000, 'x') + "\n"));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, 0).data().toString(), u"two⏎lines"_s);
    EXPECT_LE(model.index(1, 0).data().toString().size(), 501) << "and an ellipsis";
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::DisplayRole), u"comment → Text"_s);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(PreviewModelsTest, ColumnsSayWhatTheyAreReadAsAndWhy) {
    ColumnsModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setTable(prepare("comment,<b>colour</b>\nExports time out,red\nImports are quick,red\n"));
    EXPECT_EQ(model.index(0, ColumnsModel::Field).data().toString(), u"Text"_s);
    EXPECT_EQ(model.index(0, ColumnsModel::Reason).data().toString(), u"its name says so"_s);
    EXPECT_EQ(model.index(1, ColumnsModel::Header).data().toString(), u"<b>colour</b>"_s);
    EXPECT_EQ(model.index(1, ColumnsModel::Field).data().toString(), u"Attribute"_s);
    EXPECT_EQ(model.index(1, ColumnsModel::Example).data().toString(), u"red"_s);
}

TEST_F(PreviewModelsTest, ChoosingAFieldAsksForItOnce) {
    ColumnsModel model;
    model.setTable(prepare("comment,colour\nExports time out,red\n"));
    const QSignalSpy chosen(&model, &ColumnsModel::fieldChosen);
    const QModelIndex field = model.index(1, ColumnsModel::Field);
    EXPECT_TRUE(model.setData(field, u"account"_s, Qt::EditRole));
    EXPECT_FALSE(model.setData(field, u"account"_s, Qt::EditRole));
    EXPECT_FALSE(model.setData(field, u"no such field"_s, Qt::EditRole));
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().at(0).toInt(), 1);
    EXPECT_EQ(chosen.first().at(1).toString(), u"account"_s);
}

TEST_F(PreviewModelsTest, RejectedRowsAreListedAndSavedWithTheirPlace) {
    RejectionsModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const QList<core::Rejection> rejections{{3, u"=cmd()"_s, u"no text"_s}, {9, {}, u"too long"_s}};
    model.setRejections(rejections);
    EXPECT_EQ(model.index(1, RejectionsModel::Header).data().toString(), u"whole row"_s);

    RejectionsView view(prompts, u"Tweets.csv"_s);
    view.setRejections(rejections);
    view.show();
    prompts.savePath = workspace.folder() + u"/rejected.csv"_s;
    button(&view, u"Save the list…"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(prompts.savePath); }));
    QFile saved(prompts.savePath);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    const QByteArray content = saved.readAll();
    EXPECT_TRUE(content.contains("\"3\",\"'=cmd()\",\"no text\"")) << content.constData();
}

TEST_F(PreviewModelsTest, FilesAreListedOnceAndCanBeRemoved) {
    ImportFilesModel model(*workspace);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const QString path = write(u"a.csv"_s, "comment\nExports time out\n");
    EXPECT_EQ(model.add(path), 0);
    EXPECT_EQ(model.add(path), 0);
    EXPECT_EQ(model.rowCount(), 1);
    settle(*model.file(0));
    EXPECT_EQ(model.index(0).data(ImportFilesModel::StateTextRole).toString(), u"1 new, 0 updated"_s);
    model.remove(0);
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace throughline::ui
