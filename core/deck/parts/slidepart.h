// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deck/plan/deckplan.h"

#include <QByteArray>

namespace throughline::core {

/// The relationship ids of what a slide embeds; empty where it embeds nothing of that kind.
struct SlideRelations {
    QString chart;
    QString picture;
    QString svg;
};

/// The part of one slide, with its number and the language as in DeckContent; the theme decides which ink reads on a
/// coloured ground.
[[nodiscard]] Result<QByteArray> slidePart(const PlannedSlide& slide, const SlideRelations& relations, int number,
                                           const QString& language, const DeckTheme& theme = {});

/// The part of its notes page.
[[nodiscard]] Result<QByteArray> notesPart(const PlannedSlide& slide, const QString& language);

} // namespace throughline::core
