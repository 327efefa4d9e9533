// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeprompts.h"
#include "tests/support/testworkspace.h"
#include "ui/exchange/importcontroller.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/importfile.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/evidencelinker.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/tasks/taskstrip.h"

#include <QAbstractButton>
#include <QFile>
#include <QSettings>
#include <QTest>
#include <QWidget>

namespace throughline::test {

/// A workspace, files beside it, and what the import needs of the window.
class ImportFixture : public testing::Test {
protected:
    class HeardNotifier : public ui::Notifier {
    public:
        QList<ui::Notification> shown;
        void show(const ui::Notification& notification) override { shown.append(notification); }
    };
    class HeardNavigator : public ui::Navigator {
    public:
        QList<ui::Target> opened;
        void open(const ui::Target& target) override { opened.append(target); }
        void back() override {}
    };
    class NoLinker : public ui::EvidenceLinker {
    public:
        QWidget* makeItemsPane(QWidget* parent) override { return new QWidget(parent); }
        void chooseItem(const ui::DraggedEvidence&, QWidget*) override {}
    };

    TestWorkspace workspace;
    HeardNotifier notifier;
    HeardNavigator navigator;
    NoLinker linker;
    FakePrompts prompts;
    ui::ActionRegistry actions;
    ui::Edits edits{*workspace, notifier};
    QSettings settings{workspace.folder() + QStringLiteral("/looks.ini"), QSettings::IniFormat};
    QWidget window;
    ui::TaskStrip tasks{&window};

    QString write(const QString& name, const QByteArray& content) {
        const QString path = workspace.folder() + u'/' + name;
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    [[nodiscard]] ui::PageContext context() {
        return {*workspace, edits, linker, navigator, notifier, actions, prompts, tasks, settings};
    }
    /// Waits until a file is read and, where nothing is asked, counted.
    static void settle(const ui::ImportFile& file) {
        ASSERT_TRUE(QTest::qWaitFor([&] {
            return file.state() != ui::ImportFile::State::Reading &&
                   (file.state() != ui::ImportFile::State::Ready || file.outlook());
        }));
    }
    /// The button of a visible part of `parent` by its accessible name; null when there is none.
    static QAbstractButton* button(const QWidget* parent, const QString& name) {
        for (QAbstractButton* found : parent->findChildren<QAbstractButton*>()) {
            if (found->accessibleName() == name && found->isVisible())
                return found;
        }
        return nullptr;
    }
};

} // namespace throughline::test
