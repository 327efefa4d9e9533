// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "ui/common/dialogprompts.h"
#include "ui/common/theme.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcome/welcomepage.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace throughline::app {

int runWindow(int argc, char** argv) {
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"throughline"_s);
    QGuiApplication::setApplicationDisplayName(u"Throughline"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));
    const QDir configuration(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    QSettings settings(configuration.filePath(u"window.ini"_s), QSettings::IniFormat);
    ui::ThemeController theme;
    ui::ActionRegistry actions;
    ui::DialogPrompts prompts;
    ui::MainWindow window(actions, theme, settings);
    prompts.setWindow(&window);
    window.showAlone(new ui::WelcomePage(actions, theme, settings, prompts)); // the window owns it
    window.show();
    return QApplication::exec();
}

} // namespace throughline::app
