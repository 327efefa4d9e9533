// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace throughline::ui {

/// How one undoable step is called.
struct StepName {
    QString text; ///< Fits behind "Undo ": "evidence from 3 voices".
    QString icon; ///< Lucide name.
};

/// The name of the step `key` ("evidence.link") about `count` records; `subject` is added in quotes where it is known.
/// A key that the table does not know is called "change".
[[nodiscard]] StepName stepName(const QString& key, int count, const QString& subject = {});

/// Every key that has a name.
[[nodiscard]] QStringList stepKeys();

} // namespace throughline::ui
