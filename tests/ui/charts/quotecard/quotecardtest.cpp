// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/quotecard/quotecard.h"

#include "core/customers/customeredits.h"
#include "core/voices/voiceedits.h"
#include "tests/support/fakeprompts.h"
#include "tests/support/testworkspace.h"
#include "ui/charts/quotecard/quotecarddialog.h"
#include "ui/charts/quotecard/quotecards.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/notifier.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 5, 6);

struct KeptNotifier : Notifier {
    void show(const Notification& notification) override { shown.append(notification); }
    QList<Notification> shown;
};

core::SpokenQuote quote(core::Consent consent, const QString& words = u"It takes 40 minutes to export."_s) {
    core::SpokenQuote spoken;
    spoken.quote.verbatim = words;
    spoken.speaker = {u"Ana Alvarez"_s, u"Supply planner"_s, u"Harbor & Sons"_s, u"Retail"_s};
    spoken.consent = consent;
    spoken.kind = core::VoiceKind::Interview;
    spoken.date = QDate(2026, 3, 2);
    return spoken;
}

/// Whether something other than the ground touches the picture's right or lower edge.
bool overflows(const QImage& image) {
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixelColor(image.width() - 2, y) != QColor(Qt::white))
            return true;
    }
    for (int x = image.width() / 20; x < image.width(); ++x) {
        if (image.pixelColor(x, image.height() - 2) != QColor(Qt::white))
            return true;
    }
    return false;
}

TEST(QuoteCardTest, HasTheAskedScale) {
    for (const int scale : {1, 2, 3})
        EXPECT_EQ(renderQuoteCard(quote(core::Consent::Public), core::Audience::Outside, kToday, scale)->size(),
                  kQuoteCard * scale);
}

TEST(QuoteCardTest, NamesThePersonOnlyForReadersThatTheyAgreedTo) {
    const core::SpokenQuote inside = quote(core::Consent::Inside);
    EXPECT_TRUE(quoteCardText(inside, core::Audience::Inside, kToday).contains("Ana Alvarez"_L1));
    EXPECT_FALSE(quoteCardText(inside, core::Audience::Outside, kToday).contains("Ana Alvarez"_L1));
    EXPECT_NE(*renderQuoteCard(inside, core::Audience::Inside, kToday, 1),
              *renderQuoteCard(inside, core::Audience::Outside, kToday, 1));
}

TEST(QuoteCardTest, RefusedWordsGiveNoPicture) {
    const auto image = renderQuoteCard(quote(core::Consent::Refused), core::Audience::Inside, kToday, 1);
    ASSERT_FALSE(image);
    EXPECT_TRUE(image.error().text.contains("refused"_L1));
}

TEST(QuoteCardTest, SaysAllOfALongAttribution) {
    core::SpokenQuote said = quote(core::Consent::Public);
    const QString account = u"Harbor & Sons Shipping, Warehousing and Last Mile Delivery of Northern Europe, "_s;
    const auto card = [&](const QString& end) {
        said.speaker = {u"Ana Alvarez"_s, u"Head of supply planning and inbound logistics"_s, account + end,
                        u"Retail"_s};
        return *renderQuoteCard(said, core::Audience::Outside, kToday, 1);
    };
    EXPECT_NE(card(u"Oslo"_s), card(u"Riga"_s)) << "its end shows";
    EXPECT_FALSE(overflows(card(u"Oslo"_s)));
}

TEST(QuoteCardTest, KeepsAnyWordsInsideTheCard) {
    int number = 0;
    ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
    for (const QString& words : {u"Slow."_s, u"<b>&amp;</b> "_s.repeated(40), u"word "_s.repeated(2000),
                                 u"W"_s.repeated(3000), u"التصدير يستغرق وقتا طويلا "_s.repeated(8)}) {
        const auto image = renderQuoteCard(quote(core::Consent::Public, words), core::Audience::Outside, kToday, 1);
        ASSERT_TRUE(image);
        EXPECT_FALSE(overflows(*image)) << qPrintable(words.left(20));
        EXPECT_TRUE(image->save(u"pictures/quote-%1.png"_s.arg(++number)));
    }
}

