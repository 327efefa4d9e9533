// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/pagefixture.h"
#include "tests/support/taborder.h"
#include "ui/common/fields/datefield.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/fields/noticebox.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/voices/forms/notesedit.h"
#include "ui/voices/forms/transcriptpanel.h"
#include "ui/voices/forms/voiceforms.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QMimeData>
#include <QTest>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;
using State = DraftSaver::State;

namespace {

class VoiceFormTest : public testing::Test {
protected:
    test::PageFixture page;
    std::unique_ptr<VoiceForms> forms = std::make_unique<VoiceForms>(page.context, nullptr);
    QPointer<VoiceForm> form;

    void openForm(VoiceForm::Kind kind = VoiceForm::Kind::Interview) {
        form = forms->open(kind);
        form->saver().setDelays(20, 200);
        ASSERT_TRUE(QTest::qWaitForWindowActive(form));
    }

    template <typename T = QLineEdit>
    T* field(const QString& name) const {
        for (T* one : form->findChildren<T*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        ADD_FAILURE() << "no field is named " << qPrintable(name);
        return nullptr;
    }
    KeyButton* button(const QString& name) const { return field<KeyButton>(name); }

    void typeInto(const QString& name, const QString& text) {
        QLineEdit* line = field(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QWidget* popup = QApplication::activePopupWidget(); // takes the keys while it offers names
        QTest::keyClick(popup ? popup : line, Qt::Key_Tab);
    }
    bool waitForState(State state) {
        return QTest::qWaitFor([&] { return form && form->saver().state() == state; });
    }
    [[nodiscard]] QList<core::Voice> voices() const {
        return page.workspace.read<QList<core::Voice>>(
            [](core::db::Connection& connection) -> core::Result<QList<core::Voice>> {
                const core::VoiceRepository repository(connection);
                TRY_ASSIGN(const auto ids, repository.ids({}));
                QList<core::Voice> found;
                for (const core::VoiceId id : ids) {
                    TRY_ASSIGN(const core::Voice voice, repository.find(id));
                    found.append(voice);
                }
                return found;
            });
    }
    [[nodiscard]] QList<core::Person> people() const {
        return page.workspace.read<QList<core::Person>>(
            [](core::db::Connection& connection) { return core::CustomerRepository(connection).people(); });
    }
    [[nodiscard]] QList<core::Turn> turns() const {
        return page.workspace.read<QList<core::Turn>>([id = voices().value(0).id](core::db::Connection& connection) {
            return core::VoiceRepository(connection).turns(id);
        });
    }
    static void copy(const QString& html, const QString& text) {
        auto* data = new QMimeData;
        if (!html.isEmpty())
            data->setHtml(html);
        if (!text.isEmpty())
            data->setText(text);
        QGuiApplication::clipboard()->setMimeData(data);
    }
};

} // namespace

TEST_F(VoiceFormTest, AFormThatIsClosedEmptyLeavesNothing) {
    openForm();
    QTest::keyClick(form, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return form.isNull(); }));
    EXPECT_TRUE(voices().isEmpty());
    EXPECT_FALSE(page.workspace->undoState().undo);
}

TEST_F(VoiceFormTest, TabGoesFromFieldToFieldAsTheyAreRead) {
    for (const auto kind : {VoiceForm::Kind::Interview, VoiceForm::Kind::Other}) {
        openForm(kind);
        EXPECT_EQ(test::tabFaults(*form).join(u", "_s), QString());
        form->close();
        ASSERT_TRUE(QTest::qWaitFor([&] { return form.isNull(); }));
    }
}

TEST_F(VoiceFormTest, LogsAnInterviewWithPersonAccountAndSegmentOnTheFlyAndOneUndoTakesItBack) {
    const QStringList before = page.workspace.content();
    openForm();
    typeInto(u"Person"_s, u"Maren <b>Tolvik</b> R&D %1 %n"_s);
    EXPECT_TRUE(field(u"Role"_s)->isVisible());
    typeInto(u"Role"_s, u"Supply planner"_s);
    auto* consent = field<QComboBox>(u"Consent"_s);
    consent->setFocus();
    QTest::keyClicks(consent, u"inside"_s);
    typeInto(u"Account"_s, u"Brightmoor Foods"_s);
    typeInto(u"Segment"_s, u"Mid-market"_s);
    EXPECT_EQ(field(u"Title"_s)->text(), u"Maren <b>Tolvik</b> R&D %1 %n, Brightmoor Foods"_s);
    typeInto(u"Date"_s, u"yesterday"_s);
    auto* text = field<NotesEdit>(u"Text"_s);
    QTest::keyClicks(text, u"The export takes 18 minutes."_s);
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return form.isNull(); }));

    ASSERT_EQ(voices().size(), 1);
    EXPECT_EQ(voices().constFirst().kind, core::VoiceKind::Interview);
    EXPECT_EQ(voices().constFirst().text, u"The export takes 18 minutes."_s);
    EXPECT_EQ(voices().constFirst().date, QDate(2026, 5, 5));
    ASSERT_EQ(people().size(), 1);
    EXPECT_EQ(people().constFirst().name, u"Maren <b>Tolvik</b> R&D %1 %n"_s);
    EXPECT_EQ(people().constFirst().title, u"Supply planner"_s);
    EXPECT_EQ(people().constFirst().consent, core::Consent::Inside);
    ASSERT_TRUE(page.workspace->undo().result());
    EXPECT_EQ(test::difference(before, page.workspace.content()), "");
}

