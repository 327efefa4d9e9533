// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/voices/voiceedits.h"
#include "tests/support/pagefixture.h"
#include "ui/common/theme.h"
#include "ui/customers/newcustomers.h"
#include "ui/shell/page.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace throughline::ui {

/// Pages of customers over a workspace with an account, a person there, two voices and an item.
class CustomerPageTest : public testing::Test {
protected:
    test::PageFixture page;
    NewCustomers newCustomers{page.context};
    core::AccountId brightmoor;
    core::PersonId maren;
    core::VoiceId voice;
    core::ItemId exports;

    void SetUp() override {
        page.workspace.edit([this](core::Editor& editor) -> core::Result<void> {
            core::Segment segment;
            segment.name = QStringLiteral("Mid-market");
            TRY_ASSIGN(const core::SegmentId midMarket, core::addSegment(editor, segment));
            core::Account account;
            account.name = QStringLiteral("Brightmoor Foods");
            account.domain = QStringLiteral("brightmoor.example");
            account.segment = midMarket;
            account.industry = QStringLiteral("Food and beverage");
            account.region = QStringLiteral("Nordics");
            account.annualValue = 4'800'000;
            account.currency = QStringLiteral("EUR");
            account.lifecycle = core::Lifecycle::Active;
            account.fit = core::Fit::In;
            TRY_ASSIGN(brightmoor, core::addAccount(editor, account));
            for (const QString& name : {QStringLiteral("Tessaly Freight"), QStringLiteral("Quillhaven Retail"),
                                        QStringLiteral("<b>R&D</b> %1 %n")}) {
                core::Account other;
                other.name = name;
                TRY(core::addAccount(editor, other));
            }
            core::Person person;
            person.name = QStringLiteral("Maren Tolvik");
            person.title = QStringLiteral("Supply planning lead");
            person.account = brightmoor;
            person.consent = core::Consent::Inside;
            TRY_ASSIGN(maren, core::addPerson(editor, person));
            core::Voice said;
            said.person = maren;
            said.date = QDate(2026, 5, 4);
            said.title = QStringLiteral("Month-end exports");
            said.text = QStringLiteral("The window is locked until the export is done.");
            TRY_ASSIGN(voice, core::addVoice(editor, said));
            said.title = QStringLiteral("Renewal call");
            said.date = QDate(2026, 4, 2);
            TRY(core::addVoice(editor, said));
            core::Item item;
            item.title = QStringLiteral("Background exports");
            TRY_ASSIGN(exports, core::addItem(editor, item));
            return core::linkVoices(editor, exports, {voice}, 3).transform([](const core::LinkOutcome&) {});
        });
    }

    template <typename T>
    static T* named(const QWidget& parent, const QString& name) {
        for (T* one : parent.findChildren<T*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        ADD_FAILURE() << "nothing is named " << qPrintable(name);
        return nullptr;
    }
    static void show(Page& shown, const Target& target, const QString& name) {
        shown.resize(1256, 840);
        shown.show();
        shown.activate(target);
        ASSERT_TRUE(QTest::qWaitFor([&] {
            const auto fields = shown.findChildren<QLineEdit*>();
            return std::any_of(fields.begin(), fields.end(), [&](const QLineEdit* line) {
                return line->accessibleName() == QLatin1StringView("Name") && line->text() == name;
            });
        }));
    }
    [[nodiscard]] core::Account account() const {
        return page.workspace.read<core::Account>([id = brightmoor](core::db::Connection& connection) {
            return core::CustomerRepository(connection).account(id);
        });
    }
    [[nodiscard]] core::Person person() const {
        return page.workspace.read<core::Person>(
            [id = maren](core::db::Connection& connection) { return core::CustomerRepository(connection).person(id); });
    }
    static void paint(QWidget& widget, const QString& name,
                      const QList<QSize>& sizes = {QSize(1256, 840), QSize(976, 640)}) {
        ASSERT_TRUE(QDir().mkpath(QStringLiteral("pictures")));
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            QApplication::setPalette(paletteFor(theme));
            for (const QSize size : sizes) {
                widget.resize(size);
                QCoreApplication::processEvents();
                EXPECT_EQ(widget.grab().size(), size) << "nothing asks for more room than the smallest window has";
                EXPECT_TRUE(widget.grab().save(
                    QStringLiteral("pictures/%1-%2-%3x%4.png")
                        .arg(name, theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light"),
                             QString::number(size.width()), QString::number(size.height()))));
            }
        }
        QApplication::setPalette(paletteFor(Theme::Light));
    }
};

} // namespace throughline::ui
