// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace throughline::ui {

enum class Theme { Light, Dark };

/// Every colour of one theme. Text pairs hold 4.5:1, marks and outlines 3:1 (tests/ui/common/tokenstest.cpp).
struct Tokens {
    QColor window;            ///< Navigation, status bar, side panes.
    QColor base;              ///< Lists, reading pane, fields, buttons.
    QColor alt;               ///< Table and timeline heads.
    QColor raised;            ///< Cards, menus, dialogs, drag pixmap.
    QColor hover;             ///< Pointer over a row or quiet button.
    QColor pressed;           ///< Held down.
    QColor line;              ///< Separators, card and button outlines.
    QColor lineStrong;        ///< Field outlines, check boxes, empty pips.
    QColor text;              ///< Everything to be read.
    QColor muted;             ///< Second lines, icons at rest, place-holders.
    QColor disabled;          ///< Disabled text and icons only.
    QColor accent;            ///< Focus, primary button, links, selected bar.
    QColor accentHover;       ///< Primary button under the pointer.
    QColor onAccent;          ///< Text and icon on accent.
    QColor accentSoft;        ///< Filter chips, drop target, done notification.
    QColor selection;         ///< Selected row or words in the pane that has the focus.
    QColor selectionInactive; ///< The same in a pane without focus.
    QColor positive;
    QColor positiveSoft;
    QColor neutral;
    QColor negative;
    QColor negativeSoft;
    QColor warning;
    QColor warningSoft;
    QColor mark;                      ///< Search hits; text on it is always `text`.
    std::array<QColor, 4> quoteSoft;  ///< Grounds of quoted words, by theme colour.
    std::array<QColor, 6> series;     ///< Chart series in their fixed order.
    QColor seriesOther;               ///< The seventh and later series together.
    std::array<QColor, 3> importance; ///< [0] is importance 1, [2] is importance 3; 0 is an outline of lineStrong.
    std::array<QColor, 7> sequential; ///< From little to much.
    std::array<QColor, 7> diverging;  ///< From against to for.
    QColor sentimentNegative;
    QColor sentimentNeutral;
    QColor sentimentPositive;
};

[[nodiscard]] const Tokens& tokens(Theme theme);

/// The theme whose lightness a palette has. Widgets and delegates use it, so they follow a change of theme at once.
[[nodiscard]] Theme themeOf(const QPalette& palette);
[[nodiscard]] const Tokens& tokens(const QPalette& palette);

/// WCAG 2.x contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);

/// Lengths in px at 100 %. What holds text goes through scaled() of ui/common/theme.h.
namespace metrics {
constexpr int kGrid = 4;
constexpr int kRowGap = 8;      ///< Between the parts of a row.
constexpr int kPaneMargin = 12; ///< Inside a pane.
constexpr int kPageMargin = 16; ///< Inside wide pages and inspectors.
constexpr int kRadius = 6;      ///< Fields, buttons, cards, chips, popups.
constexpr int kRadiusSmall = 4; ///< Keys and bars.
constexpr int kRadiusMark = 2;  ///< Search marks, pips.
constexpr int kLine = 1;
constexpr int kFocusRing = 2;
constexpr int kSelectedBar = 3;
constexpr int kDenseRow = 28; ///< Tables, navigation.
constexpr int kListRow = 44;  ///< Two-line lists.
constexpr int kMenuBar = 36;
constexpr int kPageHead = 44;
constexpr int kFilterRow = 36;
constexpr int kListHead = 24;
constexpr int kStatusBar = 24;
constexpr int kNotificationBar = 36;
constexpr int kBusyBar = 2;
constexpr int kControl = 28; ///< Buttons and fields.
constexpr int kSmallControl = 24;
constexpr int kChip = 20;
constexpr int kFilterChip = 24;
constexpr int kKeyCap = 16;
constexpr int kIcon = 16;
constexpr int kBigIcon = 20; ///< Welcome and empty pages.
constexpr int kScrollBar = 10;
constexpr int kSplitterGrab = 8;
constexpr int kNavigation = 184;
constexpr int kRail = 48;
constexpr int kRailBelow = 1280; ///< Window width under which the navigation becomes the rail.
constexpr int kMinimumWidth = 1024;
constexpr int kMinimumHeight = 700;
constexpr int kPaletteEntry = 320;
constexpr int kPalettePopup = 560;
constexpr int kPip = 8;
constexpr int kDemandBar = 8; ///< Height.
constexpr int kDragPixmap = 224;
constexpr int kTextMargin = 132; ///< Beside the text of a voice, for the names of themes.
constexpr int kHintWidth = 320;  ///< Explanations in empty pages.
} // namespace metrics

} // namespace throughline::ui
