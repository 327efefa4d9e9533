// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/chartseries.h"
#include "core/settings/workspacesettings.h"

#include <QLatin1StringView>
#include <QString>

#include <array>

namespace throughline::core {

/// The colours (RRGGBB), fonts and logo of a deck, as a company may set them; the default is the light chart palette of
/// the program, derived from Okabe and Ito.
struct DeckTheme {
    QString name = QStringLiteral("Throughline");
    QString text = QStringLiteral("1A1E24");
    QString ground = QStringLiteral("FFFFFF");
    QString muted = QStringLiteral("57606C");
    QString paleGround = QStringLiteral("F3F4F6");
    std::array<QString, 6> accents = {QStringLiteral("0D5AA2"), QStringLiteral("DB6305"), QStringLiteral("25986E"),
                                      QStringLiteral("BC7FA7"), QStringLiteral("884900"), QStringLiteral("00344F")};
    QString link = QStringLiteral("3350B8");
    QString visitedLink = QStringLiteral("5A4A8C");
    QString headingFont = QStringLiteral("Calibri");
    QString bodyFont = QStringLiteral("Calibri");
    QByteArray logo = {};         ///< A PNG; may be empty.
    QString logoDescription = {}; ///< Its alternative text.

    bool operator==(const DeckTheme&) const = default;
};

/// The theme of a workspace's decks: the default with what the workspace's brand says.
[[nodiscard]] DeckTheme deckTheme(const WorkspaceSettings& settings);

/// A colour of the theme, changed in saturation and lightness by percentages (0 leaves it alone), in this order: so
/// that a deck whose theme is exchanged takes the new colours everywhere.
struct SchemeColour {
    QLatin1StringView name; ///< tx1, bg1, tx2, bg2, accent1 to accent6.
    int saturation = 0;     ///< Multiplied by this percentage.
    int lightness = 0;      ///< Multiplied by this percentage, then …
    int lighter = 0;        ///< … raised by this many points of 100.
};

/// The colour of what a series stands for.
[[nodiscard]] SchemeColour seriesColour(SeriesRole role);

/// The colour as RRGGBB that a theme gives it.
[[nodiscard]] QString resolvedColour(const DeckTheme& theme, const SchemeColour& colour);

/// The better readable of text and ground colour ("tx1" or "bg1") on a fill (WCAG 2 contrast).
[[nodiscard]] QLatin1StringView inkOn(const DeckTheme& theme, const SchemeColour& fill);

} // namespace throughline::core
