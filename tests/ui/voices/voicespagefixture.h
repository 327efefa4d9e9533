// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/fakeprompts.h"
#include "tests/support/testworkspace.h"
#include "ui/common/filters/searchfield.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/evidencelinker.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/tasks/taskstrip.h"
#include "ui/voices/list/voiceslistpane.h"
#include "ui/voices/list/voiceslistview.h"
#include "ui/voices/reading/readingpane.h"
#include "ui/voices/reading/voicetext.h"
#include "ui/voices/voicespage.h"

#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::test {

class KeepingNotifier : public ui::Notifier {
public:
    void show(const ui::Notification& notification) override { shown.append(notification); }
    QList<ui::Notification> shown;
};

class KeepingNavigator : public ui::Navigator {
public:
    void open(const ui::Target& target) override { opened.append(target); }
    void back() override {}
    QList<ui::Target> opened;
};

class KeepingLinker : public ui::EvidenceLinker {
public:
    QWidget* makeItemsPane(QWidget* parent) override { return new QWidget(parent); }
    void chooseItem(const ui::DraggedEvidence& dragged, QWidget*) override { chosen.append(dragged); }
    QList<ui::DraggedEvidence> chosen;
};

/// The page Voices over a workspace, with everything around it kept for looking at.
class VoicesPageFixture : public testing::Test {
protected:
    TestWorkspace workspace;
    KeepingNotifier notifier;
    KeepingNavigator navigator;
    KeepingLinker linker;
    FakePrompts prompts;
    ui::ActionRegistry actions;
    ui::Edits edits{*workspace, notifier};
    ui::TaskStrip tasks;
    QSettings settings{workspace.folder() + QStringLiteral("/looks.ini"), QSettings::IniFormat};
    ui::PageContext context{*workspace, edits, linker, navigator, notifier, actions, prompts, tasks, settings};

    core::VoiceId addVoice(const QString& title, const QString& text, const QList<core::Turn>& turns = {}) {
        core::Voice voice;
        voice.title = title;
        voice.text = text;
        return workspace.make<core::VoiceId>([&](core::Editor& e) { return core::addVoice(e, voice, turns); });
    }
    core::VoiceDetail detail(core::VoiceId id) const {
        return workspace.read<core::VoiceDetail>([id](auto& c) { return core::VoiceRepository(c).detail(id); });
    }
    std::unique_ptr<ui::VoicesPage> open(const ui::Target& target = ui::Target::toPage(QStringLiteral("voices"))) {
        auto page = std::make_unique<ui::VoicesPage>(context);
        page->resize(1256, 840);
        page->show();
        actions.setCurrentPage(QStringLiteral("voices"));
        page->activate(target);
        return page;
    }
    static QStringList titles(const ui::VoicesPage& page) {
        const QAbstractItemModel* model = page.list()->view()->model();
        QStringList shown;
        for (int row = 0; row < model->rowCount(); ++row)
            shown.append(model->index(row, 0).data().toString());
        return shown;
    }
    static bool waitForTitles(const ui::VoicesPage& page, const QStringList& expected) {
        return QTest::qWaitFor([&] { return titles(page) == expected; });
    }
    static bool waitForText(const ui::VoicesPage& page, const QString& text) {
        return QTest::qWaitFor([&] { return page.reading()->text()->content() == text; });
    }
    void trigger(const char* id) const { actions.action(QString::fromLatin1(id))->trigger(); }
};

} // namespace throughline::test
