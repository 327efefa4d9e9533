// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRect;

namespace throughline::ui {

/// The colour that an icon takes from the tokens at the moment it is painted.
enum class IconTone { Muted, Text, Accent, OnAccent, Negative, Warning, Positive };

/// A Lucide icon by its name ("mic"), 1.5 px lines. It follows the theme; disabled and selected take their own colours.
[[nodiscard]] QIcon icon(const QString& name, IconTone tone = IconTone::Text);

/// One picture of `size` px in `colour`, cached by name, size, colour and device ratio. A name that is not among
/// resources/icons warns and gives an empty pixmap.
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal deviceRatio);

/// Paints the icon centred in `rect`, for delegates.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& colour, int size);

} // namespace throughline::ui
