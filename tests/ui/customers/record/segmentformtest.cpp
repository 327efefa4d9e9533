// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/record/segmentform.h"

#include "ui/common/widgets/plainlabel.h"

#include <QLineEdit>
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
    EXPECT_EQ(population.text(), u"1,200"_s);
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

TEST(SegmentFormTest, RefusesASizeThatIsNoNumberInWords) {
    SegmentForm form;
    core::Segment segment;
    segment.population = 1200;
    form.setSegment(segment);
    int edits = 0;
    QObject::connect(&form, &SegmentForm::edited, &form, [&] { ++edits; });
    QLineEdit& population = fieldCalled(form, u"Customers in the market"_s);
    const auto refusals = [&] {
        const QList<PlainLabel*> labels = form.findChildren<PlainLabel*>();
        return std::count_if(labels.begin(), labels.end(), [](const PlainLabel* one) {
            return !one->isHidden() && one->text().contains(u"a number from 0"_s);
        });
    };
    for (const QString& typed : {u"about 100"_s, u"-3"_s, u"1e30"_s}) {
        population.setText(typed);
        Q_EMIT population.editingFinished();
        EXPECT_EQ(edits, 0) << qPrintable(typed);
        EXPECT_EQ(refusals(), 1) << qPrintable(typed);
    }
    population.clear();
    Q_EMIT population.editingFinished();
    EXPECT_EQ(edits, 1) << "empty: not known";
    EXPECT_EQ(refusals(), 0);
}

} // namespace
} // namespace throughline::ui
