// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>
#include <QStyleOption>

class QPainter;

/// What single controls look like; ThroughlineStyle says where they stand.
namespace throughline::ui {

/// The property of a field whose words are not taken.
inline constexpr char kRefused[] = "refused";

/// Whether a control is in a state.
[[nodiscard]] bool has(const QStyleOption* option, QStyle::StateFlag flag);

/// A push button: accent when it is the default one, else a field-coloured box with a line.
void paintButton(QPainter& painter, const QStyleOptionButton& option);

/// A tool button: quiet until hovered; checked ones keep the selection's ground.
void paintToolButton(QPainter& painter, const QStyleOption& option);

/// The outline of a field; it becomes the 2 px accent ring when the field has the focus.
/// A field; `refused` outlines one whose words are not taken.
void paintField(QPainter& painter, const QStyleOption& option, bool refused);

/// A check box or a round radio button with its mark.
void paintCheck(QPainter& painter, const QStyleOption& option, bool round);

/// A scroll bar: its thumb alone, without arrows.
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& thumb, const QWidget* widget);

/// A progress bar: the done part in accent.
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option);

} // namespace throughline::ui
