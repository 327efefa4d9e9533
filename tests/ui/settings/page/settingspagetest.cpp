// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/page/settingspage.h"

#include "core/roadmap/itemedits.h"
#include "core/settings/settingsedits.h"
#include "core/settings/settingsrepository.h"
#include "core/workspace/history/journal.h"
#include "tests/support/pagefixture.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QColorDialog>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <algorithm>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::WorkspaceSettings;

class SettingsPageTest : public testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        for (const QString& id : {u"view.system"_s, u"view.light"_s, u"view.dark"_s}) {
            actions.handle(id, &page, [this, id] {
                for (const QString& one : {u"view.system"_s, u"view.light"_s, u"view.dark"_s})
                    actions.action(one)->setChecked(one == id);
            });
        }
        actions.action(u"view.system"_s)->trigger();
        show();
    }
    void show() {
        page.page = std::make_unique<SettingsPage>(context);
        page->resize(1200, 900);
        page->show();
        page->activate({});
    }
    template <typename T>
    T* named(const QString& name) const {
        const auto widgets = page->findChildren<T*>();
        const auto found = std::find_if(widgets.begin(), widgets.end(),
                                        [&](const T* widget) { return widget->accessibleName() == name; });
        return found == widgets.end() ? nullptr : *found;
    }
    [[nodiscard]] QLineEdit* line(const QString& name) const { return named<QLineEdit>(name); }
    [[nodiscard]] QAbstractButton* button(const QString& name) const { return named<QAbstractButton>(name); }
    [[nodiscard]] QList<core::HistoryEntry> steps() {
        return workspace.read<QList<core::HistoryEntry>>(
            [](core::db::Connection& connection) { return core::journal::history(connection, 1); });
    }
    void type(const QString& name, const QString& text) const {
        line(name)->setFocus();
        line(name)->setText(text);
        QTest::keyClick(line(name), Qt::Key_Return);
    }
    [[nodiscard]] WorkspaceSettings settingsNow() const {
        return workspace.read<WorkspaceSettings>(
            [](core::db::Connection& c) { return core::SettingsRepository(c).settings(); });
    }
    template <typename Condition>
    [[nodiscard]] bool waitFor(Condition condition) const {
        return QTest::qWaitFor([&] { return condition(settingsNow()); });
    }
    [[nodiscard]] bool says(const QString& words) const {
        const auto labels = page->findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const PlainLabel* label) { return label->text().contains(words); });
    }
    QString logoFile(const QByteArray& bytes = {}) const {
        const QString path = workspace.folder() + u"/logo.png"_s;
        if (bytes.isEmpty()) {
            QImage logo(300, 100, QImage::Format_ARGB32);
            logo.fill(QColor(0x7a, 0x1f, 0xa2));
            EXPECT_TRUE(logo.save(path));
            return path;
        }
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    /// The page, and what the actions of the shell belong to.
    struct Shown : QObject {
        std::unique_ptr<SettingsPage> page;
        SettingsPage* operator->() const { return page.get(); }
    } page;
};

TEST_F(SettingsPageTest, KeepsWhatIsTypedAsUndoableSteps) {
    type(u"Name of the workspace"_s, u"Voices of planners"_s);
    ASSERT_TRUE(waitFor([](const WorkspaceSettings& now) { return now.name == u"Voices of planners"_s; }));
    type(u"Product"_s, u"Planner"_s);
    type(u"Primary colour"_s, u"#7a1fa2"_s);
    type(u"Sixth series"_s, u"00344f"_s);
    type(u"Font"_s, u"Inter"_s);
    ASSERT_TRUE(waitFor([](const WorkspaceSettings& now) { return now.brand.font == u"Inter"_s; }));
    EXPECT_EQ(settingsNow().product, u"Planner"_s);
    EXPECT_EQ(settingsNow().brand.colours[0], u"7A1FA2"_s);
    EXPECT_EQ(settingsNow().brand.colours[5], u"00344F"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return line(u"Primary colour"_s)->text() == u"#7A1FA2"_s; }))
        << "the digits stand beside the colour";
    for (int step = 0; step < 5; ++step)
        ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(settingsNow(), WorkspaceSettings());
    EXPECT_TRUE(QTest::qWaitFor([&] { return line(u"Name of the workspace"_s)->text().isEmpty(); }));
}

