// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QThreadPool>

#include <gmock/gmock.h>

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    QDir::setCurrent(QCoreApplication::applicationDirPath()); // where tests leave their pictures
    const throughline::ui::ThemeController theme;             // the program's own style, font and palette
    testing::InitGoogleMock(&argc, argv);
    throughline::test::failOnUnexpectedWarnings();
    const int failures = RUN_ALL_TESTS();
    QThreadPool::globalInstance()->waitForDone(); // as the program does: its work may not outlive the application
    return failures;
}
