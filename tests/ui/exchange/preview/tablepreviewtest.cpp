// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/tablepreview.h"

#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "tests/ui/exchange/importfixture.h"
#include "ui/common/widgets/densetableview.h"
#include "ui/exchange/importwords.h"
#include "ui/exchange/preview/choicetable.h"
#include "ui/exchange/preview/columnsmodel.h"
#include "ui/exchange/preview/valuesmodel.h"

#include <QAbstractItemDelegate>
#include <QComboBox>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class TablePreviewTest : public test::ImportFixture {
protected:
    /// Reads roadmap items with these rows below Title and Horizon, and shows them.
    void preview(const QByteArray& rows) {
        file = std::make_unique<ImportFile>(*workspace, write(u"backlog.csv"_s, "Title,Horizon\n" + rows));
        table = std::make_unique<TablePreview>(*file, prompts);
        table->show();
        file->setKind(core::RecordKind::Items);
        settle(*file);
    }
    [[nodiscard]] ChoiceTable* view(const QString& name) const {
        for (ChoiceTable* found : table->findChildren<ChoiceTable*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    /// Opens the list of a cell by Enter and takes an entry.
    static void choose(ChoiceTable* view, const QModelIndex& cell, const QString& entry) {
        view->setCurrentIndex(cell);
        QTest::keyClick(view, Qt::Key_Return);
        auto* box = view->findChild<QComboBox*>();
        ASSERT_NE(box, nullptr);
        box->setCurrentText(entry);
        Q_EMIT box->activated(box->currentIndex());
    }
    std::unique_ptr<ImportFile> file;
    std::unique_ptr<TablePreview> table;
};

TEST_F(TablePreviewTest, ItsValuesAreNamedWithHowManyAreOpen) {
    preview("one,P1\ntwo,P2\nthree,now\n");
    EXPECT_NE(button(table.get(), u"Values (2 open)"_s), nullptr);
    file->setValue(u"horizon"_s, u"P1"_s, u"now"_s);
    settle(*file);
    file->setValue(u"horizon"_s, u"P2"_s, {});
    settle(*file);
    EXPECT_NE(button(table.get(), u"Values"_s), nullptr) << "all was said";
}

TEST_F(TablePreviewTest, ValuesAreAPartOnlyWhereAFieldHasAList) {
    preview("one,P1\n");
    QAbstractButton* values = button(table.get(), u"Values (1 open)"_s);
    ASSERT_NE(values, nullptr);
    values->click();
    EXPECT_TRUE(view(u"Values"_s)->isVisible());
    file->setField(1, u"owner"_s);
    settle(*file);
    EXPECT_FALSE(values->isVisible());
    EXPECT_TRUE(button(table.get(), u"Columns and rows"_s)->isChecked());
    EXPECT_TRUE(view(u"Columns"_s)->isVisible()) << "the part that was looked at went";
}

TEST_F(TablePreviewTest, AWordGetsItsValueByTheKeyboard) {
    preview("one,P1\ntwo,P1\n");
    button(table.get(), u"Values (1 open)"_s)->click();
    ChoiceTable* values = view(u"Values"_s);
    choose(values, values->model()->index(0, ValuesModel::Word), u"Later"_s);
    EXPECT_EQ(values->currentIndex().column(), ValuesModel::Value);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !file->options().mapping.values.empty(); }));
    settle(*file);
    EXPECT_EQ(file->table()->survey.words[0].value, u"later"_s);
    EXPECT_NE(button(table.get(), u"Values"_s), nullptr);
    EXPECT_EQ(file->warnings().filter(u"P1"_s).size(), 0);
}

TEST_F(TablePreviewTest, AListThatIsLeftWithoutAChoiceDecidesNothing) {
    preview("one,P1\n");
    button(table.get(), u"Values (1 open)"_s)->click();
    ChoiceTable* values = view(u"Values"_s);
    values->setCurrentIndex(values->model()->index(0, ValuesModel::Value));
    QTest::keyClick(values, Qt::Key_Return);
    auto* box = values->findChild<QComboBox*>();
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->accessibleName(), u"“P1” becomes"_s);
    EXPECT_EQ(box->currentIndex(), -1);
    EXPECT_EQ(box->placeholderText(), u"No value yet"_s);
    const QModelIndex cell = values->currentIndex();
    values->itemDelegateForIndex(cell)->setModelData(box, values->model(), cell);
    EXPECT_EQ(cell.data().toString(), u"No value yet"_s);
    EXPECT_TRUE(file->options().mapping.values.empty());
}

