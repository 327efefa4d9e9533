// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace throughline::ui {

/// The number in a field: as the program shows numbers, else as any program writes them; none for anything else.
[[nodiscard]] std::optional<double> numberFromText(const QString& text);

/// A number for a field, with as many decimals as it has, four at most.
[[nodiscard]] QString numberText(double value);

} // namespace throughline::ui
