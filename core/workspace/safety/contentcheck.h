// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/record.h"

#include <QList>
#include <QString>

namespace throughline::core {

namespace db {
class Connection;
}
class Editor;

/// The fields that a record gets so that it keeps a rule again.
struct ContentRepair {
    Record record;
    qint64 id;
    Fields fields;
};

/// A rule that records must keep, with those that break it.
struct ContentFinding {
    QString words; ///< "Dates of a day that does not exist: 3. They become unknown."
    QList<ContentRepair> repairs;
};

/// What a sound file may still hold and no edit ever writes: days that do not exist, text that is not UTF-8 or holds
/// NUL, quotes and turns outside their voice's text, records above or merged into themselves, a uid twice. Reads
/// everything; changes nothing. Empty: no rule is broken.
[[nodiscard]] Result<QList<ContentFinding>> checkContent(db::Connection& connection);

/// Repairs what checkContent() finds, as part of a step; a second check finds nothing.
[[nodiscard]] Result<void> mendContent(Editor& editor);

} // namespace throughline::core
