// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/datapointspage.h"

#include "core/customers/customeredits.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "tests/support/heldctrl.h"
#include "tests/support/pagefixture.h"
#include "tests/support/taborder.h"
#include "ui/charts/chartview.h"
#include "ui/common/fields/namechoicelist.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/record/relatedsection.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/touchpoints/list/datapointslistpane.h"
#include "ui/touchpoints/list/datapointsmodel.h"
#include "ui/touchpoints/list/datapointsview.h"
#include "ui/touchpoints/record/datapointrecord.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::DatapointId;

class DatapointsPageTest : public testing::Test, protected test::PageFixture {
protected:
    DatapointId add(const QString& metric, double value, const QDate& asOf = {}) {
        core::Datapoint made;
        made.metric = metric;
        made.value = value;
        made.unit = u"%"_s;
        made.n = 217;
        made.asOf = asOf;
        made.touchpoint = u"usage"_s;
        made.source = u"Product analytics"_s;
        return workspace.make<DatapointId>([&](core::Editor& editor) { return core::addDatapoint(editor, made); });
    }
    [[nodiscard]] core::Datapoint saved(DatapointId id) const {
        return workspace.read<core::Datapoint>(
            [=](core::db::Connection& connection) { return core::DatapointRepository(connection).find(id); });
    }
    DatapointsPage& page() {
        if (!m_page) {
            actions.setCurrentPage(u"datapoints"_s);
            m_page = std::make_unique<DatapointsPage>(context);
            m_page->resize(1256, 840);
            m_page->show();
            EXPECT_TRUE(QTest::qWaitForWindowExposed(m_page.get()));
        }
        return *m_page;
    }
    /// Opens a datapoint and waits until its fields are there.
    void open(DatapointId id) {
        page().activate(Target::to(RecordKind::Datapoint, id));
        const QString metric = saved(id).metric;
        ASSERT_TRUE(QTest::qWaitFor([&] {
            return page().list()->current() == id && page().record()->metricName() == metric &&
                   !line(u"Value"_s)->text().isEmpty();
        }));
    }
    void waitForRows(int rows) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return page().list()->shownCount() == rows; }));
    }
    [[nodiscard]] QLineEdit* line(const QString& name) {
        for (auto* field : page().record()->findChildren<QLineEdit*>()) {
            if (field->accessibleName() == name)
                return field;
        }
        ADD_FAILURE() << "no field " << qPrintable(name);
        return nullptr;
    }
    void type(const QString& field, const QString& text) {
        line(field)->setFocus();
        line(field)->selectAll();
        QTest::keyClick(line(field), Qt::Key_Delete);
        QTest::keyClicks(line(field), text);
        QTest::keyClick(line(field), Qt::Key_Return);
    }
    [[nodiscard]] QString words() {
        QStringList shown;
        for (const PlainLabel* label : page().findChildren<PlainLabel*>()) {
            if (label->isVisible())
                shown.append(label->text());
        }
        return shown.join(u'\n');
    }

    static void paint(QWidget& widget) {
        ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            QApplication::setPalette(paletteFor(theme));
            for (const QSize size : {QSize(1256, 840), QSize(976, 640)}) {
                widget.resize(size);
                QCoreApplication::processEvents();
                EXPECT_EQ(widget.grab().size(), size) << "nothing asks for more room than the smallest window has";
                EXPECT_TRUE(widget.grab().save(
                    u"pictures/datapoints-%1-%2.png"_s.arg(theme == Theme::Dark ? u"dark"_s : u"light"_s)
                        .arg(size.width())));
            }
        }
        QApplication::setPalette(paletteFor(Theme::Light));
    }

    std::unique_ptr<DatapointsPage> m_page;
};

} // namespace

TEST_F(DatapointsPageTest, AnEmptyPageOffersBothWaysToBegin) {
    int made = 0;
    int imported = 0;
    actions.handle(u"datapoint.new"_s, qApp, [&] { ++made; });
    actions.handle(u"workspace.import"_s, qApp, [&] { ++imported; });
    page().activate({});
    auto* empty = page().list()->findChild<EmptyState*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return empty->isVisible(); }));
    EXPECT_EQ(empty->accessibleName(), u"No datapoints yet"_s);
    for (auto* button : empty->findChildren<QAbstractButton*>())
        button->click();
    EXPECT_EQ(made, 1);
    EXPECT_EQ(imported, 1);
}

