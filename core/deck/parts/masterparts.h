// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deck/decktheme.h"
#include "core/deck/layouts.h"

#include <QByteArray>
#include <QStringList>

namespace throughline::core {

/// The parts of a deck that do not depend on its slides.

/// A theme; slide master and notes master each need their own part.
[[nodiscard]] Result<QByteArray> themePart(const DeckTheme& theme);

/// The slide master, with the relationship ids of its layouts.
[[nodiscard]] Result<QByteArray> slideMasterPart(const QStringList& layoutIds);

/// One layout, with the logo where it has room for it.
/// @param logo  the relationship id of the theme's logo; empty where the layout shows none
[[nodiscard]] Result<QByteArray> slideLayoutPart(LayoutKind kind, const DeckTheme& theme, const QString& logo);

/// The master of the notes pages: the slide's picture above, the notes below.
[[nodiscard]] Result<QByteArray> notesMasterPart();

} // namespace throughline::core