TEST(QuoteCardDialogTest, WritesThePictureForTheChosenReaders) {
    const QTemporaryDir folder;
    test::FakePrompts prompts;
    prompts.savePath = folder.filePath(u"quote.png"_s);
    KeptNotifier notifier;
    QWidget window;
    auto* dialog = new QuoteCardDialog(quote(core::Consent::Inside), kToday, prompts, notifier, &window);
    EXPECT_EQ(dialog->audience(), core::Audience::Outside);
    dialog->setAudience(core::Audience::Inside);
    dialog->save();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
    const QImage image(prompts.savePath);
    EXPECT_EQ(image.width(), 2 * kQuoteCard.width());
    EXPECT_TRUE(image.text(u"Description"_s).contains("Ana Alvarez"_L1));
}

TEST(QuoteCardDialogTest, SaysWhyRefusedWordsCannotLeaveAndWritesNothing) {
    test::FakePrompts prompts;
    prompts.savePath = u"/nonexistent.png"_s;
    KeptNotifier notifier;
    QuoteCardDialog dialog(quote(core::Consent::Refused), kToday, prompts, notifier);
    dialog.show();
    QStringList texts;
    for (const PlainLabel* label : dialog.findChildren<PlainLabel*>())
        texts.append(label->text());
    EXPECT_TRUE(texts.join(u' ').contains("refused to be quoted"_L1));
    dialog.save();
    EXPECT_TRUE(prompts.titles.isEmpty());
}

TEST(QuoteCardsTest, OpensTheCardOfAQuoteWithItsSpeakersConsent) {
    test::TestWorkspace workspace;
    core::Person ana;
    ana.name = u"Ana Alvarez"_s;
    ana.consent = core::Consent::Refused;
    const auto person = workspace.make<core::PersonId>([&](core::Editor& e) { return core::addPerson(e, ana); });
    core::Voice voice;
    voice.text = u"It takes 40 minutes to export."_s;
    voice.person = person;
    const auto id = workspace.make<core::VoiceId>([&](core::Editor& e) { return core::addVoice(e, voice); });
    const auto said = workspace.make<core::QuoteId>([id](core::Editor& e) {
        return core::addQuote(e, id, core::TextRange{0, 8});
    });
    test::FakePrompts prompts;
    KeptNotifier notifier;
    QWidget window;
    QuoteCards cards(*workspace, prompts, notifier, window);
    cards.exportPicture(said, std::nullopt);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.findChild<QuoteCardDialog*>() != nullptr; }));
    const auto labels = window.findChild<QuoteCardDialog*>()->findChildren<PlainLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(),
                            [](const PlainLabel* label) { return label->text().contains("refused to be quoted"_L1); }));
    cards.exportPicture(core::QuoteId{999}, std::nullopt);
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 1; }));
    EXPECT_EQ(notifier.shown.first().text, u"The quote is not there any more."_s);
}

TEST(QuoteCardsTest, OpensForTheReadersOfTheDeckThatItIsAskedFrom) {
    test::TestWorkspace workspace;
    core::Voice voice;
    voice.text = u"It takes 40 minutes to export."_s;
    const auto id = workspace.make<core::VoiceId>([&](core::Editor& e) { return core::addVoice(e, voice); });
    const auto said = workspace.make<core::QuoteId>([id](core::Editor& e) {
        return core::addQuote(e, id, core::TextRange{0, 8});
    });
    test::FakePrompts prompts;
    KeptNotifier notifier;
    for (const auto readers : {core::Audience::Inside, core::Audience::Outside}) {
        QWidget window;
        QuoteCards cards(*workspace, prompts, notifier, window);
        cards.exportPicture(said, readers);
        ASSERT_TRUE(QTest::qWaitFor([&] { return window.findChild<QuoteCardDialog*>() != nullptr; }));
        EXPECT_EQ(window.findChild<QuoteCardDialog*>()->audience(), readers);
    }
}

} // namespace

} // namespace throughline::ui
