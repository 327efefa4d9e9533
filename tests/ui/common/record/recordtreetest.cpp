// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heldctrl.h"
#include "ui/common/filters/columnorder.h"
#include "ui/common/record/recordtreemodel.h"
#include "ui/common/record/recordtreeview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

struct Place {
    qint64 id = 0;
    QString name;
    std::optional<qint64> above;
    std::optional<double> number;
    bool fits = true;
};

/// Places by name and number.
class PlacesModel : public RecordTreeModel {
public:
    PlacesModel() : RecordTreeModel(0, nullptr) {}

    QList<Place> places;
    bool filtered = false;

    using RecordTreeModel::arrange;
    using RecordTreeModel::follow;
    using RecordTreeModel::setDragFormat;
    [[nodiscard]] bool isFiltered() const override { return filtered; }
    [[nodiscard]] int columnCount(const QModelIndex&) const override { return 2; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        return role == Qt::DisplayRole ? QVariant(place(recordOf(index)).name) : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override {
        return role == Qt::DisplayRole ? QVariant(section == 0 ? u"Name"_s : u"Number"_s) : QVariant();
    }

protected:
    [[nodiscard]] QList<Entry> entries() const override {
        QList<Entry> all;
        for (const Place& one : places)
            all.append({one.id, one.above, one.fits});
        return all;
    }
    [[nodiscard]] SortKey sortKey(qint64 id, int column) const override {
        const Place one = place(id);
        return column == 0 ? SortKey{true, 0, one.name} : SortKey{one.number.has_value(), one.number.value_or(0)};
    }

private:
    [[nodiscard]] Place place(qint64 id) const {
        for (const Place& one : places) {
            if (one.id == id)
                return one;
        }
        return {};
    }
};

class PlacesView : public RecordTreeView {
public:
    explicit PlacesView(RecordTreeModel& model) : RecordTreeView(u"Places"_s, model, nullptr) {}
};

class RecordTreeTest : public testing::Test {
protected:
    PlacesModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    std::unique_ptr<PlacesView> view;
    // What a drop wanted last.
    QList<qint64> moved;
    std::optional<qint64> below;

