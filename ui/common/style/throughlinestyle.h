// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/style/wheelpassing.h"

#include <QProxyStyle>

namespace throughline::ui {

/// Fusion with our shapes: focus ring, radius 6, flat menus, thin scroll bars, accent check marks and progress.
/// All colours come from the tokens of the palette in the style option, so it serves both themes.
class ThroughlineStyle : public QProxyStyle {
    Q_OBJECT
public:
    ThroughlineStyle();

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    /// Those of Fusion are pictures, for which all readers of pictures would be loaded as the first menu bar is made.
    QIcon standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

private:
    /// Of a primary button in its colour; of a choice cut with an ellipsis.
    void drawLabel(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const;

    WheelPassing m_wheel;
};

} // namespace throughline::ui