TEST_F(SettingsPageTest, SaysWhatIsNoColourAndKeepsTheOne) {
    type(u"Accent colour"_s, u"db6305"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return line(u"Accent colour"_s)->text() == u"#DB6305"_s; }))
        << "the page shows what was stored, not what was typed";
    type(u"Accent colour"_s, u"orange"_s);
    EXPECT_TRUE(says(u"“orange” is no colour"_s));
    EXPECT_EQ(line(u"Accent colour"_s)->text(), u"#DB6305"_s);
    EXPECT_EQ(settingsNow().brand.colours[1], u"DB6305"_s);
}

TEST_F(SettingsPageTest, AColourCanBeChosenInADialog) {
    button(u"Choose: Primary colour"_s)->click();
    auto* dialog = page->findChild<QColorDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->setCurrentColor(QColor(0x12, 0x34, 0x56));
    dialog->accept();
    EXPECT_TRUE(waitFor([](const WorkspaceSettings& now) { return now.brand.colours[0] == u"123456"_s; }));
}

TEST_F(SettingsPageTest, WarnsOfAPrimaryColourThatIsPaleOnASlide) {
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(u"are white"_s); }));
    EXPECT_FALSE(says(u"hard to see"_s));
    type(u"Primary colour"_s, u"#FFD400"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(u"are dark"_s) && says(u"hard to see"_s); }));
}

TEST_F(SettingsPageTest, TakesALogoAndRemovesIt) {
    EXPECT_FALSE(button(u"Remove logo"_s)->isVisible());
    prompts.files = {logoFile()};
    button(u"Choose logo…"_s)->click();
    ASSERT_TRUE(waitFor([](const WorkspaceSettings& now) { return !now.brand.logo.isEmpty(); }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(u"Remove logo"_s)->isVisible(); }));
    EXPECT_NE(named<QLabel>(u"Logo"_s), nullptr);
    button(u"Remove logo"_s)->click();
    EXPECT_TRUE(waitFor([](const WorkspaceSettings& now) { return now.brand.logo.isEmpty(); }));
}

TEST_F(SettingsPageTest, SaysWhyALogoIsRefused) {
    prompts.files = {logoFile("not a picture")};
    button(u"Choose logo…"_s)->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(u"no PNG, JPEG or SVG"_s); }));
    EXPECT_TRUE(settingsNow().brand.logo.isEmpty());
    workspace.edit([](core::Editor& editor) {
        return core::editSettings(editor, [](WorkspaceSettings& all) { all.product = u"Planner"_s; });
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return line(u"Product"_s)->text() == u"Planner"_s; }));
    EXPECT_TRUE(says(u"no PNG, JPEG or SVG"_s)) << "another change is no answer to it";
}

TEST_F(SettingsPageTest, ChangesTheStagesOfItems) {
    workspace.make<core::ItemId>([](core::Editor& editor) {
        core::Item item;
        item.title = u"Offline mode"_s;
        item.stage = u"beta"_s;
        return core::addItem(editor, item);
    });
    auto* list = named<QListView>(u"Stages"_s);
    ASSERT_NE(list, nullptr);
    const auto rowText = [&](int row) { return list->model()->index(row, 0).data().toString(); };
    const auto choose = [&](int row) { list->setCurrentIndex(list->model()->index(row, 0)); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return rowText(4) == u"Beta  ·  1 item"_s; })) << qPrintable(rowText(4));
    choose(4);
    EXPECT_FALSE(button(u"Remove stage"_s)->isEnabled()) << "an item is in it";
    prompts.text = u"Early access"_s;
    button(u"Rename stage…"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rowText(4) == u"Early access  ·  1 item"_s; }));
    choose(4);
    button(u"Move up"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rowText(3).startsWith(u"Early access"_s); }));
    EXPECT_EQ(list->currentIndex().row(), 3) << "the choice goes with it";
    choose(0);
    EXPECT_FALSE(button(u"Move up"_s)->isEnabled());
    button(u"Remove stage"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 7; }));
    prompts.text = u"Sunset"_s;
    button(u"Add stage…"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rowText(7) == u"Sunset"_s; }));
    prompts.text.reset();
    button(u"Add stage…"_s)->click();
    for (int step = 0; step < 4; ++step)
        ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(QTest::qWaitFor([&] { return rowText(4) == u"Beta  ·  1 item"_s; }));
}

