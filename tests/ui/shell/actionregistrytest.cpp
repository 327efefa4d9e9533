// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSet>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include <memory>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(ActionTableTest, NoTwoActionsShareAKey) {
    EXPECT_EQ(keyClashes(actionTable(), {u"go.back"_s, u"workspace.export"_s}), QStringList());
}

TEST(ActionTableTest, ClashesAreFoundOnOnePageAndWithTheWholeProgram) {
    const auto spec = [](const QString& id, const QString& key, const QString& page) {
        return ActionSpec{
            .id = id, .text = id, .icon = {}, .keys = {QKeySequence(key)}, .menu = Menu::None, .page = page};
    };
    const QString voices = u"voices"_s;
    EXPECT_EQ(keyClashes({spec(u"a"_s, u"E"_s, voices), spec(u"b"_s, u"E"_s, voices)}, {}).size(), 1);
    EXPECT_EQ(keyClashes({spec(u"a"_s, u"E"_s, voices), spec(u"b"_s, u"E"_s, {})}, {}).size(), 1);
    EXPECT_EQ(keyClashes({spec(u"a"_s, u"E"_s, voices), spec(u"b"_s, u"E"_s, u"roadmap"_s)}, {}).size(), 0);
    EXPECT_EQ(keyClashes({spec(u"a"_s, u"E"_s, voices), spec(u"b"_s, u"E"_s, {})}, {u"b"_s}).size(), 0);
}

TEST(ActionTableTest, IdsAreUniqueAndEveryActionHasAText) {
    QSet<QString> ids;
    for (const ActionSpec& spec : actionTable()) {
        EXPECT_FALSE(ids.contains(spec.id)) << spec.id.toStdString();
        EXPECT_TRUE(spec.id.contains(u'.')) << spec.id.toStdString();
        EXPECT_FALSE(spec.text.isEmpty()) << spec.id.toStdString();
        ids.insert(spec.id);
    }
}

namespace {

/// A window with every kind of text field, a list, and all actions of the table.
class ActionRegistryTest : public testing::Test {
protected:
    ActionRegistry registry;
    QWidget window;
    QLineEdit* line = new QLineEdit(&window);
    QTextEdit* rich = new QTextEdit(&window);
    QPlainTextEdit* plain = new QPlainTextEdit(&window);
    QSpinBox* number = new QSpinBox(&window);
    QComboBox* combo = new QComboBox(&window);
    QListWidget* list = new QListWidget(&window);
    int quotes = 0;

    ActionRegistryTest() {
        auto* layout = new QVBoxLayout(&window);
        combo->setEditable(true);
        for (QWidget* field : std::initializer_list<QWidget*>{line, rich, plain, number, combo, list})
            layout->addWidget(field);
        list->addItem(u"a row"_s);
        for (const ActionSpec& spec : registry.specs())
            window.addAction(registry.action(spec.id));
        registry.handle(u"voices.quote"_s, &window, [this] { ++quotes; });
        registry.setCurrentPage(u"voices"_s);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    void press(QWidget* field, Qt::Key key) {
        field->setFocus();
        QTest::keyClick(QApplication::focusWidget(), key);
    }
};

} // namespace

TEST_F(ActionRegistryTest, SingleLettersActInAListButNeverWhileATextFieldHasTheFocus) {
    for (QWidget* field : std::initializer_list<QWidget*>{line, rich, plain, number, combo})
        press(field, Qt::Key_Q);
    EXPECT_EQ(quotes, 0);
    EXPECT_EQ(line->text(), u"q"_s);
    EXPECT_EQ(plain->toPlainText(), u"q"_s);
    press(list, Qt::Key_Q);
    EXPECT_EQ(quotes, 1);
}

TEST_F(ActionRegistryTest, SingleLettersActInATextThatCannotBeEdited) {
    rich->setReadOnly(true);
    press(rich, Qt::Key_Q);
    EXPECT_EQ(quotes, 1);
}

TEST_F(ActionRegistryTest, AnActionActsOnlyOnItsPageWhileAvailableAndHandled) {
    EXPECT_TRUE(registry.action(u"voices.quote"_s)->isEnabled());
    EXPECT_FALSE(registry.action(u"voices.theme"_s)->isEnabled()) << "nobody handles it";
    registry.setAvailable(u"voices.quote"_s, false);
    press(list, Qt::Key_Q);
    registry.setAvailable(u"voices.quote"_s, true);
    registry.setCurrentPage(u"roadmap"_s);
    press(list, Qt::Key_Q);
    EXPECT_EQ(quotes, 0);
    EXPECT_FALSE(registry.action(u"voices.quote"_s)->isVisible());
}

TEST_F(ActionRegistryTest, ForgetsAHandlerWhoseContextIsGone) {
    auto context = std::make_unique<QObject>();
    registry.handle(u"voices.theme"_s, context.get(), [] {});
    EXPECT_TRUE(registry.action(u"voices.theme"_s)->isEnabled());
    context.reset();
    EXPECT_FALSE(registry.action(u"voices.theme"_s)->isEnabled());
}

TEST_F(ActionRegistryTest, APageTakesAKeyOverWhileItShows) {
    int back = 0;
    int moved = 0;
    registry.handle(u"go.back"_s, &window, [&back] { ++back; });
    registry.handle(u"roadmap.left"_s, &window, [&moved] { ++moved; });
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Left, Qt::AltModifier);
    registry.setCurrentPage(u"roadmap"_s);
    QTest::keyClick(list, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(back, 1);
    EXPECT_EQ(moved, 1);
}
