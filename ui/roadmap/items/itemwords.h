// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"

#include <QStringList>

namespace throughline::ui {

/// The name of a horizon as columns and rows show it.
[[nodiscard]] QString horizonName(core::Horizon horizon);
/// In the order of the roadmap.
[[nodiscard]] QList<core::Horizon> horizons();

/// A stage as shown, on one line.
[[nodiscard]] QString stageName(const QString& stage);

/// "12 Jan – 30 Jun 2026", "from 12 Jan 2026", "until 30 Jun 2026"; empty without dates.
[[nodiscard]] QString datesInWords(QDate start, QDate end);

} // namespace throughline::ui
