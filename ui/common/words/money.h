// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace throughline::ui {

/// An amount in minor units as a person reads it, without its currency: 1234500 cents are "12,345".
[[nodiscard]] QString amountText(std::optional<qint64> minorUnits, const QString& currency);

/// The minor units of what a person typed; none for what is no amount, or one that is too large to keep.
[[nodiscard]] std::optional<qint64> minorUnits(const QString& text, const QString& currency);

} // namespace throughline::ui
