// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/spokenquotes.h"

#include <QImage>
#include <QSize>

namespace throughline::ui {

/// The size of a quote card at 1×.
inline constexpr QSize kQuoteCard{1200, 675};

/// A quote as a picture: its words verbatim in the largest size that fits (shortened with an ellipsis only where the
/// smallest does not), and the attribution that the speaker's consent allows these readers. An error in words where
/// consent was refused. Light theme always. Any thread.
/// @param scale  1–3 real pixels each way for every logical one
[[nodiscard]] core::Result<QImage> renderQuoteCard(const core::SpokenQuote& quote, core::Audience audience, QDate today,
                                                   int scale);

/// What the card says, for its description.
[[nodiscard]] QString quoteCardText(const core::SpokenQuote& quote, core::Audience audience, QDate today);

} // namespace throughline::ui
