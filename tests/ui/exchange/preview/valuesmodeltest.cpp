// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/valuesmodel.h"

#include "tests/ui/exchange/importfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class ValuesModelTest : public test::ImportFixture {
protected:
    core::PreparedTable prepare(const QByteArray& rows, const std::vector<core::ValueChoice>& values = {}) {
        core::TableOptions options;
        options.path = write(u"table.csv"_s, "Title,Horizon,Status\n" + rows);
        options.mapping.kind = core::RecordKind::Items;
        options.mapping.values = values;
        const auto prepared = core::prepareTable(options);
        EXPECT_TRUE(prepared);
        return *prepared;
    }
    [[nodiscard]] QStringList row(int row) const {
        QStringList cells;
        for (int column = 0; column < ValuesModel::ColumnCount; ++column)
            cells.append(model.index(row, column).data().toString());
        return cells;
    }
    ValuesModel model;
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ValuesModelTest, SaysWhatEachWordBecomes) {
    model.setTable(prepare("one,P1,Live\ntwo,P1,Live\nthree,next,To do\n", {{u"stage"_s, u"To do"_s, {}}}));
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(row(0), QStringList({u"Horizon"_s, u"P1"_s, u"2"_s, u"No value yet"_s}));
    EXPECT_EQ(row(1), QStringList({u"Horizon"_s, u"next"_s, u"1"_s, u"Next"_s}));
    EXPECT_EQ(row(2), QStringList({u"Stage"_s, u"Live"_s, u"2"_s, u"Live"_s}));
    EXPECT_EQ(row(3), QStringList({u"Stage"_s, u"To do"_s, u"1"_s, u"As it is"_s})) << "it was said so";
    EXPECT_EQ(model.openWords(), 1);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.openWords(), 0);
}

TEST_F(ValuesModelTest, OffersTheValuesOfTheField) {
    model.setTable(prepare("one,P1,Live\n"));
    const QModelIndex value = model.index(0, ValuesModel::Value);
    const auto choices = value.data(ChoiceDelegate::EntriesRole).value<QList<ChoiceDelegate::Entry>>();
    EXPECT_EQ(choices, QList<ChoiceDelegate::Entry>({{u"Attribute"_s, {}},
                                                     {u"Now"_s, u"now"_s},
                                                     {u"Next"_s, u"next"_s},
                                                     {u"Later"_s, u"later"_s},
                                                     {u"Unscheduled"_s, u"none"_s}}));
    EXPECT_EQ(value.data(ChoiceDelegate::QuestionRole).toString(), u"“P1” becomes"_s);
    EXPECT_FALSE(value.data(Qt::EditRole).isValid()) << "nothing is chosen yet";
    EXPECT_FALSE(model.index(0, ValuesModel::Word).data(ChoiceDelegate::EntriesRole).isValid());
}

TEST_F(ValuesModelTest, ChoosingAValueAsksForItOnce) {
    model.setTable(prepare("one,P1,Live\n"));
    const QSignalSpy chosen(&model, &ValuesModel::valueChosen);
    const QModelIndex value = model.index(0, ValuesModel::Value);
    EXPECT_FALSE(model.setData(value, QVariant(), Qt::EditRole)) << "the list was left without a choice";
    EXPECT_FALSE(model.setData(value, u"soon"_s, Qt::EditRole));
    EXPECT_FALSE(model.setData(model.index(0, ValuesModel::Word), u"now"_s, Qt::EditRole));
    EXPECT_TRUE(model.setData(value, QString(), Qt::EditRole)) << "that it has none can be said";
    EXPECT_FALSE(model.setData(value, QString(), Qt::EditRole));
    EXPECT_TRUE(model.setData(value, u"now"_s, Qt::EditRole));
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen.last(), QVariantList({u"horizon"_s, u"P1"_s, u"now"_s}));
    EXPECT_EQ(value.data().toString(), u"Now"_s) << "before the file is read again";
}

TEST_F(ValuesModelTest, KeepsItsRowsWhereTheWordsAreTheSame) {
    model.setTable(prepare("one,P1,Live\n"));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setTable(prepare("one,P1,Live\n", {{u"horizon"_s, u"P1"_s, u"now"_s}}));
    EXPECT_EQ(reset.size(), 0);
    EXPECT_EQ(row(0).constLast(), u"Now"_s);
    model.setTable(prepare("one,P2,Live\n"));
    EXPECT_EQ(reset.size(), 1);
}

TEST_F(ValuesModelTest, WordsOfTheFileArePlainTextOnOneLine) {
    model.setTable(prepare("one,\"<b>a\nb</b>\",Live\n"));
    EXPECT_EQ(row(0).at(ValuesModel::Word), u"<b>a b</b>"_s);
    const QString tip = model.index(0, ValuesModel::Word).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains("&lt;b&gt;"_L1)) << qPrintable(tip);
}

} // namespace
} // namespace throughline::ui
