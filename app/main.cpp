// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/window/window.h"

#include <QApplication>
#include <QLocale>

#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <sys/stat.h>

namespace {

/// Files are their owner's alone, a full pipe or file limit is an error and not the end, and no customer's words get
/// into a core dump.
void prepareProcess() {
    umask(S_IRWXG | S_IRWXO);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    prctl(PR_SET_DUMPABLE, 0);
}

} // namespace

int main(int argc, char** argv) {
    prepareProcess();
    // The program speaks English, with English months and numbers: 12.000 beside 1.7 would be read in two ways.
    QLocale::setDefault(QLocale(QLocale::English));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (!throughline::app::isCommand(words))
        return throughline::app::runWindow(argc, argv);
    std::unique_ptr<QCoreApplication> application;
    if (throughline::app::draws(words)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("throughline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));
    return throughline::app::runCommand(words);
}
