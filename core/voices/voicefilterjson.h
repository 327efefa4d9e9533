// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voicefilter.h"

#include <QJsonObject>

namespace throughline::core {

/// A filter as it is stored: {"kinds": ["review"], "since": "2026-01-01"}. Parts that let all pass are left out.
[[nodiscard]] QJsonObject toJson(const VoiceFilter& filter);

/// The filter of such an object; InvalidInput for a part or a value that this program does not know, because leaving
/// it out would let more voices pass than was meant.
[[nodiscard]] Result<VoiceFilter> voiceFilterFrom(const QJsonObject& json);

} // namespace throughline::core
