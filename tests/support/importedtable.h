// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/tableimport.h"
#include "tests/support/testworkspace.h"

#include <QFile>

#include <gtest/gtest.h>

namespace throughline::test {

/// Imports a CSV file of these bytes; what fails fails the test.
inline core::ImportReport importedTable(TestWorkspace& workspace, const QByteArray& bytes, core::RecordKind kind) {
    QFile file(workspace.folder() + QStringLiteral("/table.csv"));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    core::TableOptions options;
    options.path = file.fileName();
    options.mapping.kind = kind;
    const auto prepared = core::prepareTable(options);
    EXPECT_TRUE(prepared) << (prepared ? "" : qPrintable(prepared.error().text));
    if (!prepared)
        return {};
    const auto report = core::importTable(*workspace, *prepared, {}).result();
    EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().text + report.error().detail));
    return report ? *report : core::ImportReport();
}

} // namespace throughline::test
