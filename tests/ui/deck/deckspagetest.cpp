// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/deckspage.h"

#include "core/deck/deckedits.h"
#include "core/deck/deckrepository.h"
#include "core/exchange/sample/sampleworkspace.h"
#include "core/metrics/chartcatalog.h"
#include "core/workspace/editor.h"
#include "tests/support/pagefixture.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/deck/currentdeck.h"
#include "ui/deck/slides/slidelistmodel.h"
#include "ui/deck/slides/slidepane.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Audience;

/// The page over the sample workspace without its deck.
class DecksPageTest : public ::testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        ASSERT_TRUE(core::fillWithSample(*workspace).result());
        workspace.edit([](core::Editor& editor) -> core::Result<void> {
            TRY_ASSIGN(const QList<core::DeckRow> decks, core::DeckRepository(editor.connection()).decks());
            return core::removeDeck(editor, decks.constFirst().deck.id);
        });
        m_page.resize(1200, 800);
        actions.setCurrentPage(u"decks"_s);
        m_page.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_page));
    }
    void makeStandardDeck() {
        prompts.choice = 0;
        actions.action(u"decks.standard"_s)->trigger();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_deck.view().plan.size() > 4; }));
    }
    QListView* slides() { return listNamed(u"Slides"_s); }
    QListView* listNamed(const QString& name) {
        for (auto* list : m_page.findChildren<QListView*>()) {
            if (list->accessibleName() == name)
                return list;
        }
        return nullptr;
    }
    QStringList titles() {
        QStringList titles;
        for (int row = 0; row < slides()->model()->rowCount(); ++row)
            titles.append(slides()->model()->index(row, 0).data().toString());
        return titles;
    }
    void selectRow(int row) { slides()->setCurrentIndex(slides()->model()->index(row, 0)); }
    /// What the selected slide shows of names.
    QString preview() {
        QStringList texts;
        for (const core::PlannedSlide& slide : m_deck.view().plan) {
            for (const core::PlannedText& text : slide.texts) {
                for (const core::PlannedParagraph& paragraph : text.paragraphs)
                    texts.append(paragraph.text);
            }
        }
        return texts.join(u'\n');
    }

    CurrentDeck m_deck{*workspace, edits, navigator};
    DecksPage m_page{context, m_deck};
};

TEST_F(DecksPageTest, AnEmptyPageSaysWhatADeckIsAndOffersTheTemplate) {
    auto* empty = m_page.findChild<EmptyState*>();
    ASSERT_TRUE(empty->isVisible());
    prompts.choice = 1;
    empty->findChild<QAbstractButton*>()->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_deck.view().plan.size() > 4; }));
    EXPECT_TRUE(slides()->isVisible());
    EXPECT_EQ(m_deck.view().deck->audience, Audience::Outside);
    EXPECT_EQ(slides()->model()->index(0, 0).data().toString(), u"What customers say"_s);
}

TEST_F(DecksPageTest, AQuoteSlideIsOfferedAsAPictureAndNoOther) {
    makeStandardDeck();
    const QAction* picture = actions.action(u"decks.picture"_s);
    const auto& ofDeck = m_deck.view().slides;
    for (int row = 1; row < slides()->model()->rowCount(); ++row) {
        selectRow(row);
        const auto shown = m_page.findChild<SlideListModel*>()->slideAt(row);
        EXPECT_EQ(picture->isEnabled(), shown && shown->quote.has_value()) << row;
        if (picture->isEnabled()) {
            actions.action(u"decks.picture"_s)->trigger();
            EXPECT_EQ(pictures.exported.last(), *shown->quote);
            EXPECT_EQ(pictures.lastReaders, core::Audience::Inside);
        }
    }
    const auto quotes = std::count_if(ofDeck.begin(), ofDeck.end(), [](const auto& one) { return !!one.quote; });
    EXPECT_EQ(pictures.exported.size(), quotes);
    EXPECT_GT(quotes, 0);
}

TEST_F(DecksPageTest, AltDownMovesTheSlideAndUndoBringsItBack) {
    makeStandardDeck();
    const QStringList before = titles();
    selectRow(1);
    actions.action(u"decks.down"_s)->trigger();
    QStringList expected = before;
    expected.swapItemsAt(1, 2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return titles() == expected; })) << qPrintable(titles().join(u'|'));
    EXPECT_EQ(slides()->currentIndex().row(), 2);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(QTest::qWaitFor([&] { return titles() == before; }));
}

TEST_F(DecksPageTest, TheAudienceDecidesAtOnceWhichNamesShow) {
    makeStandardDeck();
    ASSERT_EQ(m_deck.view().audience, Audience::Inside);
    const QString inside = preview();
    m_page.findChild<SegmentedButtons*>()->button(static_cast<int>(Audience::Outside))->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_deck.view().audience == Audience::Outside; }));
    EXPECT_NE(preview(), inside);
    EXPECT_EQ(m_deck.view().deck->audience, Audience::Outside);
}

TEST_F(DecksPageTest, ATypedTitleIsSavedAndShown) {
    makeStandardDeck();
    selectRow(1);
    auto* title = m_page.findChild<SlidePane*>()->titleField();
    title->setFocus();
    QTest::keyClicks(title, u"What customers want most"_s);
    QTest::keyClick(title, Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([this] { return titles().at(1) == u"What customers want most"_s; }));
    EXPECT_TRUE(preview().contains(u"What customers want most"_s));
}

