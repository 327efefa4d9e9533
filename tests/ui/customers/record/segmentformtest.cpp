// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/record/segmentform.h"

#include <QLineEdit>
#include <QLocale>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

QLineEdit& fieldCalled(const QWidget& form, const QString& name) {
    const QList<QLineEdit*> fields = form.findChildren<QLineEdit*>();
    return **std::find_if(fields.begin(), fields.end(), [&](QLineEdit* one) { return one->accessibleName() == name; });
}

TEST(SegmentFormTest, ShowsASegmentAndHandsOnOnlyTheFieldThatWasChanged) {
    SegmentForm form;
    core::Segment segment;
    segment.name = u"Logistics"_s;
    segment.population = 1200;
    form.setSegment(segment);
    QLineEdit& population = fieldCalled(form, u"Customers in the market"_s);
    EXPECT_EQ(fieldCalled(form, u"Name"_s).text(), u"Logistics"_s);
    EXPECT_EQ(population.text(), QLocale().toString(1200));
    QStringList edited;
    QObject::connect(&form, &SegmentForm::edited, &form, [&](const QString& field, const SegmentForm::Change& change) {
        edited.append(field);
        change(segment);
    });
    population.selectAll();
    QTest::keyClicks(&population, u"1,500"_s);
    QTest::keyClick(&population, Qt::Key_Return);
    EXPECT_EQ(edited, QStringList{u"population"_s});
    EXPECT_EQ(segment.population, 1500);
    EXPECT_EQ(segment.name, u"Logistics"_s);
}

} // namespace
} // namespace throughline::ui
