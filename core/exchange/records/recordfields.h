// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QPair>
#include <QString>

namespace throughline::core {

class Editor;

/// A field as it is typed: its name as in lists, its value as text; "" is none.
using FieldText = QPair<QString, QString>;

/// The kinds of record that addRecord() makes: "voice", "item", "account", "person", "segment", "theme", "goal",
/// "datapoint".
[[nodiscard]] QStringList addableRecords();

/// Adds one record from typed fields, as part of the step that `editor` makes, and gives its id. Other records are
/// named (person=Maren Tolvik, account=Brightmoor): a person or account that is not there yet is added, a theme,
/// segment or goal must exist. InvalidInput names the field and what it takes.
[[nodiscard]] Result<qint64> addRecord(Editor& editor, const QString& record, const QList<FieldText>& fields);

} // namespace throughline::core
