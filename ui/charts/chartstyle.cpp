// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartstyle.h"

#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QFontMetricsF>

#include <algorithm>

namespace throughline::ui {

ChartStyle interfaceChartStyle(const QPalette& palette) {
    return {textFont(TextSize::Px11),
            textFont(TextSize::Px12),
            textFont(TextSize::Px12, QFont::DemiBold),
            themeOf(palette),
            {}};
}

QColor roleColour(core::SeriesRole role, const Tokens& t) {
    using core::SeriesRole;
    switch (role) {
    case SeriesRole::Importance3:
        return t.importance[2];
    case SeriesRole::Importance2:
        return t.importance[1];
    case SeriesRole::Importance1:
        return t.importance[0];
    case SeriesRole::Negative:
        return t.sentimentNegative;
    case SeriesRole::Neutral:
        return t.sentimentNeutral;
    case SeriesRole::Positive:
        return t.sentimentPositive;
    case SeriesRole::Kind1:
    case SeriesRole::Kind2:
    case SeriesRole::Kind3:
    case SeriesRole::Kind4:
    case SeriesRole::Kind5:
    case SeriesRole::Kind6:
        return t.series.at(static_cast<size_t>(role) - static_cast<size_t>(SeriesRole::Kind1));
    case SeriesRole::Other:
        return t.seriesOther;
    }
    return t.seriesOther;
}

QColor ChartStyle::colourOf(core::SeriesRole role) const {
    return brand ? brand(role) : roleColour(role, colours());
}

QColor inkOn(const QColor& fill) {
    const Tokens& light = tokens(Theme::Light);
    return contrastRatio(light.text, fill) >= contrastRatio(light.base, fill) ? light.text : light.base;
}

QString fitted(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font).elidedText(oneLine(text), Qt::ElideRight, std::max(width, 0.0));
}

} // namespace throughline::ui
