// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/decktheme.h"
#include "core/deck/plan/textfit.h"

#include <QFont>

namespace throughline::ui {

/// The body font of a deck in a size where a pixel is a point of the slide; the nearest font of this machine.
[[nodiscard]] QFont slideFont(const core::DeckTheme& theme, double pointSize, bool bold);

/// Measures text for slides with the fonts of this machine (QTextLayout), with the room between lines that PowerPoint
/// gives them. Any thread, while the application runs.
[[nodiscard]] core::TextMeasure fontMeasure(const core::DeckTheme& theme);

} // namespace throughline::ui
