// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/many/manyvoices.h"

#include "core/customers/customerrepository.h"
#include "tests/support/losttable.h"
#include "tests/ui/voices/voicespagefixture.h"
#include "ui/commands/stepnames.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/voices/many/selectionbar.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::VoiceId;

class ManyVoicesTest : public test::VoicesPageFixture {
protected:
    QList<VoiceId> voices;
    std::unique_ptr<VoicesPage> page;
    QStringList before;

    void SetUp() override {
        workspace.edit([this](core::Editor& editor) -> core::Result<void> {
            for (int i = 0; i < 12; ++i) {
                core::Voice voice;
                voice.title = u"Voice %1"_s.arg(i);
                voice.text = u"The window is locked until the export is done."_s;
                voice.date = QDate(2026, 4, 1 + i);
                voice.sentiment = core::Sentiment::Positive;
                voice.sentimentFrom = core::SentimentFrom::Rating;
                TRY_ASSIGN(const VoiceId id, core::addVoice(editor, voice));
                voices.append(id);
            }
            return {};
        });
        before = workspace.content();
        page = open();
        ASSERT_TRUE(QTest::qWaitFor([&] { return page->list()->shownCount() == 12; }));
        page->list()->view()->selectAll();
    }
    [[nodiscard]] SelectionBar* bar() const { return page->findChild<SelectionBar*>(); }
    [[nodiscard]] bool waitForSteps(int steps) {
        return QTest::qWaitFor([&] { return notifier.shown.size() == steps; });
    }
    void choose(const QString& name) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return page->findChild<ChoicePopup*>() != nullptr; }));
        auto* field = page->findChild<ChoicePopup*>()->findChild<QLineEdit*>();
        QTest::keyClicks(field, name);
        const auto* list = page->findChild<ChoicePopup*>()->findChild<QListView*>();
        ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }))
            << "what was made a moment ago comes";
        QTest::keyClick(field, Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([&] { return page->findChild<ChoicePopup*>() == nullptr; }));
    }
    void undoAndExpectTheStart() {
        ASSERT_TRUE(workspace->undo().result());
        EXPECT_EQ(test::difference(before, workspace.content()), "");
    }
    [[nodiscard]] QString lastStep() const {
        const auto& step = workspace->undoState().undo;
        return step ? stepName(step->key, step->count, step->subject).text : QString();
    }
};

TEST_F(ManyVoicesTest, TheBarSaysHowManyAreSelectedAndLeavesWithTheSelection) {
    EXPECT_TRUE(bar()->isVisible());
    EXPECT_EQ(bar()->findChild<PlainLabel*>()->text(), u"12 selected"_s);
    page->list()->view()->setCurrentIndex(page->list()->view()->model()->index(3, 0));
    EXPECT_FALSE(bar()->isVisible());
}

TEST_F(ManyVoicesTest, SentimentSetByHandIsFromAPerson) {
    trigger("voices.negative");
    ASSERT_TRUE(waitForSteps(1));
    for (const VoiceId id : std::as_const(voices)) {
        EXPECT_EQ(detail(id).voice.sentiment, core::Sentiment::Negative);
        EXPECT_EQ(detail(id).voice.sentimentFrom, core::SentimentFrom::Person);
    }
    EXPECT_EQ(notifier.shown.first().text, u"12 voices are negative now."_s);
    EXPECT_EQ(lastStep(), u"sentiment of 12 voices"_s);
    undoAndExpectTheStart();
}

TEST_F(ManyVoicesTest, CustomersThatCannotBeReadAreNotOfferedAsNew) {
    test::loseTable(workspace.path(), "account");
    test::loseTable(workspace.path(), "person");
    int told = 0;
    for (const char* action : {"voices.account", "voices.person"}) {
        trigger(action);
        EXPECT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == told + 1; }, 2000)) << action;
        EXPECT_EQ(page->findChild<ChoicePopup*>(), nullptr) << action;
        told = static_cast<int>(notifier.shown.size());
    }
    for (const Notification& one : std::as_const(notifier.shown))
        EXPECT_EQ(one.kind, Notification::Kind::Error) << qPrintable(one.text);
}

TEST_F(ManyVoicesTest, StateLaneAndDeletionAreOneStepEach) {
    for (const char* action : {"voices.done", "voices.individual", "voices.delete"}) {
        page->list()->view()->selectAll();
        trigger(action);
        ASSERT_TRUE(waitForSteps(1)) << action;
        notifier.shown.clear();
        undoAndExpectTheStart();
        ASSERT_TRUE(QTest::qWaitFor([&] { return page->list()->shownCount() == 12; })) << action;
    }
}

TEST_F(ManyVoicesTest, ANewThemeIsMadeAndPutOnAllInOneStepAndTakenOffAgain) {
    trigger("voices.theme");
    choose(u"Exports"_s);
    ASSERT_TRUE(waitForSteps(1));
    EXPECT_EQ(lastStep(), u"theme on 12 voices “Exports”"_s);
    const QStringList marked = workspace.content();
    EXPECT_EQ(detail(voices.last()).themes.size(), 1);
    trigger("voices.clearTheme");
    choose(u"Exports"_s);
    ASSERT_TRUE(waitForSteps(2));
    EXPECT_TRUE(detail(voices.last()).themes.isEmpty());
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(marked, workspace.content()), "");
    undoAndExpectTheStart();
}

TEST_F(ManyVoicesTest, AnAccountAndAPersonAreMadeFromANameThatNobodyHas) {
    trigger("voices.account");
    choose(u"Brightmoor %2"_s);
    ASSERT_TRUE(waitForSteps(1));
    EXPECT_EQ(notifier.shown.last().text, u"From \u2068Brightmoor %2\u2069 now: 12 voices."_s);
    EXPECT_TRUE(detail(voices.first()).account.has_value());
    trigger("voices.person");
    choose(u"Maren"_s);
    ASSERT_TRUE(waitForSteps(2));
    EXPECT_EQ(detail(voices.first()).person->name, u"Maren"_s);
    ASSERT_TRUE(workspace->undo().result());
    undoAndExpectTheStart();
}

TEST_F(ManyVoicesTest, AnEditEndsItsTaskAndARefusedOneToo) {
    trigger("voices.done");
    ASSERT_TRUE(waitForSteps(1));
    EXPECT_TRUE(QTest::qWaitFor([&] { return tasks.runningCount() == 0; }));
    trigger("voices.theme");
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->findChild<ChoicePopup*>() != nullptr; }));
    Q_EMIT page->findChild<ChoicePopup*>()->newRequested(u"  "_s); // a theme needs a name
    ASSERT_TRUE(waitForSteps(2));
    EXPECT_EQ(notifier.shown.last().kind, Notification::Kind::Warning);
    EXPECT_TRUE(QTest::qWaitFor([&] { return tasks.runningCount() == 0; }));
}

TEST_F(ManyVoicesTest, FitsTheSmallestWindowInBothThemes) {
    ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        QApplication::setPalette(paletteFor(theme));
        for (const QSize size : {QSize(1256, 840), QSize(976, 640)}) {
            page->resize(size);
            QCoreApplication::processEvents();
            EXPECT_EQ(page->grab().size(), size);
            EXPECT_TRUE(page->grab().save(u"pictures/manyvoices-%1-%2.png"_s.arg(
                theme == Theme::Dark ? u"dark"_s : u"light"_s, QString::number(size.width()))));
        }
    }
    QApplication::setPalette(paletteFor(Theme::Light));
}

} // namespace
} // namespace throughline::ui