    void SetUp() override {
        model.places = {{1, u"Europe"_s, {}, 5.0},
                        {2, u"Spain"_s, 1, {}},
                        {3, u"Sevilla"_s, 2, 1.0},
                        {4, u"Norway"_s, 1, 3.0},
                        {5, u"Asia"_s, {}, 2.0}};
        model.follow();
        view = std::make_unique<PlacesView>(model);
        view->resize(400, 400);
        view->show();
    }
    /// The names from top to bottom, as far as they are unfolded.
    [[nodiscard]] QString rows() const {
        QStringList names;
        for (QModelIndex index = model.index(0, 0); index.isValid(); index = view->indexBelow(index))
            names.append(index.data().toString());
        return names.join(u' ');
    }
};

TEST_F(RecordTreeTest, SiblingsAreSortedAndWhatIsNotSaidComesLastEitherWay) {
    EXPECT_EQ(rows(), u"Asia Europe Norway Spain Sevilla"_s);
    view->sortByColumn(1, Qt::AscendingOrder);
    EXPECT_EQ(rows(), u"Asia Europe Norway Spain Sevilla"_s);
    view->sortByColumn(1, Qt::DescendingOrder);
    EXPECT_EQ(rows(), u"Europe Norway Spain Sevilla Asia"_s);
}

TEST_F(RecordTreeTest, FoldsSelectionAndCurrentRowStayWhereTheTreeTakesAnotherShape) {
    view->collapse(model.indexOfRecord(2));
    view->selectRecord(4);
    view->selectionModel()->select(model.indexOfRecord(5), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QSignalSpy settled(view.get(), &RecordTreeView::settled);
    view->header()->setSortIndicator(0, Qt::DescendingOrder);
    EXPECT_EQ(settled.count(), 1) << "told once";
    EXPECT_EQ(rows(), u"Europe Spain Norway Asia"_s);
    EXPECT_EQ(view->selectedRecords(), (QList<qint64>{4, 5}));
    EXPECT_EQ(model.recordOf(view->currentIndex()), 4);
}

TEST_F(RecordTreeTest, ARecordIsSelectedAloneThoughCtrlIsHeld) {
    view->selectRecord(4);
    const test::HeldCtrl held(*view);
    view->selectRecord(5);
    EXPECT_EQ(view->selectedRecords(), QList<qint64>{5});
    view->step(1);
    EXPECT_EQ(view->selectedRecords(), QList<qint64>{1});
}

TEST_F(RecordTreeTest, AFilterUnfoldsWhatFitsAndKeepsWhatLiesAbove) {
    view->collapse(model.indexOfRecord(1));
    for (Place& place : model.places)
        place.fits = place.id == 3;
    model.filtered = true;
    model.arrange();
    EXPECT_EQ(rows(), u"Europe Spain Sevilla"_s);
    EXPECT_EQ(model.fittingCount(), 1);
    EXPECT_EQ(model.firstFitting(), 3);
    for (Place& place : model.places)
        place.fits = true;
    model.filtered = false;
    model.arrange();
    EXPECT_EQ(rows(), u"Asia Europe"_s) << "it was folded up before";
}

TEST_F(RecordTreeTest, ARecordWhoseUpperOneIsGoneStandsTopmost) {
    model.places.removeAt(1);
    model.follow();
    EXPECT_EQ(rows(), u"Asia Europe Norway Sevilla"_s);
}

TEST_F(RecordTreeTest, RowsAreDraggedOntoEachOtherWhereTheModelLetsThem) {
    EXPECT_FALSE(model.indexOfRecord(4).flags() & Qt::ItemIsDragEnabled);
    EXPECT_TRUE(model.mimeTypes().isEmpty());
    model.setDragFormat(u"application/x-places"_s);
    EXPECT_TRUE(model.indexOfRecord(4).flags() & Qt::ItemIsDragEnabled);
    QObject::connect(&model, &RecordTreeModel::moveWanted, view.get(),
                     [this](const QList<qint64>& ids, std::optional<qint64> onto) {
                         moved = ids;
                         below = onto;
                     });
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOfRecord(2), model.indexOfRecord(4)}));
    model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOfRecord(5));
    EXPECT_EQ(moved, (QList<qint64>{2, 4}));
    EXPECT_EQ(below, 5);
    model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, {});
    EXPECT_EQ(below, std::nullopt);
    EXPECT_FALSE(model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOfRecord(3))) << "below Spain";
    QMimeData other;
    other.setData(u"application/x-cities"_s, data->data(u"application/x-places"_s));
    EXPECT_FALSE(model.canDropMimeData(&other, Qt::MoveAction, -1, -1, model.indexOfRecord(5)));
}

TEST_F(RecordTreeTest, KeysMoveThroughTheUnfoldedRows) {
    view->step(1);
    EXPECT_EQ(view->currentIndex().data(), u"Asia"_s) << "nothing was current";
    view->step(2);
    EXPECT_EQ(view->currentIndex().data(), u"Norway"_s);
    view->step(-9);
    EXPECT_EQ(view->currentIndex().data(), u"Asia"_s);
}

TEST_F(RecordTreeTest, TheOrderIsChosenFromAMenuTurnedRoundAndRemembered) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    rememberColumnOrder(*view->header(), 0, settings, u"places/order"_s);
    const auto choose = [this](int column) {
        chooseColumnOrder(*view->header());
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        menu->actions().at(column)->trigger();
        menu->close();
    };
    choose(1);
    EXPECT_EQ(view->header()->sortIndicatorSection(), 1);
    EXPECT_EQ(rows(), u"Asia Europe Norway Spain Sevilla"_s);
    choose(1);
    EXPECT_EQ(rows(), u"Europe Norway Spain Sevilla Asia"_s);
    PlacesView again(model);
    rememberColumnOrder(*again.header(), 0, settings, u"places/order"_s);
    EXPECT_EQ(again.header()->sortIndicatorSection(), 1);
    EXPECT_EQ(again.header()->sortIndicatorOrder(), Qt::DescendingOrder);
}

} // namespace
} // namespace throughline::ui
