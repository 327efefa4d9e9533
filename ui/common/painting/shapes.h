// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QRect>
#include <QString>
#include <QStyleOptionViewItem>

class QPainter;

namespace throughline::ui {

/// A box with radius 6; a transparent colour leaves ground or outline out.
void paintBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& outline);
/// The 2 px accent ring inside `rect`.
void paintFocusRing(QPainter& painter, const QRect& rect, const QPalette& palette);

/// The ground of a list or table row: base, hover, selection with its leading bar (muted without focus), focus ring.
/// Delegates call it first; the tree of states is TOKENS.md's.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option);
/// The 1 px separator at the foot of a row.
void paintRowLine(QPainter& painter, const QStyleOptionViewItem& option);

/// A key as it is printed on the keyboard, for buttons, the palette and the status bar. Returns the width used.
int paintKeyCap(QPainter& painter, const QPoint& topLeft, const QString& key, const QColor& ink, const QColor& outline,
                const QColor& ground = Qt::transparent);
[[nodiscard]] int keyCapWidth(const QString& key);

} // namespace throughline::ui
