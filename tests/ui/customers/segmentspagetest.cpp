// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/segmentspage.h"

#include "core/customers/customeredits.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/touchpoints/datapointedits.h"
#include "core/voices/voicefilter.h"
#include "tests/support/pagefixture.h"
#include "ui/common/widgets/plainlabel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QTest>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Editor;

/// A segment that nobody was heard of, and a datapoint about it.
class SegmentsPageTest : public testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        workspace.edit([this](Editor& editor) -> core::Result<void> {
            core::Segment segment;
            segment.name = u"Mid-market"_s;
            TRY_ASSIGN(m_segment, core::addSegment(editor, segment));
            core::Item item;
            item.title = u"Background exports"_s;
            TRY_ASSIGN(m_item, core::addItem(editor, item));
            core::Datapoint datapoint;
            datapoint.metric = u"Weekly active teams"_s;
            datapoint.segment = m_segment;
            TRY_ASSIGN(m_datapoint, core::addDatapoint(editor, datapoint));
            return {};
        });
        m_page.resize(1256, 840);
        m_page.show();
        m_page.activate(Target::to(RecordKind::Segment, m_segment));
    }
    [[nodiscard]] bool waitForSentence(const QString& words) {
        return QTest::qWaitFor([&] {
            const auto labels = m_page.findChildren<PlainLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        });
    }

    core::SegmentId m_segment;
    core::ItemId m_item;
    core::DatapointId m_datapoint;
    SegmentsPage m_page{context};
};

TEST_F(SegmentsPageTest, SaysThatDatapointsAboutItAreEvidence) {
    ASSERT_TRUE(waitForSentence(u"They stand behind no item yet."_s));
    workspace.edit([this](Editor& editor) {
        return core::linkDatapoints(editor, m_item, {m_datapoint}).transform([](const auto&) {});
    });
    EXPECT_TRUE(waitForSentence(u"1 datapoint about them is evidence."_s));
    EXPECT_TRUE(waitForSentence(u"No voice of theirs stands behind an item yet"_s));
}

TEST_F(SegmentsPageTest, TheMenuKeyOffersTheActionsOfTheSelectedRow) {
    ASSERT_TRUE(waitForSentence(u"They stand behind no item yet."_s));
    auto* list = qobject_cast<QListView*>(m_page.firstFocus());
    const QPoint row = list->visualRect(list->currentIndex()).center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, row, list->viewport()->mapToGlobal(row));
    QApplication::sendEvent(list->viewport(), &asked);
    auto* menu = list->findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    for (const auto* id : {"segments.voices", "segments.wall", "segments.edit", "segments.delete"})
        EXPECT_TRUE(menu->actions().contains(actions.action(QString::fromLatin1(id)))) << id;
    menu->close();
    actions.setCurrentPage(u"segments"_s);
    actions.action(u"segments.voices"_s)->trigger();
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.constFirst().filter.value<core::VoiceFilter>().segments, QList{m_segment});
}

TEST_F(SegmentsPageTest, NoMenuOpensWhereNothingIsSelected) {
    ASSERT_TRUE(waitForSentence(u"They stand behind no item yet."_s));
    auto* list = qobject_cast<QListView*>(m_page.firstFocus());
    list->clearSelection();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, {5, 400}, list->viewport()->mapToGlobal(QPoint(5, 400)));
    QApplication::sendEvent(list->viewport(), &asked);
    EXPECT_EQ(list->findChild<QMenu*>(), nullptr);
}

} // namespace
} // namespace throughline::ui
