// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QtGlobal>

#include <variant>

namespace throughline::ui {

/// How pages open the quotes of a record side by side: the deck's own folder implements it, the program hands it over.
class QuoteWalls {
public:
    QuoteWalls() = default;
    virtual ~QuoteWalls() = default;
    Q_DISABLE_COPY_MOVE(QuoteWalls)

    /// Shows the quotes of a theme, an item or a segment, to choose and order some and carry them on.
    virtual void open(const std::variant<core::ThemeId, core::ItemId, core::SegmentId>& subject) = 0;
};

} // namespace throughline::ui
