// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/doubles/doublesdialog.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "tests/support/pagefixture.h"
#include "ui/customers/accountspage.h"

#include <QPushButton>
#include <QTest>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

class DoublesDialogTest : public testing::Test {
protected:
    test::PageFixture page;

    void SetUp() override {
        for (const QString& name : {u"Acme"_s, u"Acme GmbH"_s, u"Loom"_s, u"Loom Ltd"_s}) {
            page.workspace.edit([&](core::Editor& editor) {
                core::Account account;
                account.name = name;
                return core::addAccount(editor, account).transform([](core::AccountId) {});
            });
        }
    }
    static QPushButton* button(const QWidget& parent, const QString& text, const QString& of = {}) {
        for (QPushButton* one : parent.findChildren<QPushButton*>()) {
            if (one->accessibleName() == text && (of.isEmpty() || one->accessibleDescription() == of))
                return one;
        }
        ADD_FAILURE() << "no button is named " << qPrintable(text);
        return nullptr;
    }
    [[nodiscard]] QStringList names() const {
        return page.workspace.read<QStringList>([](core::db::Connection& connection) -> core::Result<QStringList> {
            TRY_ASSIGN(const auto accounts, core::CustomerRepository(connection).accounts());
            QStringList found;
            for (const core::Account& account : accounts)
                found.append(account.name);
            return found;
        });
    }
};

} // namespace

TEST_F(DoublesDialogTest, OnePairAfterTheOtherIsMergedOrSaidToBeTwo) {
    DoublesDialog dialog(page.context, core::Record::Account);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.pair().has_value(); }));
    const core::PossibleDouble first = *dialog.pair();
    button(dialog, u"Keep this one"_s, u"Acme GmbH"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.pair() && *dialog.pair() != first; }));
    EXPECT_EQ(names(), (QStringList{u"Acme GmbH"_s, u"Loom"_s, u"Loom Ltd"_s}));
    button(dialog, u"Not the same"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.pair(); }));
    EXPECT_EQ(names().size(), 3);
    ASSERT_TRUE(page.workspace->undo().result());
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.pair().has_value(); })) << "undone: they may be the same again";
}

TEST_F(DoublesDialogTest, LaterShowsTheNextPairAndChangesNothing) {
    DoublesDialog dialog(page.context, core::Record::Account);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.pair().has_value(); }));
    const core::PossibleDouble first = *dialog.pair();
    button(dialog, u"Later"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.pair() && *dialog.pair() != first; }));
    EXPECT_EQ(names().size(), 4);
    dialog.resize(640, 380);
    EXPECT_TRUE(dialog.grab().save(u"doubles.png"_s));
}
