// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/detailsstrip.h"

#include "core/customers/customeredits.h"
#include "core/metrics/demand.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "tests/support/localzone.h"
#include "tests/ui/voices/voicespagefixture.h"
#include "ui/common/fields/datefield.h"
#include "ui/common/fields/namefield.h"
#include "ui/voices/reading/recordhead.h"

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::AccountId;
using core::ItemId;
using core::PersonId;
using core::VoiceId;

class DetailsStripTest : public test::VoicesPageFixture {
protected:
    AccountId brightmoor = addAccount(u"Brightmoor Foods"_s);
    AccountId hofmarkt = addAccount(u"Hofmarkt Eibental"_s);
    PersonId maren = addPerson(u"Maren Tolvik"_s, brightmoor);
    PersonId ewan = addPerson(u"Ewan Tarbuck"_s, hofmarkt);
    VoiceId voice = addVoiceOf(maren);
    std::unique_ptr<VoicesPage> page;

    AccountId addAccount(const QString& name) {
        core::Account account;
        account.name = name;
        return workspace.make<AccountId>([&](core::Editor& e) { return core::addAccount(e, account); });
    }
    PersonId addPerson(const QString& name, AccountId account) {
        core::Person person;
        person.name = name;
        person.account = account;
        return workspace.make<PersonId>([&](core::Editor& e) { return core::addPerson(e, person); });
    }
    VoiceId addVoiceOf(PersonId person) {
        core::Voice said;
        said.title = u"Month-end exports"_s;
        said.text = u"The export takes 18 minutes."_s;
        said.person = person;
        return workspace.make<VoiceId>([&](core::Editor& e) { return core::addVoice(e, said); });
    }
    NameField* field(const QString& name) const {
        for (NameField* each : page->findChildren<NameField*>()) {
            if (each->accessibleName() == name && each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool waitForHead(const QString& words) const {
        return QTest::qWaitFor([&] { return page->reading()->head()->words().contains(words); });
    }
    /// Opens the details of the voice; its customer shows.
    void openDetails(const QString& person) {
        page = open(Target::to(RecordKind::Voice, voice));
        ASSERT_TRUE(waitForHead(person));
        ASSERT_TRUE(QTest::qWaitFor([&] { return actions.action(u"voices.edit"_s)->isEnabled(); }));
        trigger("voices.edit");
        ASSERT_TRUE(QTest::qWaitFor([&] { return field(u"Person"_s) && field(u"Person"_s)->text() == person; }));
    }
    /// Types a name as a person does, and leaves the field with Tab.
    void type(const QString& name, const QString& text) const {
        NameField* typed = field(name);
        ASSERT_NE(typed, nullptr);
        typed->setFocus();
        typed->selectAll();
        QTest::keyClicks(typed, text.isEmpty() ? u" "_s : text);
        if (text.isEmpty())
            typed->clear();
        QTest::keyClick(typed, Qt::Key_Tab);
    }
    bool waitForPerson(std::optional<PersonId> person) const {
        return QTest::qWaitFor([&] { return detail(voice).voice.person == person; });
    }
};

TEST_F(DetailsStripTest, AnotherPersonBringsTheirAccountAndListHeadAndDemandFollow) {
    const ItemId item = workspace.make<ItemId>([](core::Editor& e) {
        core::Item made;
        made.title = u"Background exports"_s;
        return core::addItem(e, made);
    });
    const VoiceId other = addVoiceOf(ewan);
    workspace.edit([&](core::Editor& e) -> core::Result<void> {
        return core::linkVoices(e, item, {voice, other}, 3).transform([](const core::LinkOutcome&) {});
    });
    const auto customers = [&] {
        return core::demandOf(workspace.read<QList<core::DemandEvidence>>(
                                  [&](auto& c) { return core::RoadmapRepository(c).demandEvidence(item); }))
            .customers.size();
    };
    EXPECT_EQ(customers(), 2);
    openDetails(u"Maren Tolvik"_s);
    EXPECT_EQ(field(u"Account"_s)->text(), u"Brightmoor Foods"_s);
    type(u"Person"_s, u"Ewan Tarbuck"_s);
    ASSERT_TRUE(waitForPerson(ewan));
    EXPECT_EQ(detail(voice).account->id, hofmarkt);
    EXPECT_TRUE(waitForHead(u"Hofmarkt Eibental"_s));
    EXPECT_EQ(customers(), 1) << "one customer, however often";
    EXPECT_TRUE(QTest::qWaitFor([&] {
        const QString row = page->list()->view()->currentIndex().data(Qt::AccessibleTextRole).toString();
        return row.contains("Hofmarkt Eibental"_L1);
    }));
    EXPECT_EQ(workspace->undoState().undo->key, u"voice.customer"_s);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(waitForHead(u"Maren Tolvik"_s));
    EXPECT_TRUE(QTest::qWaitFor([&] { return field(u"Person"_s)->text() == u"Maren Tolvik"_s; }));
    EXPECT_EQ(field(u"Account"_s)->text(), u"Brightmoor Foods"_s);
    EXPECT_EQ(customers(), 2);
}

TEST_F(DetailsStripTest, ANewPersonAndAccountAreMadeOnTheFlyInOneStep) {
    openDetails(u"Maren Tolvik"_s);
    const QStringList before = workspace.content();
    type(u"Person"_s, u"Jana Voss"_s);
    ASSERT_TRUE(waitForHead(u"Jana Voss"_s));
    for (QLineEdit* edit : page->findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == u"Role"_s && edit->isVisible())
            QTest::keyClicks(edit, u"Buyer"_s);
    }
    EXPECT_TRUE(waitForHead(u"Buyer"_s));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(workspace.content(), before);
    EXPECT_TRUE(QTest::qWaitFor([&] { return field(u"Person"_s)->text() == u"Maren Tolvik"_s; }));
}

TEST_F(DetailsStripTest, TheVoicesOwnAccountGoesBeforeThePersons) {
    openDetails(u"Maren Tolvik"_s);
    type(u"Account"_s, u"Hofmarkt Eibental"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return detail(voice).voice.account == hofmarkt; }));
    EXPECT_EQ(detail(voice).person->account, brightmoor);
    EXPECT_TRUE(waitForHead(u"Hofmarkt Eibental"_s));
}

TEST_F(DetailsStripTest, TodayIsTheDayOnTheWall) {
    const test::LocalZone lateInTheEvening("<-12>12"); // 22:00 on the day before
    openDetails(u"Maren Tolvik"_s);
    auto* date = page->reading()->findChild<DateField*>();
    ASSERT_NE(date, nullptr);
    date->setFocus();
    date->selectAll();
    QTest::keyClicks(date, u"today"_s);
    QTest::keyClick(date, Qt::Key_Tab);
    EXPECT_TRUE(QTest::qWaitFor([&] { return detail(voice).voice.date == QDate(2026, 5, 5); }))
        << qPrintable(detail(voice).voice.date.toString(Qt::ISODate));
}

TEST_F(DetailsStripTest, AnEmptyNameMakesTheCustomerUnnamed) {
    openDetails(u"Maren Tolvik"_s);
    type(u"Person"_s, {});
    EXPECT_TRUE(waitForPerson(std::nullopt));
    EXPECT_TRUE(waitForHead(u"Unnamed customer"_s));
    EXPECT_EQ(detail(voice).voice.account, brightmoor) << "the account is still known";
}

} // namespace
} // namespace throughline::ui
