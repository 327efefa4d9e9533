// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/customers/consent.h"

#include <QtGlobal>

#include <optional>

namespace throughline::ui {

/// How pages that show quotes make a picture of one: the charts' own folder implements it, the program hands it over.
class QuotePictures {
public:
    QuotePictures() = default;
    virtual ~QuotePictures() = default;
    Q_DISABLE_COPY_MOVE(QuotePictures)

    /// Asks for readers and size, shows the card as the speaker's consent allows, and writes it where the person says.
    /// @param readers  offered first; none: those outside, whose card says less
    virtual void exportPicture(core::QuoteId quote, std::optional<core::Audience> readers) = 0;
};

} // namespace throughline::ui