TEST_F(VoiceFormTest, AKnownPersonBringsTheirAccountAndShowsTheirConsent) {
    core::Account account;
    account.name = u"Brightmoor Foods"_s;
    const auto accountId =
        page.workspace.make<core::AccountId>([&](core::Editor& editor) { return core::addAccount(editor, account); });
    core::Person person;
    person.name = u"Maren Tolvik"_s;
    person.account = accountId;
    person.consent = core::Consent::Anonymous;
    page.workspace.make<core::PersonId>([&](core::Editor& editor) { return core::addPerson(editor, person); });
    openForm();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return field<NameField>(u"Person"_s)->findChild<NameChoicesModel*>()->rowCount() == 1; }));
    typeInto(u"Person"_s, u"maren tolvik"_s);
    EXPECT_EQ(field(u"Account"_s)->text(), u"Brightmoor Foods"_s);
    EXPECT_FALSE(field(u"Role"_s)->isVisible());
    bool consentShown = false;
    for (const PlainLabel* label : form->findChildren<PlainLabel*>())
        consentShown = consentShown || (label->isVisible() && label->text().contains(u"consent: anonymous"_s));
    EXPECT_TRUE(consentShown);
    ASSERT_TRUE(waitForState(State::Saved));
    EXPECT_EQ(people().size(), 1);
    EXPECT_EQ(voices().constFirst().account, accountId);
}

TEST_F(VoiceFormTest, PasteKeepsTextOnly) {
    openForm();
    auto* text = field<NotesEdit>(u"Text"_s);
    copy(u"<b>Bold</b> words<script>x()</script>"_s, u"Bold words\r\nand\x01 more"_s);
    text->paste();
    EXPECT_EQ(text->plainText(), u"Bold words\nand\uFFFD more"_s);
    text->clear();
    copy(u"<p style='color:red'>Only <i>rich</i></p>"_s, {});
    text->paste();
    EXPECT_EQ(text->plainText(), u"Only rich"_s);
}

TEST_F(VoiceFormTest, APastedTranscriptBecomesTurnsOfPeople) {
    page.settings.setValue(u"you/name"_s, u"Lia Castellan"_s);
    openForm();
    auto* text = field<NotesEdit>(u"Text"_s);
    copy({}, u"Lia Castellan: When did you start?\nMaren Tolvik: Just after seven.\nLia Castellan: Why?\n"
             "Maren Tolvik: It is so slow.\n"_s);
    text->paste();
    auto* panel = form->findChild<TranscriptPanel*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel->isVisible(); }));
    button(u"Make speaker turns"_s)->click();
    ASSERT_TRUE(waitForState(State::Saved));
    EXPECT_EQ(voices().constFirst().text, u"When did you start?\nJust after seven.\nWhy?\nIt is so slow."_s);
    ASSERT_EQ(turns().size(), 4);
    EXPECT_EQ(turns().at(0).role, core::TurnRole::Interviewer);
    ASSERT_EQ(people().size(), 1);
    EXPECT_EQ(turns().at(1).person, people().constFirst().id);
    const auto refused =
        page.workspace
            ->edit({u"quote.add"_s, 1, {}, {}},
                   [id = voices().constFirst().id](core::Editor& editor) -> core::Result<void> {
                       return core::addQuote(editor, id, core::TextRange{0, 19}).transform([](core::QuoteId) {});
                   })
            .result();
    EXPECT_FALSE(refused) << "the interviewer's words are no customer's";

    text->moveCursor(QTextCursor::Start);
    QTest::keyClicks(text, u"Note. "_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return turns().at(1).from == 26; })) << "turns follow what is typed later";
}

TEST_F(VoiceFormTest, WhatIsTypedAroundAnOfferedTranscriptStays) {
    openForm();
    auto* text = field<NotesEdit>(u"Text"_s);
    const QString spoken = u"Lia: When did you start?\nMaren: After seven.\nLia: Why?\nMaren: It is so slow.\n"_s;
    copy({}, spoken);
    text->paste();
    auto* panel = form->findChild<TranscriptPanel*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel->isVisible(); }));
    QTest::keyClicks(text, u" my notes."_s);
    text->moveCursor(QTextCursor::Start);
    QTest::keyClicks(text, u"Before. "_s);
    ASSERT_TRUE(panel->isVisible());
    button(u"Make speaker turns"_s)->click();
    ASSERT_TRUE(waitForState(State::Saved));
    EXPECT_EQ(voices().constFirst().text,
              u"Before. When did you start?\nAfter seven.\nWhy?\nIt is so slow. my notes."_s);
    EXPECT_EQ(turns().at(1).from, 28);
    copy({}, spoken);
    text->paste();
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel->isVisible(); }));
    QTextCursor inside = text->textCursor();
    inside.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, 6);
    inside.insertText(u"oh"_s);
    EXPECT_FALSE(panel->isVisible()) << "its turns would write over what was written into it";
}

