// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/orderbutton.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class OrderButtonTest : public testing::Test {
protected:
    QWidget window;
    OrderButton button{
        [] {
            return QList<OrderButton::Choice>{{{0, true}}, {{1, false}}, {{2, false}, false, false}};
        },
        [](const ListOrder& order) { return u"%1 %2"_s.arg(order.column).arg(order.ascending ? u"up"_s : u"down"_s); },
        &window};
    QList<ListOrder> chosen;

    void SetUp() override {
        QObject::connect(&button, &OrderButton::orderChosen, &window,
                         [this](const ListOrder& order) { chosen.append(order); });
        window.show();
    }
    /// Does something with the menu and closes it.
    void withMenu(const std::function<void(const QList<QAction*>&)>& act) {
        button.openMenu();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        act(menu->actions());
        menu->close();
    }
};

TEST_F(OrderButtonTest, ShowsTheOrderAndOffersTheOthersAndTheReverse) {
    EXPECT_EQ(button.text(), u"0 up"_s);
    EXPECT_EQ(button.accessibleName(), u"Order: 0 up"_s);
    withMenu([](const QList<QAction*>& actions) {
        EXPECT_TRUE(actions.at(0)->isChecked());
        EXPECT_FALSE(actions.at(2)->isEnabled());
        actions.at(1)->trigger();
    });
    withMenu([](const QList<QAction*>& actions) { actions.constLast()->trigger(); });
    EXPECT_EQ(chosen, (QList<ListOrder>{{1, false}, {1, true}}));
    EXPECT_EQ(button.text(), u"1 up"_s);
    button.setOrder({2, false});
    withMenu([](const QList<QAction*>& actions) { EXPECT_FALSE(actions.constLast()->isEnabled()); });
    EXPECT_EQ(chosen.size(), 2) << "what is set from outside is no choice";
}

TEST_F(OrderButtonTest, RemembersWhatWasChosen) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    settings.setValue(u"other"_s, 1);
    button.remember(settings, u"order"_s);
    EXPECT_TRUE(chosen.isEmpty()) << "nothing was known";
    withMenu([](const QList<QAction*>& actions) { actions.at(1)->trigger(); });
    button.setOrder({0, true});
    button.remember(settings, u"order"_s);
    EXPECT_EQ(button.order(), (ListOrder{1, false}));
    settings.setValue(u"order"_s, QStringList{u"7"_s, u"1"_s});
    button.remember(settings, u"order"_s);
    EXPECT_EQ(button.order(), (ListOrder{1, false})) << "there is no such order any more";
}

} // namespace
} // namespace throughline::ui
