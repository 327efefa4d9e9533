// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>

namespace throughline::ui {

/// Whether a key types a character. In lists such keys are the page's, not a search by first letter: ignore() them.
[[nodiscard]] inline bool typesCharacter(const QKeyEvent& key) {
    return !key.text().isEmpty() && key.text().at(0).isPrint() &&
           !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

} // namespace throughline::ui
