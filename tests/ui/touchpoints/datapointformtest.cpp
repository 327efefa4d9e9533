// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/datapointform.h"

#include "core/customers/customerentry.h"
#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "tests/support/pagefixture.h"
#include "tests/support/taborder.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/touchpoints/newdatapoints.h"
#include "ui/touchpoints/record/datapointfields.h"

#include <QLineEdit>
#include <QPointer>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class DatapointFormTest : public testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        actions.action(u"datapoint.new"_s)->trigger();
        form = forms.open();
        ASSERT_TRUE(QTest::qWaitForWindowActive(form));
    }
    void type(const QString& field, const QString& text) {
        for (auto* line : form->findChildren<QLineEdit*>()) {
            if (line->accessibleName() != field)
                continue;
            line->setFocus();
            QTest::keyClicks(line, text);
            return;
        }
        ADD_FAILURE() << "no field " << qPrintable(field);
    }
    void pressAdd() { QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier); }
    [[nodiscard]] QList<core::DatapointRow> rows() const {
        return workspace.read<QList<core::DatapointRow>>(
            [](core::db::Connection& connection) { return core::DatapointRepository(connection).rows(); });
    }
    [[nodiscard]] bool says(const QString& words) const {
        const QList<PlainLabel*> labels = form->findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    NewDatapoints forms{context, nullptr};
    QPointer<DatapointForm> form;
};

} // namespace

TEST_F(DatapointFormTest, AddMakesWhatWasTypedInOneStepAndShowsIt) {
    type(u"Metric"_s, u"Slow exports"_s);
    type(u"Value"_s, u"44"_s);
    type(u"Unit"_s, u"%"_s);
    type(u"n"_s, u"217"_s);
    type(u"As of"_s, u"2026-04-30"_s);
    type(u"Segment"_s, u"Industrial"_s);
    type(u"Touchpoint"_s, u"usage"_s);
    type(u"Source"_s, u"Product analytics"_s);
    pressAdd();
    ASSERT_TRUE(QTest::qWaitFor([&] { return navigator.opened.size() == 1; }));
    EXPECT_EQ(navigator.opened.first().kind, RecordKind::Datapoint);
    ASSERT_EQ(rows().size(), 1);
    const core::Datapoint made = rows().constFirst().datapoint;
    EXPECT_EQ(made.metric, u"Slow exports"_s);
    EXPECT_DOUBLE_EQ(made.value, 44);
    EXPECT_EQ(made.unit, u"%"_s);
    EXPECT_EQ(made.n, 217);
    EXPECT_EQ(made.asOf, QDate(2026, 4, 30));
    EXPECT_EQ(made.touchpoint, u"usage"_s);
    EXPECT_EQ(made.source, u"Product analytics"_s) << "the field that had the focus counts";
    EXPECT_EQ(rows().constFirst().segment, u"Industrial"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return form.isNull(); })) << "it closes";
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(rows().isEmpty());
}

TEST_F(DatapointFormTest, TabGoesFromFieldToFieldAsTheyAreRead) {
    EXPECT_EQ(test::tabFaults(*form).join(u", "_s), QString());
    QStringList names;
    for (const QWidget* stop : test::tabStops(*form))
        names.append(stop->accessibleName());
    EXPECT_EQ(names.join(u", "_s), u"Metric, Value, Unit, n, As of, Segment, Touchpoint, Source, Note, Add"_s);
}

TEST_F(DatapointFormTest, ASegmentThatThereIsNotIsSaidBeforeItIsMade) {
    workspace.edit(
        [](core::Editor& editor) { return core::ensureSegment(editor, u"Industrial"_s).transform([](auto) {}); });
    form->close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return form.isNull(); }));
    form = forms.open();
    ASSERT_TRUE(QTest::qWaitForWindowActive(form));
    type(u"Segment"_s, u"industrial"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !says(u"New segment"_s); })) << "once the segments are read";
    type(u"Segment"_s, u"l"_s);
    EXPECT_TRUE(says(u"New segment: \u2068industriall\u2069"_s));
    form->findChild<DatapointFields*>()->flush();
    EXPECT_TRUE(says(u"New segment"_s)) << "also when the field was left";
}

TEST_F(DatapointFormTest, SaysWhatIsMissingAndMakesNothing) {
    pressAdd();
    EXPECT_TRUE(says(u"Say what was measured."_s));
    type(u"Metric"_s, u"Slow exports"_s);
    pressAdd();
    EXPECT_TRUE(says(u"The value is a number"_s));
    EXPECT_TRUE(rows().isEmpty());
    EXPECT_FALSE(form.isNull());
}

TEST_F(DatapointFormTest, ClosingAsksWhereSomethingWasTyped) {
    type(u"Metric"_s, u"Slow exports"_s);
    prompts.accepts = false;
    form->close();
    EXPECT_EQ(prompts.questions.size(), 1);
    EXPECT_TRUE(form->isVisible());
    prompts.accepts = true;
    form->close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return form.isNull(); }));
    EXPECT_TRUE(rows().isEmpty());
}

TEST_F(DatapointFormTest, AnUntouchedFormClosesWithoutAQuestion) {
    form->close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return form.isNull(); }));
    EXPECT_TRUE(prompts.questions.isEmpty());
}

} // namespace throughline::ui
