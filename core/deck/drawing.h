// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/decktheme.h"
#include "core/deck/ooxml/xmlwriter.h"

#include <QString>

#include <optional>

namespace throughline::core {

/// Namespaces and relationship types of DrawingML and PresentationML (ISO 29500-1, transitional).
namespace ooxml {
inline constexpr QLatin1StringView kDrawing("http://schemas.openxmlformats.org/drawingml/2006/main");
inline constexpr QLatin1StringView kChart("http://schemas.openxmlformats.org/drawingml/2006/chart");
inline constexpr QLatin1StringView kPresentation("http://schemas.openxmlformats.org/presentationml/2006/main");
inline constexpr QLatin1StringView
    kRelationships("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
} // namespace ooxml

/// The slide in points: 16:9, 13.333 × 7.5 inches.
inline constexpr double kSlideWidth = 960;
inline constexpr double kSlideHeight = 540;

/// A rectangle on a slide, in points.
struct Box {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

/// Points as English metric units, the unit of all lengths in the file.
[[nodiscard]] qint64 emu(double points);

/// Position and size, as `a:xfrm` (shapes) or `p:xfrm` (graphic frames).
void writeTransform(XmlWriter& xml, QLatin1StringView element, const Box& box);

/// A colour of the theme.
void writeColour(XmlWriter& xml, const SchemeColour& colour);
void writeSolidFill(XmlWriter& xml, const SchemeColour& colour);

/// A line of a width in points.
void writeLine(XmlWriter& xml, const SchemeColour& colour, double widthPoints);

/// How a run of text looks; what is not set comes from the layout.
struct TextStyle {
    QString language = {};
    double pointSize = 0;
    bool bold = false;
    std::optional<SchemeColour> colour = {};
    QLatin1StringView alignment = {}; ///< l, ctr or r; empty takes the layout's.
    double spaceBefore = 0;           ///< Points above the paragraph; 0 takes the layout's.
    bool namesFont = false; ///< Names the body font, where a program would not take it from the master (footers).
};

/// One paragraph; line feeds become line breaks, and text that starts right to left is set so.
void writeParagraph(XmlWriter& xml, const QString& text, const TextStyle& style);

/// An id and name for a shape; ids are unique on a slide and start at 2.
struct ShapeName {
    int id = 0;
    QString name;
    QString description = {}; ///< Alternative text; for pictures, charts and tables.
};

/// The place of a layout that a shape fills; `type` is empty for plain body text.
struct Placeholder {
    QLatin1StringView type;
    int index = 0;
};

/// `p:cNvPr` and `p:ph`.
void writeShapeName(XmlWriter& xml, const ShapeName& shape);
void writePlaceholder(XmlWriter& xml, const Placeholder& place);

/// The head of a text shape (`p:nvSpPr`) that fills a place of its layout.
void writePlaceholderHead(XmlWriter& xml, const ShapeName& shape, const Placeholder& place);

/// What every shape tree (`p:spTree`) begins with.
void writeTreeHead(XmlWriter& xml);

} // namespace throughline::core