TEST_F(TablePreviewTest, AColumnIsReadAsAnotherFieldByTheSameKeys) {
    preview("one,P1\n");
    ChoiceTable* columns = view(u"Columns"_s);
    choose(columns, columns->model()->index(1, ColumnsModel::Header), u"Owner"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !file->options().mapping.fields.empty(); }));
    settle(*file);
    EXPECT_EQ(file->table()->mapping.columns[1].field, u"owner"_s);
}

TEST_F(TablePreviewTest, WhatAnImportReplacesIsListedWithWhatWasChangedHere) {
    core::TableOptions options;
    options.mapping.kind = core::RecordKind::Items;
    options.path = write(u"backlog.csv"_s, "Key,Title,Owner,Horizon\nR-1,Exports,Bo,now\nR-2,Alerts,Bo,now\n");
    ASSERT_TRUE(core::importTable(*workspace, *core::prepareTable(options), {}).result());
    workspace.edit([](core::Editor& editor) -> core::Result<void> {
        TRY_ASSIGN(const QList<core::Item> items, core::RoadmapRepository(editor.connection()).items());
        for (core::Item item : items) {
            item.owner = u"Oren"_s;
            TRY(core::updateItem(editor, item));
        }
        return {};
    });
    file = std::make_unique<ImportFile>(
        *workspace, write(u"backlog.csv"_s, "Key,Title,Owner,Horizon\nR-1,Exports,Cy,later\nR-2,Alerts,Bo,now\n"));
    table = std::make_unique<TablePreview>(*file, prompts);
    table->show();
    file->setKind(core::RecordKind::Items);
    settle(*file);
    EXPECT_EQ(outlookSentence(*file->outlook()), u"2 rows: 0 new, 1 updated, 1 already here, 0 rejected"_s);
    QAbstractButton* part = button(table.get(), u"Replaced values (2)"_s);
    ASSERT_NE(part, nullptr);
    part->click();
    const QAbstractItemModel* values = nullptr;
    for (const auto* list : table->findChildren<DenseTableView*>())
        values = list->accessibleName() == "Replaced values"_L1 && list->isVisible() ? list->model() : values;
    ASSERT_NE(values, nullptr);
    const auto row = [values](int at) {
        QStringList cells;
        for (int column = 0; column < values->columnCount(); ++column)
            cells.append(values->index(at, column).data().toString());
        return cells.join(u'|');
    };
    ASSERT_EQ(values->rowCount(), 2);
    EXPECT_EQ(row(0), u"2|Horizon|Now|Later|"_s);
    EXPECT_EQ(row(1), u"2|Owner|Oren|Cy|Changed here"_s);
}

TEST_F(TablePreviewTest, AValueChosenLaterIsOfferedToTheVoicesThatAreHereAndCountedWhenTaken) {
    core::TableOptions options;
    options.mapping.kind = core::RecordKind::Voices;
    QByteArray calls = "Id,Text,Sentiment\n0,where is it,puzzled\n";
    for (int id = 1; id < 10; ++id)
        calls += QByteArray::number(id) + ",the export is slow," + (id % 2 == 0 ? "negative" : "positive") + "\n";
    options.path = write(u"calls.csv"_s, calls);
    ASSERT_TRUE(core::importTable(*workspace, *core::prepareTable(options), {}).result());
    file = std::make_unique<ImportFile>(*workspace, options.path);
    table = std::make_unique<TablePreview>(*file, prompts);
    table->show();
    file->read();
    settle(*file);
    QAbstractButton* values = button(table.get(), u"Values (1 open)"_s);
    ASSERT_NE(values, nullptr);
    values->click();
    const QString offer = u"Also change the one voice that is here already"_s;
    EXPECT_EQ(button(table.get(), offer), nullptr);
    file->setValue(u"sentiment"_s, u"puzzled"_s, u"neutral"_s);
    settle(*file);
    QAbstractButton* also = button(table.get(), offer);
    ASSERT_NE(also, nullptr);
    EXPECT_EQ(file->outlook()->unchanged, 10);
    also->click();
    EXPECT_TRUE(QTest::qWaitFor([this] { return file->outlook()->updated == 1; })) << "it is counted anew";
    EXPECT_TRUE(file->importOptions().updateValues);
    EXPECT_TRUE(also->isVisible()) << "it can be taken back";
    also->click();
    EXPECT_TRUE(QTest::qWaitFor([this] { return file->outlook()->updated == 0; }));
}

TEST_F(TablePreviewTest, WhereNothingIsReplacedThereIsNoListOfIt) {
    preview("one,now\n");
    for (const QAbstractButton* part : table->findChildren<QAbstractButton*>())
        EXPECT_FALSE(part->isVisible() && part->text().startsWith(u"Replaced values"_s));
}

} // namespace
} // namespace throughline::ui
