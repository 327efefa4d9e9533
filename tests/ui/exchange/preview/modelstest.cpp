// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exchange/importfixture.h"
#include "ui/exchange/importfilesmodel.h"
#include "ui/exchange/preview/columnsmodel.h"
#include "ui/exchange/preview/rejectionsview.h"
#include "ui/exchange/preview/rowsmodel.h"
#include "ui/exchange/preview/textrowsmodel.h"

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
    RejectionsView view(prompts, u"Tweets.csv"_s, u"Line"_s);
    view.setRejections({{3, u"=cmd()"_s, u"no text"_s}, {9, {}, u"too long"_s}});
    const auto* rows = view.findChild<TextRowsModel*>();
    ASSERT_EQ(rows->rowCount(), 2);
    EXPECT_EQ(rows->index(0, 0).data().toString(), u"3"_s);
    EXPECT_EQ(rows->index(1, 1).data().toString(), u"whole row"_s);
    view.show();
    prompts.savePath = workspace.folder() + u"/rejected.csv"_s;
    button(&view, u"Save the list…"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(prompts.savePath); }));
    QFile saved(prompts.savePath);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    const QByteArray content = saved.readAll();
    EXPECT_TRUE(content.contains("\"3\",\"'=cmd()\",\"no text\"")) << content.constData();
}

TEST_F(PreviewModelsTest, RowsOfTextAreOneLineEachWithTheirHeaders) {
    TextRowsModel model({u"Line"_s, u"Text"_s});
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setRows({{u"2"_s, u"two\nlines"_s}, {u"3"_s, u"<b>one</b>"_s}});
    EXPECT_EQ(model.index(0, 1).data().toString(), u"two⏎lines"_s);
    EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Text"_s);
    EXPECT_TRUE(model.index(1, 1).data(Qt::ToolTipRole).toString().contains("&lt;b&gt;"_L1)) << "plain text";
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({{u"2"_s, u"two\nlines"_s}, {u"3"_s, u"<b>one</b>"_s}});
    EXPECT_EQ(reset.size(), 0) << "the same rows keep their place";
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
