// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>

namespace throughline::test {

QString testData(const QString& relative) {
    const QString root = qEnvironmentVariable("THROUGHLINE_TEST_DATA");
    if (root.isEmpty())
        return {};
    const QString path = QDir(root).absoluteFilePath(relative);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace throughline::test
