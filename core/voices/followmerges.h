// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voicefilter.h"

namespace throughline::core {

namespace db {
class Connection;
}

/// A stored filter as it is meant now: an account, person, item or theme that was merged since is the one that it went
/// into, each once. What is stored stays, so taking a merge apart needs no more.
[[nodiscard]] Result<VoiceFilter> followMerges(db::Connection& connection, VoiceFilter filter);

} // namespace throughline::core
