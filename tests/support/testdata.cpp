// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>

namespace throughline::test {

namespace {

QString below(const char* variable, const QString& relative) {
    const QString root = qEnvironmentVariable(variable);
    if (root.isEmpty())
        return {};
    const QString path = QDir(root).absoluteFilePath(relative);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace

QString testData(const QString& relative) {
    return below("THROUGHLINE_TEST_DATA", relative);
}

QString testTool(const QString& name) {
    return below("THROUGHLINE_TOOLS", name);
}

} // namespace throughline::test