TEST_F(DatapointsPageTest, ATargetShowsTheDatapointItsLineAndItsItems) {
    const DatapointId november = add(u"Slow exports"_s, 31, QDate(2025, 11, 30));
    const DatapointId april = add(u"Slow exports"_s, 44, QDate(2026, 4, 30));
    core::ItemId exports;
    workspace.edit([&](core::Editor& editor) -> core::Result<void> {
        core::Item item;
        item.title = u"Background exports"_s;
        TRY_ASSIGN(exports, core::addItem(editor, item));
        return core::linkDatapoints(editor, exports, {april}).transform([](const core::LinkOutcome&) {});
    });
    open(april);
    EXPECT_EQ(line(u"Metric"_s)->text(), u"Slow exports"_s);
    EXPECT_EQ(line(u"Value"_s)->text(), u"44"_s);
    EXPECT_EQ(line(u"n"_s)->text(), u"217"_s);
    EXPECT_EQ(line(u"As of"_s)->text(), u"30 Apr 2026"_s);
    EXPECT_EQ(line(u"Touchpoint"_s)->text(), u"Usage"_s);
    auto* chart = page().findChild<ChartView*>();
    ASSERT_TRUE(chart->isVisible());
    EXPECT_EQ(chart->series().title, u"Slow exports: up from 31\u00A0% to 44\u00A0%"_s);
    auto* items = page().findChild<RelatedSection*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return items->model().rowCount() == 1; }));
    paint(page());

    Q_EMIT chart->activated(0, 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page().list()->current() == november; })) << "a point opens its datapoint";
    Q_EMIT items->opened(exports.value);
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.first().kind, RecordKind::Item);
}

TEST_F(DatapointsPageTest, WhatIsOpenedIsSelectedAloneThoughCtrlIsHeldAsByCtrlEnter) {
    const DatapointId first = add(u"Slow exports"_s, 31);
    const DatapointId second = add(u"Log-ins"_s, 7);
    open(first);
    const test::HeldCtrl held(page());
    open(second);
    EXPECT_EQ(page().list()->selected(), QList{second});
    page().list()->view()->selectAll();
    page().activate(Target::to(RecordKind::Datapoint, second));
    EXPECT_EQ(page().list()->selected(), QList{second}) << "although it was the current one";
    add(u"Seats"_s, 12);
    waitForRows(3);
    EXPECT_EQ(page().list()->selected(), QList{second});
}

TEST_F(DatapointsPageTest, ThePaneFitsItsWidthWithoutItemsAndTabReadsIt) {
    open(add(u"Slow exports"_s, 31));
    EXPECT_EQ(test::tabFaults(*page().record()).join(u", "_s), QString());
    for (const int width : {1256, 976}) {
        page().resize(width, 640);
        QCoreApplication::processEvents();
        const auto* scroll = page().record()->findChild<QScrollArea*>();
        EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width()) << "nothing is cut at the right";
    }
}

TEST_F(DatapointsPageTest, FieldsAreSavedInPlaceAndUndone) {
    const DatapointId id = add(u"Slow exports"_s, 31, QDate(2025, 11, 30));
    open(id);
    EXPECT_TRUE(words().contains(u"One value so far"_s)) << qPrintable(words());
    type(u"Value"_s, u"1,240.5"_s);
    type(u"n"_s, {});
    type(u"Segment"_s, u"Industrial"_s);
    type(u"As of"_s, u"2026-01-31"_s);
    type(u"Touchpoint"_s, u"Survey"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved(id).touchpoint == u"survey"_s; }));
    const core::Datapoint now = saved(id);
    EXPECT_DOUBLE_EQ(now.value, 1240.5);
    EXPECT_EQ(now.n, std::nullopt);
    EXPECT_TRUE(now.segment.has_value());
    EXPECT_EQ(now.asOf, QDate(2026, 1, 31));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(saved(id).touchpoint, u"usage"_s);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return line(u"Touchpoint"_s)->text() == u"Usage"_s || line(u"Touchpoint"_s)->hasFocus(); }));
}

TEST_F(DatapointsPageTest, WhatIsNoNumberIsNotSavedAndSaidSo) {
    const DatapointId id = add(u"Slow exports"_s, 31);
    open(id);
    type(u"Value"_s, u"a lot"_s);
    EXPECT_TRUE(words().contains(u"The value is a number"_s)) << qPrintable(words());
    EXPECT_DOUBLE_EQ(saved(id).value, 31);
    type(u"Value"_s, u"32"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved(id).value == 32; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !words().contains(u"The value is a number"_s); }));
}

