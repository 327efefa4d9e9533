// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace throughline::core {

/// A text that the file has otherwise than an earlier import: the words around the first difference, shortened.
struct ChangedText {
    qint64 row = 0; ///< the line of the file where its row begins, from 1
    QString before;
    QString after;

    bool operator==(const ChangedText&) const = default;
};

/// Cuts what both have in common before the first difference, and what is too long behind it; an ellipsis stands there.
[[nodiscard]] ChangedText changedText(qint64 row, const QString& before, const QString& after);

/// Says that so many texts changed and were kept as they were, with the lines of the first of them.
[[nodiscard]] QString keptTextsWarning(const QList<ChangedText>& texts, qint64 count);

} // namespace throughline::core
