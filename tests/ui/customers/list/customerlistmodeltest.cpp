// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/list/customerlistmodel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const CustomerListModel& model) {
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(model.index(row).data().toString());
    return shown;
}

} // namespace

TEST(CustomerListModelTest, SearchesNamesAndDetailsAndSortsByNameVoicesAndDate) {
    CustomerListModel model(QDate(2026, 5, 6));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({{1, u"Ålesund Freight"_s, {u"Mid-market"_s}, 3, QDate(2026, 4, 1)},
                   {2, u"R&D %1 <b>x</b>"_s, {u"Enterprise"_s}, 0, {}},
                   {3, u"Tessaly"_s, {u"Mid-market"_s}, 1, QDate(2026, 5, 1)}});
    EXPECT_EQ(names(model), (QStringList{u"Ålesund Freight"_s, u"R&D %1 <b>x</b>"_s, u"Tessaly"_s}));
    model.setOrder({CustomerListModel::Voices, false});
    EXPECT_EQ(names(model).constFirst(), u"Ålesund Freight"_s);
    model.setOrder({CustomerListModel::LastHeard, false});
    EXPECT_EQ(names(model), (QStringList{u"Tessaly"_s, u"Ålesund Freight"_s, u"R&D %1 <b>x</b>"_s}));
    model.setSearch(u"mid ale"_s);
    EXPECT_EQ(names(model), QStringList{u"Ålesund Freight"_s});
    EXPECT_FALSE(model.indexOf(3).isValid());
    model.setSearch({});
    EXPECT_EQ(model.idAt(model.indexOf(3)), 3);
    EXPECT_EQ(model.indexOf(1).data(Qt::AccessibleTextRole),
              u"Ålesund Freight, Mid-market, 3 voices, last heard 1 Apr 2026"_s);
}

TEST(CustomerListModelTest, EveryOrderCanBeTurnedRoundAndWhatIsNotSaidComesLast) {
    CustomerListModel model(QDate(2026, 5, 6));
    model.setRows({{1, u"Ash"_s, {{}, u"Retail"_s}, 3, {}},
                   {2, u"Beech"_s, {u"Enterprise"_s, u"Retail"_s}, 0, QDate(2026, 4, 1)},
                   {3, u"Cedar"_s, {u"Mid-market"_s, u"Banks"_s}, 3, QDate(2026, 5, 1)}});
    const auto ordered = [&](int column, bool ascending) {
        model.setOrder({column, ascending});
        return names(model).join(u' ');
    };
    EXPECT_EQ(ordered(CustomerListModel::Name, false), u"Cedar Beech Ash"_s);
    EXPECT_EQ(ordered(CustomerListModel::Voices, true), u"Beech Ash Cedar"_s);
    EXPECT_EQ(ordered(CustomerListModel::Voices, false), u"Ash Cedar Beech"_s) << "equal ones by name";
    EXPECT_EQ(ordered(CustomerListModel::LastHeard, true), u"Beech Cedar Ash"_s);
    EXPECT_EQ(ordered(CustomerListModel::LastHeard, false), u"Cedar Beech Ash"_s);
    EXPECT_EQ(ordered(CustomerListModel::FirstDetail, true), u"Beech Cedar Ash"_s);
    EXPECT_EQ(ordered(CustomerListModel::FirstDetail, false), u"Cedar Beech Ash"_s);
    EXPECT_EQ(ordered(CustomerListModel::FirstDetail + 1, true), u"Cedar Ash Beech"_s);
}

TEST(CustomerListModelTest, ASegmentNarrowsWhatASearchFinds) {
    CustomerListModel model(QDate(2026, 5, 6));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({{1, u"Ash"_s, {}, 3, {}, u"Retail"_s},
                   {2, u"Beech"_s, {}, 0, {}, {}},
                   {3, u"Cedar"_s, {}, 1, {}, u"Retail"_s}});
    EXPECT_EQ(model.segments(), (QStringList{u"Retail"_s, {}, u"Retail"_s}));
    model.setSegment(u"Retail"_s);
    EXPECT_EQ(names(model), (QStringList{u"Ash"_s, u"Cedar"_s}));
    EXPECT_EQ(model.total(), 3);
    model.setSearch(u"ce"_s);
    EXPECT_EQ(names(model), QStringList{u"Cedar"_s});
    model.setSearch({});
    model.setSegment({});
    EXPECT_EQ(model.rowCount(), 3);
}
