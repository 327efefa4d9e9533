// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/record.h"

#include <QString>

namespace throughline::ui {

/// The words and icons that the whole program uses for the kinds of record.
[[nodiscard]] QString nameFor(core::Record record); ///< "Roadmap item"
[[nodiscard]] QString iconFor(core::Record record); ///< Lucide name

/// The name of a record as it is shown: a chart's slide without a title is called as the chart is.
[[nodiscard]] QString shownName(core::Record record, const QString& name);

} // namespace throughline::ui
