// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/quotewalldialog.h"

#include "core/customers/customeredits.h"
#include "core/deck/deckedits.h"
#include "core/deck/deckrepository.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/editor.h"
#include "tests/support/pagefixture.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/deck/currentdeck.h"
#include "ui/deck/wall/quotewallmodel.h"
#include "ui/deck/wall/quotewallview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Audience;
using core::Editor;
using core::Result;

/// An item that three people want and a fourth does not let be quoted, and the wall over it.
class QuoteWallDialogTest : public ::testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        m_item = workspace.make<core::ItemId>([](Editor& editor) {
            core::Item item;
            item.title = u"Offline mode"_s;
            return core::addItem(editor, item);
        });
    }
    void say(const QString& name, core::Consent consent, const QString& words, int importance) {
        workspace.edit([=, item = m_item](Editor& editor) -> Result<void> {
            core::Person person;
            person.name = name;
            person.title = u"Planner"_s;
            person.consent = consent;
            TRY_ASSIGN(const core::PersonId id, core::addPerson(editor, person));
            core::Voice voice;
            voice.text = words;
            voice.person = id;
            TRY_ASSIGN(const core::VoiceId said, core::addVoice(editor, voice));
            TRY_ASSIGN(const core::QuoteId quote, core::addQuote(editor, said, words));
            return core::linkQuote(editor, item, quote, importance).transform([](const auto&) {});
        });
    }
    void sayAll() {
        say(u"Ada Wong"_s, core::Consent::Inside, u"No signal in the store."_s, 3);
        say(u"Bo Lind"_s, core::Consent::Public, u"It forgets what I counted."_s, 2);
        say(u"Cy Dahl"_s, core::Consent::Refused, u"Never quote me."_s, 2);
        say(u"Di Ek"_s, core::Consent::Unknown, u"We write on paper."_s, 1);
    }
    core::DeckId addDeckFor(std::optional<Audience> readers) {
        return workspace.make<core::DeckId>([=](Editor& editor) {
            return core::addDeck(editor, {{}, u"For the forum"_s, readers});
        });
    }
    QuoteWallDialog& dialog() {
        if (!m_dialog) {
            m_dialog = std::make_unique<QuoteWallDialog>(*workspace, m_deck, prompts, notifier, m_item);
            m_dialog->show();
            EXPECT_TRUE(QTest::qWaitForWindowExposed(m_dialog.get()));
        }
        return *m_dialog;
    }
    QuoteWallView* shown(int rows) {
        auto* view = dialog().findChild<QuoteWallView*>();
        EXPECT_TRUE(QTest::qWaitFor([=] { return view->model()->rowCount() == rows; }));
        return view;
    }
    QPushButton* button(const QString& name) {
        for (auto* one : dialog().findChildren<QPushButton*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    bool says(const QString& words) {
        const auto labels = dialog().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }
    QList<core::Slide> slidesOf(core::DeckId deck) {
        return workspace.read<QList<core::Slide>>(
            [=](core::db::Connection& connection) { return core::DeckRepository(connection).slides(deck); });
    }

    core::ItemId m_item;
    QList<core::VoiceId> m_wanted;
    CurrentDeck m_deck{*workspace, edits, navigator};
    std::unique_ptr<QuoteWallDialog> m_dialog;
};

TEST_F(QuoteWallDialogTest, ShowsTheQuotesOfItsItemAndCountsTheChoice) {
    sayAll();
    auto* view = shown(4);
    const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(says(u"What customers say about “Offline mode”"_s));
    EXPECT_TRUE(says(u"0 of 4 chosen; 1 may not be quoted"_s));
    EXPECT_FALSE(button(u"Add to deck"_s)->isEnabled());
    EXPECT_FALSE(button(u"Copy text"_s)->isEnabled());
    QTest::keyClick(view, Qt::Key_Space);
    EXPECT_TRUE(says(u"1 of 4 chosen, from 1 customer; 1 may not be quoted"_s));
    EXPECT_TRUE(button(u"Add to deck"_s)->isEnabled());
}

TEST_F(QuoteWallDialogTest, AClickChoosesACardAndARefusedOneStays) {
    sayAll();
    auto* view = shown(4);
    int refused = 0;
    while (!view->model()->index(refused, 0).data(QuoteWallModel::RefusedRole).toBool())
        ++refused;
    const auto click = [view](int row) {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(row, 0)).center());
    };
    click(refused);
    EXPECT_TRUE(dialog().model().chosen().isEmpty());
    click(refused == 0 ? 1 : 0);
    EXPECT_EQ(dialog().model().chosen().size(), 1);
    click(refused == 0 ? 1 : 0);
    EXPECT_TRUE(dialog().model().chosen().isEmpty());
}

