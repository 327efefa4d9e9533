// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace throughline::core {

/// A value of a record that an import takes from a changed row.
struct ReplacedValue {
    qint64 row = 0; ///< the line of the file where its row begins, from 1
    QString field;  ///< as tables name it
    QString before; ///< empty: there was none
    QString after;
    bool changedHere = false; ///< it was changed in the workspace since the last import of the row

    bool operator==(const ReplacedValue&) const = default;
};

/// Says that so many values were changed here and replaced, with the lines of the first of them.
[[nodiscard]] QString replacedValuesWarning(const QList<ReplacedValue>& values, qint64 count);

/// "3, 17, 20, …": lines of a file, each once and the first of them only.
[[nodiscard]] QString firstLines(const QList<qint64>& lines, qint64 count);

} // namespace throughline::core
