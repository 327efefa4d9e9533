// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slides/slidelistmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

#include <gtest/gtest.h>

#include <memory>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::SlideId;

DeckView viewOf(int slides) {
    DeckView view;
    view.deck = core::Deck{core::DeckId{1}, u"Quarter review"_s, core::Audience::Inside};
    const auto planned = [](const QString& title) {
        core::PlannedSlide slide;
        slide.title = title;
        return slide;
    };
    view.plan.append(planned(u"Quarter review"_s));
    view.shown.append(QList<SlideId>());
    for (int i = 1; i <= slides; ++i) {
        core::Slide slide;
        slide.id = SlideId{i};
        slide.title = u"Slide %1"_s.arg(i);
        view.slides.append(slide);
        view.plan.append(planned(slide.title));
        view.shown.append({slide.id});
    }
    return view;
}

class SlideListModelTest : public ::testing::Test {
protected:
    SlideListModelTest() {
        QObject::connect(&m_model, &SlideListModel::moveAsked, &m_model,
                         [this](const QList<SlideId>& slides, std::optional<SlideId> before) {
                             m_moved = slides;
                             m_before = before;
                         });
    }
    bool drop(const QList<int>& rows, int at) {
        QModelIndexList indexes;
        for (const int row : rows)
            indexes.append(m_model.index(row));
        const std::unique_ptr<QMimeData> data(m_model.mimeData(indexes));
        return m_model.dropMimeData(data.get(), Qt::MoveAction, at, 0, {});
    }

    SlideListModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QList<SlideId> m_moved;
    std::optional<SlideId> m_before;
};

TEST_F(SlideListModelTest, BeginsWithTheTitleSlideWhichStaysInItsPlace) {
    m_model.setView(viewOf(2));
    ASSERT_EQ(m_model.rowCount(), 3);
    EXPECT_EQ(m_model.index(0).data().toString(), u"Quarter review"_s);
    EXPECT_FALSE(m_model.flags(m_model.index(0)).testFlag(Qt::ItemIsDragEnabled));
    EXPECT_TRUE(m_model.flags(m_model.index(1)).testFlag(Qt::ItemIsDragEnabled));
    EXPECT_EQ(m_model.index(2).data(SlideListModel::NumberRole).toInt(), 3);
}

TEST_F(SlideListModelTest, ADropAsksForTheMoveBeforeTheNextSlideThatStays) {
    m_model.setView(viewOf(4));
    ASSERT_TRUE(drop({1}, 3));
    EXPECT_EQ(m_moved, QList<SlideId>{SlideId{1}});
    EXPECT_EQ(m_before, SlideId{3});
    ASSERT_TRUE(drop({3, 2}, 2)); // between the dragged ones themselves
    EXPECT_EQ(m_moved, (QList<SlideId>{SlideId{2}, SlideId{3}}));
    EXPECT_EQ(m_before, SlideId{4});
    ASSERT_TRUE(drop({1}, -1));
    EXPECT_EQ(m_before, std::nullopt);
}

TEST_F(SlideListModelTest, NothingGoesBeforeTheTitleSlide) {
    m_model.setView(viewOf(3));
    ASSERT_TRUE(drop({3}, 0));
    EXPECT_EQ(m_before, SlideId{1});
}

TEST_F(SlideListModelTest, SaysWhyASlideIsLeftOut) {
    DeckView view = viewOf(2);
    view.plan.removeLast();
    view.shown.removeLast();
    view.leftOut.append({SlideId{2}, u"“Never again”"_s, u"The speaker refused to be quoted."_s});
    m_model.setView(view);
    const QModelIndex row = m_model.index(2);
    EXPECT_TRUE(row.data(SlideListModel::LeftOutRole).toBool());
    EXPECT_EQ(row.data(SlideListModel::NumberRole).toInt(), 0);
    EXPECT_TRUE(row.data(Qt::AccessibleTextRole).toString().contains(u"refused"_s));
}

TEST_F(SlideListModelTest, QuotesOnOneSlideHaveOneNumber) {
    DeckView view = viewOf(2);
    view.plan.removeLast();
    view.shown = {{}, {SlideId{1}, SlideId{2}}};
    m_model.setView(view);
    EXPECT_FALSE(m_model.index(1).data(SlideListModel::BesideRole).toBool());
    EXPECT_TRUE(m_model.index(2).data(SlideListModel::BesideRole).toBool());
    EXPECT_EQ(m_model.index(2).data(SlideListModel::NumberRole).toInt(), 2);
}

TEST_F(SlideListModelTest, StaysSoundWhenSlidesComeAndGo) {
    for (const int slides : {0, 3, 1, 5, 5})
        m_model.setView(viewOf(slides));
    m_model.setView({});
    EXPECT_EQ(m_model.rowCount(), 0);
}

} // namespace
} // namespace throughline::ui