TEST_F(VoiceFormTest, AFailedSaveKeepsTheWordsAndOffersRetry) {
    openForm();
    const QString away = page.workspace.folder() + u"/away"_s;
    ASSERT_TRUE(QFile::rename(page.workspace.path(), away));
    auto* text = field<NotesEdit>(u"Text"_s);
    QTest::keyClicks(text, u"Words"_s);
    ASSERT_TRUE(waitForState(State::Failed));
    EXPECT_TRUE(button(u"Retry"_s)->isVisible());
    EXPECT_EQ(text->plainText(), u"Words"_s);
    page.prompts.accepts = false;
    form->close();
    EXPECT_TRUE(form) << "closing asks first";
    ASSERT_TRUE(QFile::rename(away, page.workspace.path()));
    button(u"Retry"_s)->click();
    ASSERT_TRUE(waitForState(State::Saved));
    EXPECT_FALSE(button(u"Retry"_s)->isVisible());
}

TEST_F(VoiceFormTest, ALikelyDoubleIsOfferedAndOpens) {
    core::Person person;
    person.name = u"Maren Tolvik"_s;
    core::Voice logged;
    logged.person =
        page.workspace.make<core::PersonId>([&](core::Editor& editor) { return core::addPerson(editor, person); });
    logged.date = QDate(2026, 5, 6);
    const auto id =
        page.workspace.make<core::VoiceId>([&](core::Editor& editor) { return core::addVoice(editor, logged); });
    openForm();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return field<NameField>(u"Person"_s)->findChild<NameChoicesModel*>()->rowCount() == 1; }));
    typeInto(u"Person"_s, u"Maren Tolvik"_s);
    ASSERT_TRUE(waitForState(State::Held));
    button(u"Open it"_s)->click();
    ASSERT_EQ(page.navigator.opened.size(), 1);
    EXPECT_EQ(page.navigator.opened.first().id, id.value);
    EXPECT_TRUE(QTest::qWaitFor([&] { return form.isNull(); }));
    EXPECT_EQ(voices().size(), 1);
}

TEST_F(VoiceFormTest, AnyOtherVoiceTakesKindRatingAndLane) {
    openForm(VoiceForm::Kind::Other);
    auto* kind = field<QComboBox>(u"Kind"_s);
    kind->setFocus();
    QTest::keyClicks(kind, u"review"_s);
    typeInto(u"Rating"_s, u"4/5"_s);
    typeInto(u"Link"_s, u"https://example.org/1"_s);
    QTest::keyClicks(field<NotesEdit>(u"Text"_s), u"Slow"_s);
    ASSERT_TRUE(waitForState(State::Saved));
    EXPECT_EQ(voices().constFirst().kind, core::VoiceKind::Review);
    EXPECT_EQ(voices().constFirst().touchpoint, u"reviews"_s);
    EXPECT_EQ(voices().constFirst().rating, 4);
    EXPECT_EQ(voices().constFirst().ratingScale, 5);
    EXPECT_EQ(voices().constFirst().lane, core::Lane::Aggregate);
}

TEST_F(VoiceFormTest, TabGoesThroughTheFieldsInReadingOrderAndSeveralFormsAreOpen) {
    openForm();
    EXPECT_FALSE(form->isModal());
    VoiceForm* second = forms->open(VoiceForm::Kind::Interview);
    EXPECT_NE(second, form);
    second->close();
    form->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(form));
    field(u"Person"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 6; ++i) {
        order.append(QApplication::focusWidget()->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    EXPECT_EQ(order,
              (QStringList{u"Person"_s, u"Account"_s, u"Date"_s, u"Title"_s, u"Text"_s, u"Transcript from a file…"_s}));
}

TEST_F(VoiceFormTest, WhatIsTypedRightBeforeTheProgramEndsIsSavedInTheSameVoice) {
    openForm();
    form->saver().setDelays(10'000, 10'000);
    auto* text = field<NotesEdit>(u"Text"_s);
    QTest::keyClicks(text, u"First"_s);
    form->saver().saveNow();
    ASSERT_TRUE(waitForState(State::Saving));
    QTest::keyClicks(text, u" and last"_s);
    forms.reset();
    EXPECT_TRUE(form.isNull());
    ASSERT_TRUE(QTest::qWaitFor([&] { return voices().value(0).text == "First and last"_L1; }));
    EXPECT_EQ(voices().size(), 1);
}

TEST_F(VoiceFormTest, TheKeysOfTheProgramOpenTheForms) {
    page.actions.action(u"voice.interview"_s)->trigger();
    page.actions.action(u"voice.other"_s)->trigger();
    int open = 0;
    for (const QWidget* widget : QApplication::topLevelWidgets())
        open += qobject_cast<const VoiceForm*>(widget) != nullptr ? 1 : 0;
    EXPECT_EQ(open, 2);
}
