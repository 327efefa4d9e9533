// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themespage.h"

#include "core/customers/customeredits.h"
#include "core/voices/themes/themetreeedits.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicefilter.h"
#include "tests/support/pagefixture.h"
#include "tests/support/taborder.h"
#include "ui/common/fields/noticebox.h"
#include "ui/common/fields/plaintextfield.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/record/foldsection.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/voices/themes/themedetails.h"
#include "ui/voices/themes/thememarker.h"
#include "ui/voices/themes/themetreemodel.h"
#include "ui/voices/themes/themetreeview.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::ThemeId;

class ThemesPageTest : public testing::Test, protected test::PageFixture {
protected:
    ThemeId exports{};
    ThemeId formats{};
    ThemeId prices{};
    core::VoiceId voice{};
    std::unique_ptr<ThemesPage> page;

    void SetUp() override {
        workspace.edit([this](core::Editor& editor) -> core::Result<void> {
            core::Theme theme;
            theme.name = u"Exports"_s;
            theme.definition = u"Getting data out of the program, in any form and at any time."_s;
            TRY_ASSIGN(exports, core::addTheme(editor, theme));
            theme = {};
            theme.name = u"Formats"_s;
            theme.parent = exports;
            theme.colour = 2;
            TRY_ASSIGN(formats, core::addTheme(editor, theme));
            theme = {};
            theme.name = u"Prices"_s;
            theme.colour = 3;
            TRY_ASSIGN(prices, core::addTheme(editor, theme));
            for (int i = 0; i < 12; ++i) {
                core::Voice said;
                said.title = u"Renewal call %1"_s.arg(i);
                said.text = u"The window is locked until the export is done, so we wait."_s;
                said.date = QDate(2026, 4, 1 + i);
                said.sentiment = i % 3 == 0 ? core::Sentiment::Positive : core::Sentiment::Negative;
                TRY_ASSIGN(voice, core::addVoice(editor, said));
                TRY(core::markVoice(editor, i % 2 == 0 ? exports : formats, voice));
            }
            TRY_ASSIGN(const core::QuoteId quote, core::addQuote(editor, voice, u"The window is locked"_s));
            return core::markQuote(editor, exports, quote);
        });
        page = std::make_unique<ThemesPage>(context);
        page->resize(1256, 840);
        page->show();
        actions.setCurrentPage(u"themes"_s);
        page->activate(Target::toPage(u"themes"_s));
        ASSERT_TRUE(waitForNames({u"Exports"_s, u"Formats"_s, u"Prices"_s}));
    }
    [[nodiscard]] QStringList names() const {
        QStringList shown;
        for (QModelIndex index = page->tree()->model()->index(0, 0); index.isValid();
             index = page->tree()->indexBelow(index))
            shown.append(index.data().toString());
        return shown;
    }
    [[nodiscard]] bool waitForNames(const QStringList& expected) const {
        return QTest::qWaitFor([&] { return names() == expected; });
    }
    [[nodiscard]] bool waitForWords(int count) const {
        return QTest::qWaitFor([&] { return page->details()->wordsList()->model()->rowCount() == count; });
    }
    void trigger(const char* id) const { actions.action(QString::fromLatin1(id))->trigger(); }
    void choose(const QString& name) const {
        auto* popup = page->findChild<ChoicePopup*>();
        ASSERT_NE(popup, nullptr);
        QTest::keyClicks(popup->findChild<QLineEdit*>(), name);
        QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Return);
    }
    /// Into pictures/ of the folder that the tests run in, to be looked at.
    void paint(const QString& name) {
        ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            QApplication::setPalette(paletteFor(theme));
            for (const QSize size : {QSize(1256, 840), QSize(976, 640)}) {
                page->resize(size);
                QCoreApplication::processEvents();
                EXPECT_EQ(page->grab().size(), size) << "nothing asks for more room than the smallest window has";
                EXPECT_TRUE(page->grab().save(u"pictures/%1-%2-%3.png"_s.arg(
                    name, theme == Theme::Dark ? u"dark"_s : u"light"_s, QString::number(size.width()))));
            }
        }
        QApplication::setPalette(paletteFor(Theme::Light));
    }
    void undoAndExpect(const QStringList& content) {
        ASSERT_TRUE(workspace->undo().result());
        EXPECT_EQ(test::difference(content, workspace.content()), "");
    }
};

