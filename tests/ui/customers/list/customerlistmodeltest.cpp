// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/list/customerlistmodel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const CustomerListModel& model) {
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(model.index(row).data().toString());
    return shown;
}

CustomerRow row(qint64 id, const QString& name, const QStringList& details, qint64 voices, QDate lastVoice) {
    core::CustomerTraits traits;
    traits.key = core::searchKey(QStringList{name} + details);
    traits.heard = {voices, lastVoice, 0};
    return {id, name, details, traits};
}

} // namespace

TEST(CustomerListModelTest, SearchesNamesAndDetailsAndSortsByNameVoicesAndDate) {
    CustomerListModel model(QDate(2026, 5, 6));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({row(1, u"Ålesund Freight"_s, {u"Mid-market"_s}, 3, QDate(2026, 4, 1)),
                   row(2, u"R&D %1 <b>x</b>"_s, {u"Enterprise"_s}, 0, {}),
                   row(3, u"Tessaly"_s, {u"Mid-market"_s}, 1, QDate(2026, 5, 1))});
    EXPECT_EQ(names(model), (QStringList{u"Ålesund Freight"_s, u"R&D %1 <b>x</b>"_s, u"Tessaly"_s}));
    model.setOrder({CustomerListModel::Voices, false});
    EXPECT_EQ(names(model).constFirst(), u"Ålesund Freight"_s);
    model.setOrder({CustomerListModel::LastHeard, false});
    EXPECT_EQ(names(model), (QStringList{u"Tessaly"_s, u"Ålesund Freight"_s, u"R&D %1 <b>x</b>"_s}));
    core::CustomerFilter filter;
    filter.words = u"mid ale"_s;
    model.setFilter(filter);
    EXPECT_EQ(names(model), QStringList{u"Ålesund Freight"_s});
    EXPECT_FALSE(model.indexOf(3).isValid());
    model.setFilter({});
    EXPECT_EQ(model.idAt(model.indexOf(3)), 3);
    EXPECT_EQ(model.indexOf(1).data(Qt::AccessibleTextRole),
              u"Ålesund Freight, Mid-market, 3 voices, last heard 1 Apr 2026"_s);
}

TEST(CustomerListModelTest, EveryOrderCanBeTurnedRoundAndWhatIsNotSaidComesLast) {
    CustomerListModel model(QDate(2026, 5, 6));
    model.setRows({row(1, u"Ash"_s, {{}, u"Retail"_s}, 3, {}),
                   row(2, u"Beech"_s, {u"Enterprise"_s, u"Retail"_s}, 0, QDate(2026, 4, 1)),
                   row(3, u"Cedar"_s, {u"Mid-market"_s, u"Banks"_s}, 3, QDate(2026, 5, 1))});
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

TEST(CustomerListModelTest, AFilterNarrowsWhatASearchFinds) {
    CustomerListModel model(QDate(2026, 5, 6));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<CustomerRow> rows{row(1, u"Ash"_s, {}, 3, {}), row(2, u"Beech"_s, {}, 0, {}), row(3, u"Cedar"_s, {}, 1, {})};
    rows[0].traits.segment = core::SegmentId{4};
    rows[2].traits.segment = core::SegmentId{4};
    model.setRows(rows);
    core::CustomerFilter filter;
    filter.segments = {core::SegmentId{4}};
    model.setFilter(filter);
    EXPECT_EQ(names(model), (QStringList{u"Ash"_s, u"Cedar"_s}));
    EXPECT_EQ(model.total(), 3);
    filter.words = u"ce"_s;
    model.setFilter(filter);
    EXPECT_EQ(names(model), QStringList{u"Cedar"_s});
    filter.heard = {core::LastHeard::Never};
    filter.words.clear();
    model.setFilter(filter);
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 3);
}