TEST_F(QuoteWallDialogTest, AltAndAnArrowMoveTheCurrentCard) {
    sayAll();
    auto* view = shown(4);
    const QString first = view->model()->index(0, 0).data().toString();
    QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(view->model()->index(1, 0).data().toString(), first);
    EXPECT_EQ(view->currentIndex().row(), 1) << "it stays the current one";
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(view->model()->index(0, 0).data().toString(), first);
}

TEST_F(QuoteWallDialogTest, AddsTheChosenInTheirOrderToTheDeckUnderOneTitle) {
    sayAll();
    const core::DeckId deck = addDeckFor(Audience::Inside);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_deck.view().deck.has_value(); }));
    auto* view = shown(4);
    EXPECT_EQ(dialog().readers(), Audience::Inside) << "those of the deck";
    view->model()->moveRow({}, 3, {}, 0);
    dialog().model().chooseAll(true);
    QList<core::QuoteId> chosen;
    for (const core::SpokenQuote& spoken : dialog().model().chosen())
        chosen.append(spoken.quote.id);
    ASSERT_EQ(chosen.size(), 3);
    QTest::keyClick(&dialog(), Qt::Key_Return);
    EXPECT_FALSE(dialog().isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return slidesOf(deck).size() == 3; }));
    QList<core::QuoteId> stored;
    for (const core::Slide& slide : slidesOf(deck)) {
        EXPECT_EQ(slide.title, u"In customers’ words: Offline mode"_s);
        stored.append(*slide.quote);
    }
    EXPECT_EQ(stored, chosen);
    const auto assembled = workspace.read<core::AssembledDeck>([=](core::db::Connection& connection) {
        return core::assembleDeck(connection, deck, {Audience::Inside, QDateTime::currentDateTimeUtc(), u"Test"_s});
    });
    EXPECT_EQ(assembled.content.slides.size(), 1) << "side by side on one slide";
}

TEST_F(QuoteWallDialogTest, WithoutADeckItMakesOneForTheChosenReaders) {
    sayAll();
    shown(4);
    dialog().findChild<SegmentedButtons*>()->button(static_cast<int>(Audience::Inside))->click();
    dialog().model().chooseAll(true);
    button(u"Add to deck"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_deck.view().deck.has_value(); }));
    EXPECT_EQ(m_deck.view().deck->audience, Audience::Inside);
    EXPECT_EQ(slidesOf(m_deck.view().deck->id).size(), 3);
}

TEST_F(QuoteWallDialogTest, CopiesTheWordsWithWhatConsentAllows) {
    sayAll();
    shown(4);
    dialog().model().chooseAll(true);
    button(u"Copy text"_s)->click();
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith(u"“No signal in the store.”\n— Planner\n\n“It forgets what I counted.”\n— Bo Lind"_s))
        << qPrintable(text);
    EXPECT_FALSE(text.contains(u"Ada"_s)) << "only readers inside may see that name";
    EXPECT_FALSE(text.contains(u"Never quote me"_s));
}

TEST_F(QuoteWallDialogTest, SavesACardEachAndAsksBeforeReplacingOne) {
    sayAll();
    shown(4);
    dialog().model().chooseAll(true);
    prompts.folder = workspace.folder() + u"/cards"_s;
    ASSERT_TRUE(QDir().mkpath(prompts.folder));
    button(u"Save cards as PNG…"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return says(u"Saved 3 cards"_s); }));
    const QDir folder(prompts.folder);
    EXPECT_EQ(folder.entryList(QDir::Files),
              (QStringList{u"Offline mode – quote 1.png"_s, u"Offline mode – quote 2.png"_s,
                           u"Offline mode – quote 3.png"_s}));
    EXPECT_EQ(QImage(folder.filePath(u"Offline mode – quote 1.png"_s)).width(), 2400);
    prompts.accepts = false;
    const auto asked = prompts.questions.size();
    button(u"Save cards as PNG…"_s)->click();
    EXPECT_EQ(prompts.questions.size(), asked + 1);
}

TEST_F(QuoteWallDialogTest, WithoutQuotesItSaysWhatToDoAndShowsTheVoicesThatHaveNone) {
    const auto voice = workspace.make<core::VoiceId>([this](Editor& editor) -> Result<core::VoiceId> {
        core::Voice one;
        one.text = u"No signal."_s;
        TRY_ASSIGN(const core::VoiceId id, core::addVoice(editor, one));
        TRY(core::linkVoices(editor, m_item, {id}, 2));
        return id;
    });
    auto* empty = dialog().findChild<EmptyState*>();
    ASSERT_TRUE(QTest::qWaitFor([=] { return empty->isVisible(); }));
    EXPECT_TRUE(says(u"No quotes yet"_s));
    QObject::connect(&dialog(), &QuoteWallDialog::voicesWanted, &dialog(),
                     [this](const QList<core::VoiceId>& voices) { m_wanted = voices; });
    empty->findChild<QPushButton*>()->click();
    EXPECT_EQ(m_wanted, QList<core::VoiceId>{voice});
}

} // namespace
} // namespace throughline::ui