TEST_F(ThemesPageTest, TabGoesThroughAThemeAsItIsRead) {
    page->tree()->select(exports);
    QString faults;
    EXPECT_TRUE(QTest::qWaitFor([&] { // once it is laid out
        faults = test::tabFaults(*page->details()).join(u", "_s);
        return !test::tabStops(*page->details()).isEmpty() && faults.isEmpty();
    })) << qPrintable(faults);
}

TEST_F(ThemesPageTest, SaysWhichSegmentsSpeakMoreThanTheirShare) {
    const auto says = [this](const QString& words) {
        return QTest::qWaitFor([&] {
            const auto labels = page->details()->findChildren<PlainLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](auto* label) { return label->text() == words; });
        });
    };
    page->tree()->select(prices);
    EXPECT_TRUE(says(u"too few voices of segments whose size is known"_s));
    workspace.edit([this](core::Editor& editor) -> core::Result<void> {
        TRY_ASSIGN(const auto food, core::addSegment(editor, {{}, u"Food"_s, {}, 25}));
        TRY(core::addSegment(editor, {{}, u"Parts"_s, {}, 75}));
        core::Account bakery;
        bakery.name = u"Bakery"_s;
        bakery.segment = food;
        core::Voice said;
        said.text = u"Too dear"_s;
        TRY_ASSIGN(said.account, core::addAccount(editor, bakery));
        for (int i = 0; i < 10; ++i) {
            TRY_ASSIGN(const core::VoiceId id, core::addVoice(editor, said));
            TRY(core::markVoice(editor, prices, id));
        }
        return {};
    });
    EXPECT_TRUE(says(u"Parts speaks 0.0\u00A0× its share, Food 4.0\u00A0×"_s));
}

TEST_F(ThemesPageTest, OpensTheVoicesThatANumberCounts) {
    page->tree()->select(exports);
    ASSERT_TRUE(waitForWords(7)) << "six voices and the quote";
    trigger("themes.voices");
    ASSERT_EQ(navigator.opened.size(), 1);
    const auto filter = navigator.opened.first().filter.value<core::VoiceFilter>();
    EXPECT_EQ(filter.themes, (QList<ThemeId>{exports, formats}));
    EXPECT_EQ(filter.lane, core::Lane::Aggregate);
    const QModelIndex row = page->tree()->currentIndex();
    EXPECT_EQ(row.siblingAtColumn(ThemeTreeModel::VoicesColumn).data(), u"7"_s)
        << "the quote is of a voice of the other";
    EXPECT_EQ(row.siblingAtColumn(ThemeTreeModel::AllColumn).data(), u"12"_s);
}

TEST_F(ThemesPageTest, OpensTheQuoteWallOfTheOneThemeThatShows) {
    page->tree()->select(exports);
    ASSERT_TRUE(waitForWords(7));
    trigger("themes.wall");
    ASSERT_EQ(walls.opened.size(), 1);
    EXPECT_EQ(std::get<ThemeId>(walls.opened.constFirst()), exports);
    page->tree()->selectAll();
    EXPECT_TRUE(QTest::qWaitFor([this] { return !actions.action(u"themes.wall"_s)->isEnabled(); }));
}

TEST_F(ThemesPageTest, SeveralThemesAreMergedIntoOneAndUndone) {
    const QStringList before = workspace.content();
    page->tree()->select(formats);
    page->tree()->selectionModel()->select(page->tree()->model()->index(1, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
    trigger("themes.merge");
    choose(u"Exports"_s);
    ASSERT_TRUE(waitForNames({u"Exports"_s}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 1; }));
    EXPECT_EQ(notifier.shown.first().text, u"2 themes were merged into \u2068Exports\u2069."_s);
    ASSERT_TRUE(waitForWords(13));
    undoAndExpect(before);
    EXPECT_TRUE(waitForNames({u"Exports"_s, u"Formats"_s, u"Prices"_s}));
}

TEST_F(ThemesPageTest, ATakenNameInTheDetailsStaysSaysWhoseItIsAndOffersToMerge) {
    page->tree()->select(prices);
    auto* name = page->details()->findChild<QLineEdit*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return name->text() == u"Prices"_s; }));
    const QStringList before = workspace.content();
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"exports"_s);
    page->tree()->setFocus();
    auto* refusal = page->details()->findChild<NoticeBox*>();
    ASSERT_TRUE(refusal->isVisible());
    EXPECT_TRUE(refusal->notice().contains(u"Exports"_s));
    EXPECT_EQ(name->text(), u"exports"_s) << "what was typed stays to be mended";
    EXPECT_EQ(workspace.content(), before);
    refusal->findChild<QPushButton*>()->click();
    ASSERT_TRUE(waitForNames({u"Exports"_s, u"Formats"_s}));
    EXPECT_EQ(name->text(), u"Exports"_s) << "the theme that stayed";
    EXPECT_FALSE(refusal->isVisible());
}

