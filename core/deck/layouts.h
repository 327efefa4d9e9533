// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/drawing.h"

#include <QLatin1StringView>
#include <QSize>

#include <optional>
#include <span>

namespace throughline::core {

/// The margin of a text box, left and right (above and below it is half as wide), and of a card on all sides; in
/// points.
inline constexpr double kInset = 7.2;
inline constexpr double kCardInset = 16;

/// The layouts of a deck, in the order of their files (slideLayout1.xml is the first).
enum class LayoutKind { Title, Section, Chart, WideChart, Quote, QuoteWall, Table, Picture };

inline constexpr int kLayoutCount = 8;

/// What a place of a layout is for; each has its own index in the file, so that slides find their places again when the
/// layout is exchanged.
namespace place {
inline constexpr Placeholder kTitle{.type = QLatin1StringView("title"), .index = 0};
inline constexpr Placeholder kCentredTitle{.type = QLatin1StringView("ctrTitle"), .index = 0};
inline constexpr Placeholder kSubtitle{.type = QLatin1StringView("subTitle"), .index = 1};
inline constexpr Placeholder kFooter{.type = QLatin1StringView("ftr"), .index = 11};
inline constexpr Placeholder kSlideNumber{.type = QLatin1StringView("sldNum"), .index = 12};
inline constexpr Placeholder kChart{.type = QLatin1StringView("chart"), .index = 13};
inline constexpr Placeholder kFirstText{.type = QLatin1StringView("body"), .index = 14};
inline constexpr Placeholder kSecondText{.type = QLatin1StringView("body"), .index = 15};
inline constexpr Placeholder kThirdText{.type = QLatin1StringView("body"), .index = 16};
inline constexpr Placeholder kTable{.type = QLatin1StringView("tbl"), .index = 17};
inline constexpr Placeholder kPicture{.type = QLatin1StringView("pic"), .index = 18};
} // namespace place

/// One place of a layout.
struct LayoutPlace {
    Placeholder place;
    QLatin1StringView name;
    Box box;
    int pointSize = 0; ///< 0 takes the master's.
    bool bold = false;
    bool bullets = false;
    bool card = false;             ///< A pale ground with wider margins.
    QLatin1StringView anchor = {}; ///< t, ctr or b.
    QLatin1StringView colour = QLatin1StringView("tx1");
};

/// A filled rectangle that belongs to the layout itself.
struct LayoutRule {
    Box box;
    SchemeColour colour;
};

/// A layout: its places, and what is drawn behind them.
struct Layout {
    LayoutKind kind;
    QLatin1StringView name;
    QLatin1StringView ground = {}; ///< Theme colour of the background; empty takes the master's.
    std::span<const LayoutPlace> places;
    std::span<const LayoutRule> rules = {};
    bool quotationMark = false;
};

/// The layout of a kind.
[[nodiscard]] const Layout& layoutOf(LayoutKind kind);

/// The colour of a text or rule of a layout: its own, but on a coloured ground whichever of text and ground colour
/// reads better there.
[[nodiscard]] QLatin1StringView inkOf(const Layout& layout, QLatin1StringView colour, const DeckTheme& theme);

/// Where a logo of that size stands in a layout, fitted into its room; nowhere on a coloured ground.
[[nodiscard]] std::optional<Box> logoBox(LayoutKind kind, const QSize& logo);

/// Where a place lies in a layout; the layout has it.
[[nodiscard]] Box boxOf(LayoutKind kind, const Placeholder& place);

} // namespace throughline::core
