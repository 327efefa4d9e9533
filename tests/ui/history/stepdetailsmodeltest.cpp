// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/stepdetailsmodel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::FieldChange;
using core::Record;
using core::RecordChange;
using core::RecordFate;

class StepDetailsModelTest : public testing::Test {
protected:
    void show(const QList<RecordChange>& records, qint64 total = 0) {
        model.setDetails({records, std::max<qint64>(total, records.size())});
    }
    [[nodiscard]] QStringList lines() const {
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.append(model.index(row).data().toString());
        return shown;
    }
    [[nodiscard]] static RecordChange item(RecordFate fate, const QList<FieldChange>& fields) {
        return {{Record::Item, 3}, fate, u"Offline mode"_s, fields, core::RecordKey{Record::Item, 3}, {}};
    }

    StepDetailsModel model;
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(StepDetailsModelTest, SaysFromWhatToWhat) {
    show({item(RecordFate::Changed, {{u"stage"_s, {}, u"discovery"_s, u"design"_s},
                                     {u"owner"_s, {}, u""_s, u"Ana"_s},
                                     {u"rank"_s, {}, 1.0, 2.5}})});
    EXPECT_EQ(lines(), (QStringList{u"Offline mode, Roadmap item · changed"_s, u"Stage: Discovery → Design"_s,
                                    u"Owner: none → Ana"_s, u"Place in the list: changed"_s}));
    EXPECT_EQ(model.row(1).place, (core::RecordKey{Record::Item, 3})) << "a field leads to its record";
    EXPECT_TRUE(model.row(3).ends);
}

TEST_F(StepDetailsModelTest, WhatWasAddedOrTakenAwayOnlySaysWhatItSaid) {
    show({item(RecordFate::Added, {{u"stage"_s, {}, {}, u"design"_s}, {u"colour"_s, {}, {}, 3}}),
          {{Record::Contribution, 1},
           RecordFate::Deleted,
           u"Offline mode · Retention"_s,
           {{u"contribution"_s, {}, 2, {}}},
           {},
           {}}});
    EXPECT_EQ(lines(),
              (QStringList{u"Offline mode, Roadmap item · added"_s, u"Stage: Design"_s,
                           u"Offline mode · Retention, Link to a goal · deleted"_s, u"Contribution: 2 of 3"_s}));
}

TEST_F(StepDetailsModelTest, ASettingThatGotItsFirstValueChangedFromTheProgramsOwn) {
    show({{{Record::Setting, 1},
           RecordFate::Added,
           u"brand.font"_s,
           {{u"value"_s, {}, {}, u"Inter"_s}},
           core::RecordKey{Record::Setting, 1},
           {}},
          {{Record::Setting, 2},
           RecordFate::Deleted,
           u"workspace.product"_s,
           {{u"value"_s, {}, u"Planner"_s, {}}},
           {},
           {}}});
    EXPECT_EQ(lines(), (QStringList{u"Font of slides, Setting · changed"_s, u"Value: the program's own → Inter"_s,
                                    u"Name of the product, Setting · changed"_s, u"Value: Planner → none"_s}));
}

TEST_F(StepDetailsModelTest, SaysHowManyAreNotListed) {
    show({item(RecordFate::Deleted, {})}, 313);
    EXPECT_EQ(lines().constLast(), u"and 312 more"_s);
    show({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(StepDetailsModelTest, TheToolTipHasTheWholeTextAsPlainText) {
    show({item(RecordFate::Changed, {{u"narrative"_s, {}, u"short"_s, u"<b>bold</b>\nsecond line"_s}})});
    const QString tip = model.index(1).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(u"&lt;b&gt;bold"_s)) << qPrintable(tip);
    EXPECT_TRUE(tip.contains(u"short"_s)) << qPrintable(tip);
    EXPECT_FALSE(lines().at(1).contains(u'\n'));
}

TEST_F(StepDetailsModelTest, ALongTextBeginsNearItsFirstChange) {
    const QString same = u"word "_s.repeated(60);
    const auto [before, after] = nearTheChange(same + u"old end"_s, same + u"new end"_s);
    EXPECT_TRUE(before.startsWith(u"… word"_s) && before.endsWith(u"old end"_s)) << qPrintable(before);
    EXPECT_TRUE(after.endsWith(u"new end"_s)) << qPrintable(after);
    EXPECT_LT(before.size(), 60);
    EXPECT_EQ(nearTheChange(u"a"_s, u"b"_s), (std::pair{u"a"_s, u"b"_s}));
    EXPECT_EQ(nearTheChange(same, u"other"_s).first, same) << "the change is at its begin";
    EXPECT_TRUE(nearTheChange(same + u"end"_s, same).first.endsWith(u"end"_s));
}

} // namespace
} // namespace throughline::ui
