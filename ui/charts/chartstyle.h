// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/chartseries.h"
#include "ui/common/tokens.h"

#include <QFont>

#include <functional>

namespace throughline::ui {

/// What a chart looks like. The window takes the fonts and colours of the interface; what leaves the program has its
/// own.
struct ChartStyle {
    QFont axis;
    QFont label;
    QFont strong; ///< Numbers, and what the title speaks of.
    Theme theme = Theme::Light;
    std::function<QColor(core::SeriesRole)> brand = {}; ///< The colours of series where they are not the theme's.

    [[nodiscard]] const Tokens& colours() const { return tokens(theme); }
    [[nodiscard]] QColor colourOf(core::SeriesRole role) const;
};

/// The interface's style in the theme of a palette.
[[nodiscard]] ChartStyle interfaceChartStyle(const QPalette& palette);

/// The colour of what a series stands for.
[[nodiscard]] QColor roleColour(core::SeriesRole role, const Tokens& tokens);

/// Dark or light ink for a number on a fill, whichever reads better.
[[nodiscard]] QColor inkOn(const QColor& fill);

/// One line of outside text, at most as wide as `width`.
[[nodiscard]] QString fitted(const QString& text, const QFont& font, double width);

} // namespace throughline::ui
