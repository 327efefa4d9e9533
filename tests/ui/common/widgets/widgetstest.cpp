// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/errorbox.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/keycap.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLayout>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(KeyButtonTest, ShowsItsKeyBehindTheTextButIsNamedByTheTextAlone) {
    const KeyButton without(u"New &interview"_s, {}, KeyButton::Kind::Primary);
    const KeyButton with(u"New &interview"_s, u"Ctrl+N"_s, KeyButton::Kind::Primary);
    EXPECT_GT(with.sizeHint().width(), without.sizeHint().width() + 20);
    EXPECT_EQ(with.accessibleName(), u"New interview"_s);
    EXPECT_EQ(KeyCap(u"Ctrl+N"_s).accessibleName(), u"Ctrl+N"_s);
}

/// A head with a count and two buttons with keys, one of them with an icon.
class PageHeadRoomTest : public testing::Test {
protected:
    PageHeadRoomTest() {
        m_primary = new KeyButton(u"New interview"_s, u"Ctrl+N"_s, KeyButton::Kind::Primary, &head);
        m_plain = new KeyButton(u"Delete"_s, u"Del"_s, KeyButton::Kind::Plain, &head);
        m_plain->setIcon(icon(u"trash-2"_s));
        head.addAtEnd(m_plain);
        head.addAtEnd(m_primary);
        head.setCount(u"99 of 3,293"_s);
    }
    void resizeTo(int width) {
        head.resize(width, head.height());
        head.show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] PlainLabel* label(const QString& text) const {
        for (auto* each : head.findChildren<PlainLabel*>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    PageHead head{u"Voices"_s};
    KeyButton* m_primary;
    KeyButton* m_plain;
};

TEST_F(PageHeadRoomTest, GivesWayFromTheKeysToTheWordsToTheCount) {
    using Extent = KeyButton::Extent;
    const PlainLabel* count = label(u"99 of 3,293"_s);
    resizeTo(800);
    for (const Extent extent : {Extent::Whole, Extent::NoKey, Extent::IconOnly}) {
        EXPECT_EQ(m_plain->extent(), extent);
        EXPECT_EQ(count->shownText(), count->text());
        const int needed = head.sizeHint().width();
        resizeTo(needed);
        EXPECT_EQ(m_plain->extent(), extent) << "as long as there is room";
        resizeTo(needed - 8);
    }
    EXPECT_NE(count->shownText(), count->text()) << "the last to give way";
    resizeTo(head.minimumSizeHint().width());
    EXPECT_EQ(label(u"Voices"_s)->shownText(), u"Voices"_s);
    for (const KeyButton* button : {m_primary, m_plain})
        EXPECT_EQ(button->width(), button->sizeHint().width()) << "not cut";
    EXPECT_LE(m_primary->geometry().right(), head.width() - head.layout()->contentsMargins().right());
}

TEST_F(PageHeadRoomTest, ALongTitleIsCutBeforeButtonsLoseTheirWords) {
    head.setTitle(u"Northern European Harbour Operations and Warehousing"_s);
    head.setCount({});
    resizeTo(400);
    EXPECT_EQ(m_plain->extent(), KeyButton::Extent::NoKey);
    EXPECT_NE(label(head.accessibleName())->shownText(), head.accessibleName());
}

TEST(EmptyStateTest, SaysWhatIsMissingAndOffersTheButton) {
    EmptyState empty;
    empty.setContent(u"mic"_s, u"No voices yet"_s, u"Log the first call, or bring in what you have."_s);
    empty.setButton(u"New interview"_s, u"Ctrl+N"_s);
    QSignalSpy clicked(&empty, &EmptyState::buttonClicked);
    empty.findChild<KeyButton*>()->click();
    EXPECT_EQ(clicked.size(), 1);
    EXPECT_EQ(empty.accessibleName(), u"No voices yet"_s);
    empty.setButton({});
    EXPECT_EQ(empty.findChild<KeyButton*>(), nullptr);
}

TEST(ErrorBoxTest, SplitsWhatHappenedFromWhatToDoAndKeepsTheDetailToCopy) {
    ErrorBox box;
    EXPECT_TRUE(box.isHidden());
    box.setError({.code = core::ErrorCode::DiskFull,
                  .text = u"The disk is full. Nothing was lost; free some room and try again."_s,
                  .detail = u"SQLITE_FULL <b>13</b>"_s});
    EXPECT_FALSE(box.isHidden());
    EXPECT_EQ(box.accessibleName(), u"The disk is full."_s);
    EXPECT_EQ(box.accessibleDescription(), u"Nothing was lost; free some room and try again."_s);
    const auto* detail = box.findChild<QPlainTextEdit*>();
    EXPECT_TRUE(detail->isHidden());
    QToolButton* copy = nullptr;
    for (QToolButton* button : box.findChildren<QToolButton*>()) {
        if (button->isCheckable())
            button->click();
        else
            copy = button;
    }
    EXPECT_FALSE(detail->isHidden());
    ASSERT_NE(copy, nullptr);
    copy->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"SQLITE_FULL <b>13</b>"_s);
    box.clear();
    EXPECT_TRUE(box.isHidden());
}

TEST(SegmentedButtonsTest, APersonChoosesOneAndTheProgramChoosesQuietly) {
    SegmentedButtons buttons(u"Appearance"_s);
    buttons.addSegment(u"System"_s, 0);
    buttons.addSegment(u"Light"_s, 1);
    buttons.addSegment(u"Dark"_s, 2);
    EXPECT_EQ(buttons.current(), 0);
    QSignalSpy changed(&buttons, &SegmentedButtons::currentChanged);
    buttons.setCurrent(2);
    EXPECT_EQ(changed.size(), 0);
    EXPECT_EQ(buttons.current(), 2);
    buttons.button(1)->click();
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed.first().first(), 1);
    EXPECT_FALSE(buttons.button(2)->isChecked());
    EXPECT_EQ(buttons.button(1)->accessibleName(), u"Light"_s);
}

