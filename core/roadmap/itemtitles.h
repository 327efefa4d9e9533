// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace throughline::core {

/// A title made of what somebody said: one line of about 60 characters at most, cut behind a word.
[[nodiscard]] QString titleFromWords(const QString& words);

/// The titles in pasted text, one a line; bullets, numbers of a list and empty lines go.
[[nodiscard]] QStringList titlesFromLines(const QString& text);

} // namespace throughline::core
