// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace throughline::core {

/// The day of a moment where this computer stands: what a person there means by today.
[[nodiscard]] inline QDate localDay(const QDateTime& moment) {
    return moment.toLocalTime().date();
}

/// Dates in words, with English months in every locale: what is printed, compared or exported is the same everywhere.
[[nodiscard]] QString dayWords(QDate day);             ///< "6 May 2026"
[[nodiscard]] QString dayWordsWithoutYear(QDate day);  ///< "6 May"
[[nodiscard]] QString monthWords(QDate dayOfTheMonth); ///< "May 2026"

} // namespace throughline::core
