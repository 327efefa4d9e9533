// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/evidence/numbersmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

core::DatapointEvidence number(qint64 id, const QString& metric, double value) {
    core::DatapointEvidence made;
    made.evidence.id = core::EvidenceId{id};
    made.row.datapoint.metric = metric;
    made.row.datapoint.value = value;
    made.row.datapoint.unit = u"%"_s;
    made.row.datapoint.asOf = QDate(2026, 4, 30);
    return made;
}

} // namespace

TEST(NumbersModelTest, IsSoundWhileNumbersComeGoAndMove) {
    NumbersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({number(1, u"One"_s, 1), number(2, u"Two"_s, 2), number(3, u"Three"_s, 3)});
    const QPersistentModelIndex stays = model.index(2);
    model.setRows({number(3, u"Three"_s, 3), number(4, u"Four"_s, 4), number(1, u"One"_s, 10)});
    EXPECT_EQ(stays.row(), 0);
    EXPECT_EQ(model.index(1).data(), u"Four"_s);
    EXPECT_EQ(model.rows().at(2).row.datapoint.value, 10);
}

TEST(NumbersModelTest, SaysWhatANumberRestsOnAndWhetherItSupports) {
    NumbersModel model;
    core::DatapointEvidence one = number(1, u"<b>Slow</b> exports"_s, 44);
    one.row.datapoint.n = 217;
    one.row.segment = u"Industrial"_s;
    one.row.datapoint.source = u"Product analytics"_s;
    one.evidence.stance = core::Stance::Contradicts;
    model.setRows({one});
    EXPECT_EQ(
        model.index(0).data(Qt::AccessibleTextRole),
        u"<b>Slow</b> exports: 44\u00A0% (n = 217 · Industrial · 30 Apr 2026 · Product analytics), contradicts"_s);
}

TEST(NumbersModelTest, IsDraggedAsTheEvidenceThatItIs) {
    NumbersModel model;
    model.setRows({number(7, u"One"_s, 1)});
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0)}));
    const auto dragged = fromMimeData(*data);
    ASSERT_TRUE(dragged);
    EXPECT_EQ(dragged->evidence, QList<core::EvidenceId>{core::EvidenceId{7}});
    EXPECT_EQ(data->text(), u"One: 1\u00A0% (30 Apr 2026)"_s);
}
