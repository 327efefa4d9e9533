// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/decktheme.h"
#include "core/deck/plan/deckplan.h"

#include <QRectF>

class QPainter;

namespace throughline::ui {

/// Draws a planned slide as PowerPoint will show it, into a 16:9 rectangle. In the deck's own colours, whatever theme
/// the window has.
/// @param number  shown as slide number, counted from 1
void paintSlide(QPainter& painter, const QRectF& target, const core::PlannedSlide& slide, int number,
                const core::DeckTheme& theme);

} // namespace throughline::ui