TEST_F(DatapointsPageTest, KnownMetricsAreOfferedWhileTyping) {
    add(u"Weekly active teams"_s, 70);
    const DatapointId id = add(u"Slow exports"_s, 31);
    open(id);
    line(u"Metric"_s)->setFocus();
    line(u"Metric"_s)->selectAll();
    QTest::keyClicks(line(u"Metric"_s), u"week"_s);
    QTest::keyClick(line(u"Metric"_s), Qt::Key_Down);
    QTest::keyClick(line(u"Metric"_s), Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return saved(id).metric == u"Weekly active teams"_s; }));
}

TEST_F(DatapointsPageTest, SearchKeepsTheOrderAndItsEmptyPageClearsIt) {
    add(u"Slow exports"_s, 31);
    add(u"Weekly active teams"_s, 70);
    page().activate({});
    waitForRows(2);
    page().list()->search()->setText(u"week"_s);
    waitForRows(1);
    page().list()->search()->setText(u"nothing"_s);
    waitForRows(0);
    EXPECT_FALSE(actions.action(u"datapoints.delete"_s)->isEnabled());
    page().list()->findChild<EmptyState*>()->findChildren<QAbstractButton*>().constFirst()->click();
    waitForRows(2);
}

TEST_F(DatapointsPageTest, AColumnsHeadSortsAndTheOrderMenuTurnsItRound) {
    const DatapointId few = add(u"A"_s, 9);
    const DatapointId many = add(u"B"_s, 100);
    page().activate({});
    waitForRows(2);
    EXPECT_EQ(page().list()->current(), few);
    page().list()->view()->sortByColumn(DatapointsModel::Value, Qt::DescendingOrder);
    page().step(-5);
    EXPECT_EQ(page().list()->current(), many);
}

TEST_F(DatapointsPageTest, TheOrderIsRememberedForTheNextTime) {
    add(u"A"_s, 9);
    const DatapointId many = add(u"B"_s, 100);
    page().list()->view()->sortByColumn(DatapointsModel::Value, Qt::DescendingOrder);
    m_page.reset();
    page().activate({});
    waitForRows(2);
    EXPECT_EQ(page().list()->current(), many);
}

TEST_F(DatapointsPageTest, ASegmentNarrowsTheTableUntilATargetNeedsMore) {
    const DatapointId other = add(u"A"_s, 9);
    workspace.edit([&](core::Editor& editor) -> core::Result<void> {
        core::Segment retail;
        retail.name = u"Retail"_s;
        core::Datapoint made;
        made.metric = u"B"_s;
        TRY_ASSIGN(made.segment, core::addSegment(editor, retail));
        return core::addDatapoint(editor, made).transform([](DatapointId) {});
    });
    page().activate({});
    waitForRows(2);
    FacetBar* facets = page().list()->facets();
    facets->setChosen({{u"segments"_s, QJsonArray{1}}});
    Q_EMIT facets->chosenChanged();
    EXPECT_EQ(page().list()->shownCount(), 1);
    page().activate(Target::to(RecordKind::Datapoint, other));
    waitForRows(2);
    EXPECT_EQ(facets->chosen(), QJsonObject());
    EXPECT_EQ(page().list()->current(), other);
}

TEST_F(DatapointsPageTest, EMakesTheSelectedOnesEvidence) {
    const DatapointId first = add(u"A"_s, 9);
    const DatapointId second = add(u"B"_s, 100);
    page().activate({});
    waitForRows(2);
    page().list()->view()->selectAll();
    actions.action(u"datapoints.evidence"_s)->trigger();
    ASSERT_EQ(linker.chosen.size(), 1);
    EXPECT_EQ(linker.chosen.first().datapoints, (QList<DatapointId>{first, second}));
}

TEST_F(DatapointsPageTest, DeletingOffersUndoAndTheNextRowShows) {
    add(u"A"_s, 9);
    add(u"B"_s, 100);
    page().activate({});
    waitForRows(2);
    actions.action(u"datapoints.delete"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 1; }));
    EXPECT_TRUE(notifier.shown.first().text.startsWith(u"Deleted"_s));
    waitForRows(1);
    EXPECT_TRUE(page().list()->current().has_value());
    ASSERT_FALSE(notifier.shown.first().buttons.isEmpty());
    notifier.shown.first().buttons.first().act();
    waitForRows(2);
}

} // namespace throughline::ui
