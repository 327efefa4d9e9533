// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/demand.h"
#include "ui/common/painting/rowpainting.h"

#include <QPalette>

namespace throughline::ui {

/// The points of a demand by importance, for its bar.
[[nodiscard]] DemandParts demandParts(const core::Demand& demand);

/// The ground and outline of something that evidence is dragged over.
void paintDropTarget(QPainter& painter, const QRect& rect, const QPalette& palette);
/// A check box, centred in `rect`.
void paintTick(QPainter& painter, const QRect& rect, bool ticked, const QPalette& palette);
/// A chip with one line of text; returns the width used, 0 where `most` has no room for it.
int paintChip(QPainter& painter, const QPoint& topLeft, const QString& text, int most, const QPalette& palette);
[[nodiscard]] int chipWidth(const QString& text);
/// The course of the last months as a line with a dot at its end.
void paintSparkline(QPainter& painter, const QRect& rect, const QList<int>& values, const QPalette& palette);

} // namespace throughline::ui
