// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline::ui {

/// Text from outside as one line for lists and tables: line breaks become ⏎, other control characters their symbols,
/// direction overrides go, and what is longer than `max` UTF-16 units ends with an ellipsis.
[[nodiscard]] QString oneLine(QStringView text, qsizetype max = 500);

/// `oneLine` between bidi isolates, for a value put into a sentence.
[[nodiscard]] QString isolated(QStringView text);

/// `text` whose numbers stay on the line of the word that follows: "n = 12 voices" never ends a line with "12".
[[nodiscard]] QString withUnbrokenNumbers(QString text);

/// A tooltip that shows `text` literally, whatever markup it holds; empty stays empty.
[[nodiscard]] QString toolTipText(QStringView text);

/// A label for a menu, tab or button in which & is just a character.
[[nodiscard]] QString menuText(QString text);

/// What a menu's text reads without its underlined letter: "&Undo R&&D" is "Undo R&D".
[[nodiscard]] QString withoutMnemonic(const QString& text);

} // namespace throughline::ui
