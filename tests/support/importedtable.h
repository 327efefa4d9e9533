// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/tableimport.h"
#include "tests/support/testworkspace.h"

#include <QFile>

#include <gtest/gtest.h>

namespace throughline::test {

/// Imports a CSV file of these bytes; what fails fails the test.
inline core::ImportReport importedTable(TestWorkspace& workspace, const QByteArray& bytes, core::RecordKind kind,
                                        const core::TableImportOptions& options = {}) {
    QFile file(workspace.folder() + QStringLiteral("/table.csv"));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    core::TableOptions table;
    table.path = file.fileName();
    table.mapping.kind = kind;
    const auto prepared = core::prepareTable(table);
    EXPECT_TRUE(prepared) << (prepared ? "" : qPrintable(prepared.error().text));
    if (!prepared)
        return {};
    const auto report = core::importTable(*workspace, *prepared, options).result();
    EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().text + report.error().detail));
    return report ? *report : core::ImportReport();
}

} // namespace throughline::test
