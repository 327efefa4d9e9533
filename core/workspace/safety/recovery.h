// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QMap>

namespace throughline::core {

/// What a recovery saved and what it could not.
struct RecoveryReport {
    QString path;               ///< the new workspace
    QMap<QString, qint64> rows; ///< how many rows each table of it has
    qint64 unreadablePages = 0; ///< pages of tables that nothing could be read from
    qint64 unreadableRows = 0;  ///< rows on other pages that contradict themselves
    qint64 damagedTexts = 0;    ///< voices that lack the end of their text or have wrong letters in it
    qint64 standIns = 0;        ///< records that stand for lost ones, which others refer to

    [[nodiscard]] bool complete() const {
        return unreadablePages == 0 && unreadableRows == 0 && damagedTexts == 0 && standIns == 0;
    }
};

/// Reads what is readable of a damaged workspace, with what a crash left beside it, into a new workspace at `target`,
/// which is checked before it gets its name. The damaged file and the files beside it are not changed. Damaged where
/// nothing can be read, Foreign for a file of another program, Conflict where `target` exists. Blocks.
[[nodiscard]] Result<RecoveryReport> recoverWorkspace(const QString& damaged, const QString& target,
                                                      const Clock& clock = systemClock);

/// What a recovery saved and lost, for people: whole sentences.
[[nodiscard]] QString recoveryWords(const RecoveryReport& report);

} // namespace throughline::core
