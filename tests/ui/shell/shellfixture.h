// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeprompts.h"
#include "ui/common/filters/filterbar.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include <memory>

namespace throughline::test {

/// A page as a feature would write it: a head, a search, filters, a list, and an empty pane beside it.
class SamplePage : public ui::Page {
public:
    explicit SamplePage(const QString& title) {
        using namespace ui;
        auto* panes = new PaneSplitter(Qt::Horizontal, this);
        auto* left = new QWidget(panes);
        auto* layout = new QVBoxLayout(left);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        auto* head = new PageHead(title, PageHead::Level::Page, left);
        head->setCount(QStringLiteral("38 of 4,812"));
        head->addAtEnd(
            new KeyButton(QStringLiteral("New interview"), QStringLiteral("Ctrl+N"), KeyButton::Kind::Primary, left));
        layout->addWidget(head);
        auto* inset = new QVBoxLayout;
        inset->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kRowGap);
        inset->setSpacing(metrics::kRowGap);
        search = new SearchField(QStringLiteral("Search voices"), left);
        inset->addWidget(search);
        filters = new FilterBar(left);
        filters->setFilters({{QStringLiteral("kind"), QStringLiteral("Interviews, tickets")},
                             {QStringLiteral("segment"), QStringLiteral("Mid-market")},
                             {QStringLiteral("since"), QStringLiteral("Since 1 Feb")}});
        inset->addWidget(filters);
        layout->addLayout(inset);
        list = new QListWidget(left);
        list->setAccessibleName(title);
        list->setFrameShape(QFrame::NoFrame);
        for (int row = 0; row < 40; ++row)
            list->addItem(QStringLiteral("Month-end exports at Brightmoor Foods, call %1").arg(row + 1));
        layout->addWidget(list, 1);
        panes->addWidget(left);
        auto* empty = new EmptyState(panes);
        empty->setContent(QStringLiteral("message-square-quote"), QStringLiteral("Nothing selected"),
                          QStringLiteral("Choose a voice on the left, or log a call while it is still on."));
        empty->setButton(QStringLiteral("New interview"), QStringLiteral("Ctrl+N"));
        panes->addWidget(empty);
        panes->setStretchFactor(1, 1);
        panes->setFirstSizes({364, 880});
        setBody(panes);
        reading = empty;
    }

    void activate(const ui::Target& target) override { targets.append(target); }
    [[nodiscard]] QWidget* firstFocus() const override { return list; }
    [[nodiscard]] QWidget* searchField() const override { return search; }
    [[nodiscard]] QList<QWidget*> panes() const override { return {list, reading}; }
    void step(int rows) override { list->setCurrentRow(list->currentRow() + rows); }
    [[nodiscard]] QString statusText() const override { return QStringLiteral("38 voices shown, 1 selected"); }
    [[nodiscard]] QList<ui::KeyHint> statusKeys() const override {
        return {{{QStringLiteral("/")}, QStringLiteral("Search")},
                {{QStringLiteral("J"), QStringLiteral("K")}, QStringLiteral("Next, previous")},
                {{QStringLiteral("E")}, QStringLiteral("Evidence"), true}};
    }

    QListWidget* list;
    ui::SearchField* search;
    ui::FilterBar* filters;
    QWidget* reading;
    QList<ui::Target> targets;
};

/// A window with sample pages.
class ShellTest : public testing::Test {
protected:
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("looks.ini")), QSettings::IniFormat};
    ui::ThemeController theme;
    FakePrompts prompts;
    ui::ActionRegistry actions;
    QHash<QString, SamplePage*> made;
    std::unique_ptr<ui::MainWindow> window;

    void SetUp() override { makeWindow(); }

    void makeWindow() {
        window.reset();
        window = std::make_unique<ui::MainWindow>(actions, theme, settings);
    }

    QList<ui::PageSpec> specs() {
        const auto spec = [this](const QString& id, const QString& title, const QString& icon, ui::PageGroup group,
                                 const QList<ui::RecordKind>& opens) {
            return ui::PageSpec{
                .id = id, .title = title, .icon = icon, .group = group, .opens = opens, .make = [this, id, title] {
                    made[id] = new SamplePage(title);
                    return made[id];
                }};
        };
        using ui::PageGroup;
        using ui::RecordKind;
        return {spec(QStringLiteral("voices"), QStringLiteral("Voices"), QStringLiteral("message-square-quote"),
                     PageGroup::Listen, {RecordKind::Voice, RecordKind::Quote}),
                spec(QStringLiteral("accounts"), QStringLiteral("Accounts"), QStringLiteral("building-2"),
                     PageGroup::Listen, {RecordKind::Account}),
                spec(QStringLiteral("roadmap"), QStringLiteral("Roadmap"), QStringLiteral("kanban"), PageGroup::Shape,
                     {RecordKind::Item}),
                spec(QStringLiteral("charts"), QStringLiteral("Charts"), QStringLiteral("chart-column"),
                     PageGroup::Tell, {RecordKind::Chart}),
                spec(QStringLiteral("settings"), QStringLiteral("Settings"), QStringLiteral("settings"),
                     PageGroup::None, {})};
    }

    void showWithPages() {
        window->setPages(QStringLiteral("Orrinel"), specs());
        window->setPageCount(QStringLiteral("voices"), 4812);
        window->setPageCount(QStringLiteral("roadmap"), 12);
        window->resize(1440, 900);
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
};

} // namespace throughline::test