TEST_F(DecksPageTest, F2EditsTheTitleOfTheSlideUndoTakesItBackAndEmptyIsTheFinding) {
    m_deck.addChart(u"demand"_s, {}, u"What planners want"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_deck.view().plan.size() == 2; }));
    EXPECT_EQ(titles().at(1), u"What planners want"_s);
    selectRow(1);
    actions.action(u"decks.retitle"_s)->trigger();
    auto* title = m_page.findChild<SlidePane*>()->titleField();
    EXPECT_EQ(title->selectedText(), u"What planners want"_s);
    QTest::keyClick(title, Qt::Key_Delete);
    QTest::keyClick(title, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return titles().at(1) != u"What planners want"_s; }));
    const QString finding = workspace
                                .read<core::ChartSeries>([](core::db::Connection& connection) {
                                    return core::buildChart(connection, u"demand"_s, {}, QDate::currentDate());
                                })
                                .title;
    EXPECT_EQ(titles().at(1), finding);
    EXPECT_EQ(title->placeholderText(), finding);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(QTest::qWaitFor([this] { return titles().at(1) == u"What planners want"_s; }));
    EXPECT_EQ(title->text(), u"What planners want"_s);
    selectRow(0);
    actions.action(u"decks.retitle"_s)->trigger();
    EXPECT_EQ(title->selectedText(), m_deck.view().deck->name) << "on the title slide it is the deck's name";
}

TEST_F(DecksPageTest, DeleteTakesTheSlideOutWithUndo) {
    makeStandardDeck();
    const qsizetype before = titles().size();
    selectRow(2);
    actions.action(u"decks.remove"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return titles().size() == before - 1; }));
    EXPECT_EQ(slides()->currentIndex().row(), 2);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !notifier.shown.isEmpty(); }));
    ASSERT_FALSE(notifier.shown.last().buttons.isEmpty());
    notifier.shown.last().buttons.first().act();
    EXPECT_TRUE(QTest::qWaitFor([&] { return titles().size() == before; }));
}

TEST_F(DecksPageTest, ChartsGoToTheCurrentDeckOrMakeOne) {
    core::VoiceFilter reviews;
    reviews.kinds = {core::VoiceKind::Review};
    EXPECT_FALSE(m_deck.hasChart(u"voices-over-time"_s, reviews));
    m_deck.addChart(u"voices-over-time"_s, reviews, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_deck.hasChart(u"voices-over-time"_s, reviews); }));
    EXPECT_FALSE(m_deck.hasChart(u"voices-over-time"_s, {}));
    EXPECT_EQ(m_deck.slideCount(), 1);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_deck.view().deck; })) << "deck and slide were one step";
}

TEST_F(DecksPageTest, AnExportAsksForReadersThatNobodyChoseAndWritesTheFile) {
    const auto deck = workspace.make<core::DeckId>([](core::Editor& editor) -> core::Result<core::DeckId> {
        TRY_ASSIGN(const core::DeckId id, core::addDeck(editor, {{}, u"Board"_s, {}}));
        core::Slide slide;
        slide.deck = id;
        slide.kind = core::SlideKind::Chart;
        slide.chart = u"demand"_s;
        TRY(core::addSlide(editor, slide));
        return id;
    });
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_deck.view().plan.size() == 2; }));
    prompts.choice = std::nullopt;
    actions.action(u"decks.export"_s)->trigger();
    EXPECT_EQ(prompts.titles.last(), u"Who will read this deck?"_s) << "cancelled: no file was asked for";

    prompts.choice = 0;
    prompts.savePath = workspace.folder() + u"/board.pptx"_s;
    QSignalSpy exported(&m_page, &DecksPage::exported);
    actions.action(u"decks.export"_s)->trigger();
    ASSERT_TRUE(exported.wait());
    ASSERT_TRUE(exported.first().first().toBool());
    QFile file(prompts.savePath);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("PK"));
    EXPECT_TRUE(notifier.shown.last().text.contains(u"board.pptx"_s));
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_deck.view().deck->audience == Audience::Inside; }));
    EXPECT_EQ(m_deck.view().deck->id, deck);
}

TEST_F(DecksPageTest, AFailedExportSaysSoAndLeavesNoFile) {
    makeStandardDeck();
    prompts.savePath = workspace.folder() + u"/no/such/folder/deck.pptx"_s;
    QSignalSpy exported(&m_page, &DecksPage::exported);
    actions.action(u"decks.export"_s)->trigger();
    ASSERT_TRUE(exported.wait());
    EXPECT_FALSE(exported.first().first().toBool());
    EXPECT_FALSE(QFile::exists(prompts.savePath));
}

TEST_F(DecksPageTest, FitsBothSizesInBothThemes) {
    ThemeController theme;
    makeStandardDeck();
    selectRow(3);
    ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        theme.setAppearance(appearance);
        for (const QSize size : {QSize(1256, 840), QSize(976, 640)}) { // the windows of 1440×900 and 1024×700
            m_page.resize(size);
            for (const int row : {1, 3}) {
                selectRow(row);
                QCoreApplication::processEvents();
                const QImage picture = m_page.grab().toImage();
                EXPECT_EQ(picture.size(), size);
                EXPECT_TRUE(picture.save(
                    u"pictures/decks-%1-%2-%3.png"_s.arg(appearance == Appearance::Dark ? u"dark"_s : u"light"_s)
                        .arg(size.width())
                        .arg(row)));
            }
        }
    }
    theme.setAppearance(Appearance::Light);
}

} // namespace
} // namespace throughline::ui
