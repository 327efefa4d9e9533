// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sample/sampleworkspace.h"
#include "tests/support/recordingpictures.h"
#include "tests/ui/roadmap/linkingfixture.h"
#include "ui/common/theme.h"
#include "ui/roadmap/board/board.h"
#include "ui/roadmap/inspector/inspector.h"
#include "ui/roadmap/inspector/plan/planview.h"
#include "ui/roadmap/items/itemspane.h"
#include "ui/roadmap/items/itemsview.h"
#include "ui/roadmap/roadmappage.h"
#include "ui/tasks/taskstrip.h"

#include <QApplication>
#include <QDir>
#include <QListView>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

/// Pictures of the page over the sample, to be looked at: written where THROUGHLINE_PICTURES says, else only drawn.
class RoadmapPicturesTest : public test::LinkingFixture {
protected:
    void SetUp() override {
        m_before = QApplication::palette();
        ASSERT_TRUE(core::fillWithSample(*workspace).result());
    }
    void TearDown() override { QApplication::setPalette(m_before); }

    /// Lets layouts that were put off take place.
    static void settle() {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    static void keep(QWidget& widget, const QString& name) {
        const QPixmap picture = widget.grab();
        EXPECT_FALSE(picture.isNull());
        const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
        EXPECT_TRUE(folder.isEmpty() || picture.save(QDir(folder).filePath(name + u".png"_s)));
    }
    [[nodiscard]] core::ItemId exports() { return itemCalled(u"Background exports"_s); }
    [[nodiscard]] core::ItemId itemCalled(const QString& title) {
        for (const ItemCard& card : linking().items().cards()) {
            if (card.summary.item.title == title)
                return card.summary.item.id;
        }
        ADD_FAILURE() << "the sample lacks the item";
        return {};
    }

private:
    QPalette m_before;
};

TEST_F(RoadmapPicturesTest, DrawsThePageInBothThemesAndSizes) {
    TaskStrip tasks;
    test::RecordingPictures pictures;
    test::RecordingWalls walls;
    ActionRegistry actions;
    actions.setCurrentPage(u"roadmap"_s);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        QApplication::setPalette(paletteFor(theme));
        for (const QSize size : {QSize(1440 - 184, 900 - 60), QSize(1024 - 48, 700 - 60)}) {
            RoadmapPage page(linking(), {*workspace, edits, linking(), navigator, notifier, actions, prompts, tasks,
                                         pictures, walls, settings});
            page.resize(size);
            page.show();
            page.activate(Target::to(RecordKind::Item, exports()));
            EXPECT_TRUE(QTest::qWaitFor([&] { return page.inspector()->evidenceList()->model()->rowCount() > 0; }));
            const QString name =
                u"roadmap-%1-%2"_s.arg(theme == Theme::Light ? u"light"_s : u"dark"_s).arg(size.width());
            settle();
            keep(page, name);
            if (size.width() < 1100) {
                QTest::keyClick(&page, Qt::Key_Escape);
                settle();
                keep(page, name + u"-board"_s);
            }
            page.showAs(RoadmapPage::Show::Table);
            settle();
            keep(page, name + u"-table"_s);
            page.showAs(RoadmapPage::Show::Timeline);
            settle();
            keep(page, name + u"-timeline"_s);
            page.activate(Target::to(RecordKind::Item, itemCalled(u"Supplier scorecards"_s)));
            EXPECT_TRUE(QTest::qWaitFor([&] { return page.inspector()->plan()->asText().contains(u"1 part"_s); }));
            page.inspector()->plan()->setOpen(true);
            settle();
            keep(page, name + u"-plan"_s);
            page.showAs(RoadmapPage::Show::Board);
        }
    }
}

TEST_F(RoadmapPicturesTest, DrawsTheItemsPaneWhileSomethingIsDragged) {
    const std::unique_ptr<ItemsPane> pane(qobject_cast<ItemsPane*>(linking().makeItemsPane(nullptr)));
    pane->resize(280, 840);
    pane->show();
    keep(*pane, u"items-rest"_s);
    QListView* list = pane->list();
    const QRect row = list->visualRect(list->model()->index(1, 0));
    const auto data = test::carrying({core::VoiceId{3}});
    test::dragOver(list->viewport(), *data, zoneRect(row, 2).center());
    EXPECT_TRUE(QTest::qWaitFor([&] { return pane->footText().contains(u"counts a customer once"_s); }));
    keep(*pane, u"items-drag"_s);
}

} // namespace
} // namespace throughline::ui
