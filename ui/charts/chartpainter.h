// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlayout.h"
#include "ui/common/tokens.h"

#include <optional>

class QPainter;

namespace throughline::ui {

/// What of a chart the person looks at.
struct ChartEmphasis {
    std::optional<qsizetype> hovered; ///< Index of a mark.
    std::optional<qsizetype> focused;

    bool operator==(const ChartEmphasis&) const = default;
};

/// Draws what was laid out, in the colours of a theme; every text literally.
void paintChart(QPainter& painter, const core::ChartSeries& chart, const ChartLayout& layout, const ChartFonts& fonts,
                const Tokens& tokens, const ChartEmphasis& emphasis = {});

/// The colour of what a series stands for.
[[nodiscard]] QColor roleColour(core::SeriesRole role, const Tokens& tokens);

} // namespace throughline::ui
