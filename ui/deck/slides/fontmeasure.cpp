// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slides/fontmeasure.h"

#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace throughline::ui {

namespace {

constexpr double kLineSpacing = 1.22;  // of Calibri; other fonts may need more and get it
constexpr double kWidthReserve = 0.97; // another machine may have another font of that name

double heightOfParagraph(const QString& text, const QFont& font, double width) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * kWidthReserve);
        height += std::max(line.height(), font.pixelSize() * kLineSpacing);
    }
    layout.endLayout();
    return height;
}

} // namespace

QFont slideFont(const core::DeckTheme& theme, double pointSize, bool bold) {
    // Carlito has the widths of Calibri; both are asked for, whichever a machine has.
    QFont font(QStringList{theme.bodyFont, QStringLiteral("Carlito")});
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pointSize))));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

core::TextMeasure fontMeasure(const core::DeckTheme& theme) {
    return [theme](const QString& text, double pointSize, double widthPoints) {
        const QFont font = slideFont(theme, pointSize, false);
        double height = 0;
        for (const QString& paragraph : text.split(u'\n'))
            height += heightOfParagraph(paragraph, font, widthPoints);
        return height;
    };
}

} // namespace throughline::ui
