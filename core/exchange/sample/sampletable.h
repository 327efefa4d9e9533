// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>

namespace throughline::core {

/// One row of a table of the sample: column name → text.
using SampleRecord = QHash<QString, QString>;

/// The rows of a CSV file that is part of the program; an error there is a defect.
[[nodiscard]] Result<QList<SampleRecord>> readSampleTable(const QString& resourcePath);

/// The text of a file that is part of the program.
[[nodiscard]] Result<QString> readSampleText(const QString& resourcePath);

} // namespace throughline::core
