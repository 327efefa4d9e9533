// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeprompts.h"
#include "tests/support/recordingpictures.h"
#include "tests/support/testworkspace.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/evidencelinker.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/shell/pagecontext.h"
#include "ui/tasks/taskstrip.h"

#include <QSettings>

namespace throughline::test {

/// Keeps where pages want to go.
class RecordingNavigator : public ui::Navigator {
public:
    void open(const ui::Target& target) override { opened.append(target); }
    void back() override {}
    QList<ui::Target> opened;
};

/// Keeps what pages tell.
class RecordingNotifier : public ui::Notifier {
public:
    void show(const ui::Notification& notification) override { shown.append(notification); }
    QList<ui::Notification> shown;
};

/// A roadmap without items, which keeps what it was asked to link.
class RecordingLinker : public ui::EvidenceLinker {
public:
    QWidget* makeItemsPane(QWidget* parent) override { return new QWidget(parent); }
    void chooseItem(const ui::DraggedEvidence& dragged, QWidget*) override { chosen.append(dragged); }
    QList<ui::DraggedEvidence> chosen;
};

/// Everything that a page or form is given, over a real workspace in a temporary folder.
class PageFixture {
public:
    TestWorkspace workspace;
    RecordingNavigator navigator;
    RecordingNotifier notifier;
    RecordingLinker linker;
    RecordingPictures pictures;
    RecordingWalls walls;
    FakePrompts prompts;
    ui::ActionRegistry actions;
    ui::TaskStrip tasks;
    QSettings settings{workspace.folder() + QStringLiteral("/looks.ini"), QSettings::IniFormat};
    ui::Edits edits{*workspace, notifier};
    ui::PageContext context{*workspace, edits, linker,   navigator, notifier, actions,
                            prompts,    tasks, pictures, walls,     settings};
};

} // namespace throughline::test