TEST_F(ThemesPageTest, ARefusedNameGivesWayToAnotherOneAndToAnotherTheme) {
    page->tree()->select(prices);
    auto* name = page->details()->findChild<QLineEdit*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return name->text() == u"Prices"_s; }));
    auto* refusal = page->details()->findChild<NoticeBox*>();
    const auto type = [&](const QString& words) {
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, words);
        QTest::keyClick(name, Qt::Key_Return);
    };
    type(u"Formats"_s);
    ASSERT_TRUE(refusal->isVisible());
    type(u"Cost"_s);
    EXPECT_FALSE(refusal->isVisible());
    ASSERT_TRUE(waitForNames({u"Cost"_s, u"Exports"_s, u"Formats"_s}));
    type(u"Formats"_s);
    page->tree()->select(exports);
    ASSERT_TRUE(QTest::qWaitFor([&] { return name->text() == u"Exports"_s; }));
    EXPECT_FALSE(refusal->isVisible());
}

TEST_F(ThemesPageTest, AMergedThemeIsTakenApartOnThePageOfTheOneThatStayed) {
    const QStringList before = workspace.content();
    page->tree()->select(formats);
    trigger("themes.merge");
    choose(u"Exports"_s);
    ASSERT_TRUE(waitForWords(13));
    const auto button = [this]() -> QPushButton* {
        for (QPushButton* each : page->details()->findChildren<QPushButton*>()) {
            if (each->accessibleDescription() == "Formats"_L1)
                return each;
        }
        return nullptr;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return button() != nullptr; }));
    EXPECT_FALSE(button()->isVisible()) << "the words of the theme are not pushed down";
    page->details()->findChild<FoldSection*>()->setOpen(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return button()->isVisible(); }));
    button()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 2; }));
    EXPECT_EQ(notifier.shown.last().text, u"\u2068Formats\u2069 is by itself again."_s);
    ASSERT_TRUE(waitForNames({u"Exports"_s, u"Formats"_s, u"Prices"_s}));
    ASSERT_TRUE(waitForWords(7));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !button(); }));
    ASSERT_TRUE(workspace->undo().result());
    undoAndExpect(before);
}

TEST_F(ThemesPageTest, AThemeMovesBelowAnotherByKeysAndBackToTheTop) {
    page->tree()->select(prices);
    trigger("themes.move");
    choose(u"Formats"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->details()->moveButton()->text() == "Formats"_L1; }));
    EXPECT_EQ(page->tree()->selected(), (QList<ThemeId>{prices})) << "what moved stays selected";
    trigger("themes.move");
    choose(u"to the top"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->tree()->currentIndex().parent().isValid(); }));
}

TEST_F(ThemesPageTest, SelectedWordsAreSplitOffIntoANewTheme) {
    const QStringList before = workspace.content();
    page->tree()->select(exports);
    ASSERT_TRUE(waitForWords(7));
    EXPECT_FALSE(actions.action(u"themes.split"_s)->isEnabled());
    page->details()->wordsList()->setCurrentIndex(page->details()->wordsList()->model()->index(0, 0));
    prompts.text = u"Locked window"_s;
    trigger("themes.split");
    ASSERT_TRUE(waitForNames({u"Exports"_s, u"Formats"_s, u"Locked window"_s, u"Prices"_s}));
    ASSERT_TRUE(waitForWords(6));
    undoAndExpect(before);
}

TEST_F(ThemesPageTest, ANameThatAThemeHasIsRefusedWhileItIsTyped) {
    prompts.text = u" EXPORTS "_s;
    trigger("themes.new");
    EXPECT_TRUE(prompts.refused.contains(u"There is a theme of that name already"_s)) << qPrintable(prompts.refused);
    prompts.text = u"Log-ins"_s;
    trigger("themes.new");
    EXPECT_TRUE(prompts.refused.isEmpty());
    ASSERT_TRUE(waitForNames({u"Exports"_s, u"Formats"_s, u"Log-ins"_s, u"Prices"_s}));
    EXPECT_TRUE(notifier.shown.isEmpty());
}

