// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window.h"

#include "app/window/program.h"
#include "app/window/quitsignals.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace throughline::app {

using namespace Qt::StringLiterals;

int runWindow(int argc, char** argv) {
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"throughline"_s);
    QGuiApplication::setApplicationDisplayName(u"Throughline"_s);
    QGuiApplication::setDesktopFileName(u"throughline"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));
    const QDir configuration(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    QSettings settings(configuration.filePath(u"window.ini"_s), QSettings::IniFormat);
    const QuitSignals quitSignals;
    Program program(settings);
    program.start(QCoreApplication::arguments().value(1));
    return QApplication::exec();
}

} // namespace throughline::app