TEST_F(SettingsPageTest, NamesStagesThatItemsAreInButTheListHasNot) {
    workspace.make<core::ItemId>([](core::Editor& editor) {
        core::Item item;
        item.title = u"Offline mode"_s;
        item.stage = u"in review"_s;
        return core::addItem(editor, item);
    });
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(u"not in this list: in review"_s); }));
}

TEST_F(SettingsPageTest, ShowsAndSetsTheOneAppearance) {
    EXPECT_TRUE(button(u"System"_s)->isChecked());
    button(u"Dark"_s)->click();
    EXPECT_TRUE(actions.action(u"view.dark"_s)->isChecked());
    actions.action(u"view.light"_s)->trigger();
    EXPECT_TRUE(button(u"Light"_s)->isChecked());
}

TEST_F(SettingsPageTest, LeadsToTheBackups) {
    EXPECT_TRUE(says(u"Made automatically"_s));
    button(u"Show backups"_s)->click();
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.constFirst().page, u"backups"_s);
}

TEST_F(SettingsPageTest, EveryControlHasAName) {
    for (const QWidget* widget : page->findChildren<QWidget*>()) {
        const bool takesFocus = widget->isVisible() && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus &&
                                widget->focusProxy() == nullptr;
        EXPECT_TRUE(!takesFocus || !widget->accessibleName().isEmpty()) << widget->metaObject()->className();
    }
}

TEST_F(SettingsPageTest, ChangesNothingInAWorkspaceThatCanOnlyBeRead) {
    const QString path = workspace.path();
    page.page.reset();
    workspace.close();
    auto opened = core::Workspace::open(path, core::db::Access::ReadOnly);
    ASSERT_TRUE(opened);
    Edits readOnlyEdits(**opened, notifier);
    const PageContext readOnly{**opened, readOnlyEdits, linker,   navigator, notifier, actions,
                               prompts,  tasks,         pictures, walls,     settings};
    page.page = std::make_unique<SettingsPage>(readOnly);
    page->show();
    EXPECT_TRUE(line(u"Product"_s)->isReadOnly());
    EXPECT_TRUE(line(u"Primary colour"_s)->isReadOnly());
    EXPECT_FALSE(button(u"Choose: Primary colour"_s)->isEnabled());
    EXPECT_FALSE(button(u"Choose logo…"_s)->isEnabled());
    EXPECT_FALSE(button(u"Add stage…"_s)->isEnabled());
    EXPECT_TRUE(button(u"Dark"_s)->isEnabled()) << "the appearance belongs to this computer";
    page.page.reset();
}

TEST_F(SettingsPageTest, LooksRightInBothThemes) {
    workspace.edit([](core::Editor& editor) {
        return core::editSettings(editor, [](WorkspaceSettings& all) {
            all.product = u"Larkspur Planner"_s;
            all.brand.colours[0] = u"7A1FA2"_s;
        });
    });
    ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        QApplication::setPalette(paletteFor(theme));
        show();
        ASSERT_TRUE(QTest::qWaitFor([&] { return line(u"Product"_s)->text() == u"Larkspur Planner"_s; }));
        EXPECT_TRUE(
            page->grab().save(u"pictures/settings-%1.png"_s.arg(theme == Theme::Dark ? u"dark"_s : u"light"_s)));
    }
    QApplication::setPalette(paletteFor(Theme::Light));
}

TEST_F(SettingsPageTest, KeepsYourNameForTheHistory) {
    type(u"Your name"_s, u"  Ada Quill "_s);
    EXPECT_EQ(settings.value(u"you/name"_s), u"Ada Quill"_s);
    EXPECT_EQ(line(u"Your name"_s)->text(), u"Ada Quill"_s);
    type(u"Product"_s, u"Larkspur Planner"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !steps().isEmpty(); }));
    EXPECT_EQ(steps().constFirst().madeBy, u"Ada Quill"_s) << "from this very edit on";
    type(u"Your name"_s, u" "_s);
    EXPECT_FALSE(line(u"Your name"_s)->text().isEmpty()) << "the name that the computer knows";
}

} // namespace
} // namespace throughline::ui
