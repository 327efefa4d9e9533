// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/namefield.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

QList<NameChoice> people() {
    return {{1, u"Maren Tolvik"_s, u"Supply planner · Brightmoor Foods"_s, {u"mtolvik"_s}},
            {2, u"Tor Maren"_s, u"Buyer · Tessaly Freight"_s, {}},
            {3, u"Åsa <b>x</b> R&D %1 %n"_s, {}, {}},
            {4, u"Anna Schmidt"_s, u"Acme"_s, {}},
            {5, u"anna schmidt"_s, u"Bolt"_s, {}}};
}

QStringList shown(const NameChoicesModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data(Qt::DisplayRole).toString());
    return names;
}

} // namespace

TEST(NameFieldTest, FindsByNameAccountAndAliasAndPutsNamesThatBeginFirst) {
    NameChoicesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChoices(people());
    model.setTyped(u"mar"_s);
    EXPECT_EQ(shown(model), (QStringList{u"Maren Tolvik"_s, u"Tor Maren"_s}));
    model.setTyped(u"bright mar"_s);
    EXPECT_EQ(shown(model), QStringList{u"Maren Tolvik"_s});
    model.setTyped(u"MTOL"_s);
    EXPECT_EQ(shown(model), QStringList{u"Maren Tolvik"_s});
    model.setTyped(u"asa"_s);
    EXPECT_EQ(shown(model), QStringList{u"Åsa <b>x</b> R&D %1 %n"_s}) << "accents fold, markup stays literal";
}

TEST(NameFieldTest, AnExactNameMeansTheRecordAndANewNameMeansNone) {
    NameField field(u"Person"_s);
    field.setChoices(people());
    QSignalSpy committed(&field, &NameField::committed);
    QTest::keyClicks(&field, u"maren  tolvik"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.choice(), 1);
    EXPECT_EQ(committed.size(), 1);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(committed.size(), 1) << "nothing else is meant than before";
    QTest::keyClicks(&field, u"s"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_FALSE(field.choice());
    EXPECT_EQ(field.newName(), u"maren  tolviks"_s);
}

TEST(NameFieldTest, NamesakesAreOnlyMeantWhenPicked) {
    NameField field(u"Person"_s);
    field.setChoices(people());
    QTest::keyClicks(&field, u"Anna Schmidt"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_FALSE(field.choice());
    auto* model = field.completer()->model();
    ASSERT_EQ(model->rowCount(), 2);
    Q_EMIT field.completer()->activated(model->index(1, 0));
    EXPECT_EQ(field.choice(), 5);
}
