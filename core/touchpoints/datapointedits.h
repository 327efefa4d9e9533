// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/touchpoints/datapoint.h"

#include <QList>

namespace throughline::core {

class Editor;

/// Adds a datapoint; its id is ignored. InvalidInput without a metric, with a value that is no number, or n below 0.
[[nodiscard]] Result<DatapointId> addDatapoint(Editor& editor, const Datapoint& datapoint);
[[nodiscard]] Result<void> updateDatapoint(Editor& editor, const Datapoint& datapoint);
[[nodiscard]] Result<void> removeDatapoints(Editor& editor, const QList<DatapointId>& ids);

} // namespace throughline::core