TEST(SegmentedButtonsTest, AChoiceThatIsHiddenLeavesNoTrace) {
    const auto picture = [](bool withHidden) {
        SegmentedButtons buttons(u"Parts"_s);
        buttons.addSegment(u"Columns and rows"_s, 0);
        if (withHidden)
            buttons.addSegment(u"Values"_s, 1);
        buttons.addSegment(u"Rejected rows"_s, 2);
        buttons.show();
        if (withHidden)
            buttons.button(1)->hide();
        QCoreApplication::processEvents(); // lays them out
        buttons.resize(buttons.sizeHint());
        return buttons.grab().toImage();
    };
    EXPECT_TRUE(picture(true) == picture(false));
}

TEST(PageHeadTest, ATitleTooLongForItIsCutAndWholeInItsToolTip) {
    PageHead head(u"Themes"_s);
    auto* button = new QToolButton;
    head.addAtEnd(button);
    head.setTitle(u"Trust in numbers after an export that stopped before its end"_s);
    head.resize(200, 44);
    head.show();
    auto* title = head.findChild<PlainLabel*>();
    QHelpEvent ask(QEvent::ToolTip, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(title, &ask);
    EXPECT_TRUE(title->toolTip().contains(u"stopped before its end"_s));
    EXPECT_LE(button->geometry().right(), 200);
    head.resize(900, 44);
    QCoreApplication::sendEvent(title, &ask);
    EXPECT_EQ(title->toolTip(), QString()) << "whole where there is room";
}

TEST(PageHeadTest, IsNamedByItsTitleAndHidesAnEmptyCount) {
    PageHead head(u"Voices"_s);
    head.setCount(u"38 of 4,812"_s);
    EXPECT_EQ(head.accessibleName(), u"Voices"_s);
    const QList<PlainLabel*> labels = head.findChildren<PlainLabel*>();
    EXPECT_FALSE(labels.last()->isHidden());
    head.setCount({});
    EXPECT_TRUE(labels.last()->isHidden());
}

namespace {

class PaneSplitterTest : public testing::Test {
protected:
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"looks.ini"_s), QSettings::IniFormat};

    std::unique_ptr<PaneSplitter> panes() {
        auto splitter = std::make_unique<PaneSplitter>(Qt::Horizontal);
        splitter->addWidget(new QWidget);
        splitter->addWidget(new QWidget);
        splitter->resize(601, 100);
        splitter->setFirstSizes({200, 400});
        splitter->remember(settings, u"voices/panes"_s);
        splitter->show();
        return splitter;
    }
};

} // namespace

TEST_F(PaneSplitterTest, RemembersSizesAndADoubleClickBringsTheFirstOnesBack) {
    auto first = panes();
    EXPECT_EQ(first->sizes().at(0), 200);
    first->setSizes({300, 300});
    QTest::mousePress(first->handle(1), Qt::LeftButton, {}, {4, 50});
    QTest::mouseMove(first->handle(1), {24, 50});
    QTest::mouseRelease(first->handle(1), Qt::LeftButton, {}, {4, 50});
    const int moved = first->sizes().at(0);

    auto second = panes();
    EXPECT_EQ(second->sizes().at(0), moved);
    EXPECT_NE(moved, 200);
    QTest::mouseDClick(second->handle(1), Qt::LeftButton, {}, {4, 50});
    EXPECT_EQ(second->sizes().at(0), 200);
}

TEST_F(PaneSplitterTest, PaintsOnePixelAndGrabsEight) {
    auto splitter = panes();
    EXPECT_EQ(splitter->handleWidth(), 1);
    EXPECT_EQ(splitter->handle(1)->width(), 8);
    EXPECT_FALSE(splitter->childrenCollapsible());
}