TEST_F(ThemesPageTest, FieldsAreSavedInPlace) {
    page->tree()->select(prices);
    ASSERT_TRUE(waitForWords(0));
    auto* name = page->details()->findChild<QLineEdit*>();
    name->setText(u"Price"_s);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(waitForNames({u"Exports"_s, u"Formats"_s, u"Price"_s}));
}

TEST_F(ThemesPageTest, AnEditLeavesWhatAnotherHasJustSaved) {
    page->tree()->select(prices);
    ASSERT_TRUE(waitForWords(0));
    page->details()->findChild<PlainTextField*>()->setPlainText(u"What it costs."_s);
    page->details()->flush();
    QAbstractItemModel* model = page->tree()->model();
    model->setData(model->index(1, 0), u"Costs"_s);
    ASSERT_TRUE(waitForNames({u"Costs"_s, u"Exports"_s, u"Formats"_s}));
    const auto saved = workspace.read<core::Theme>([this](auto& c) { return core::ThemeRepository(c).find(prices); });
    EXPECT_EQ(saved.definition, u"What it costs."_s) << "the page had not read it yet";
}

TEST_F(ThemesPageTest, AColourFromTheMenuLeavesWhatAnotherHasJustSaved) {
    ThemeMarker marker(context);
    ASSERT_TRUE(QTest::qWaitFor([&] { return marker.theme(prices).has_value(); }));
    ChoicePopup* popup = marker.open({}, page.get(), {});
    Q_EMIT popup->menuRequested(prices.value, {});
    workspace.edit([this](core::Editor& editor) -> core::Result<void> {
        TRY_ASSIGN(core::Theme theme, core::ThemeRepository(editor.connection()).find(prices));
        theme.definition = u"What it costs."_s;
        return core::updateTheme(editor, theme);
    });
    for (QAction* action : popup->findChildren<QAction*>()) {
        if (action->text() == u"Petrol"_s)
            action->trigger();
    }
    const auto saved = [this] {
        return workspace.read<core::Theme>([this](auto& c) { return core::ThemeRepository(c).find(prices); });
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved().colour == 6; }));
    EXPECT_EQ(saved().definition, u"What it costs."_s);
}

TEST_F(ThemesPageTest, DeletingMovesTheThemesBelowUp) {
    const QStringList before = workspace.content();
    page->tree()->select(exports);
    trigger("themes.delete");
    ASSERT_TRUE(waitForNames({u"Formats"_s, u"Prices"_s}));
    undoAndExpect(before);
}

TEST_F(ThemesPageTest, ANewThemeBelowTheCurrentOneIsSelected) {
    page->tree()->select(prices);
    prompts.text = u"Discounts"_s;
    trigger("themes.child");
    ASSERT_TRUE(waitForNames({u"Exports"_s, u"Formats"_s, u"Prices"_s, u"Discounts"_s}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->tree()->currentIndex().data() == u"Discounts"_s; }));
}

TEST_F(ThemesPageTest, FitsTheSmallestWindowInBothThemes) {
    page->tree()->select(exports);
    ASSERT_TRUE(waitForWords(7));
    paint(u"themes"_s);
}

TEST_F(ThemesPageTest, FitsTheSmallestWindowWithEveryMergedThemeShown) {
    workspace.edit([this](core::Editor& editor) -> core::Result<void> {
        QList<ThemeId> merged;
        for (int number = 1; number <= 12; ++number) {
            core::Theme theme;
            theme.name = u"Slow exports %1"_s.arg(number);
            TRY_ASSIGN(const ThemeId id, core::addTheme(editor, theme));
            merged.append(id);
        }
        return core::mergeThemes(editor, merged, exports);
    });
    page->tree()->select(exports);
    ASSERT_TRUE(waitForWords(7));
    auto* fold = page->details()->findChild<FoldSection*>();
    ASSERT_TRUE(QTest::qWaitFor([fold] { return fold->isVisible(); }));
    paint(u"themes-merged"_s);
    fold->setOpen(true);
    paint(u"themes-merged-shown"_s);
}

} // namespace
} // namespace throughline::ui
