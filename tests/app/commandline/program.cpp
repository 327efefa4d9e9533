// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline/program.h"

#include <QProcess>

namespace throughline::test {

Answer runProgram(const QStringList& arguments) {
    QProcess program;
    program.start(QStringLiteral(THROUGHLINE_PROGRAM), arguments);
    if (!program.waitForFinished(-1) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace throughline::test
