// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QHash>

#include <vector>

namespace throughline::core {

namespace db {
class Connection;
}

/// The voices of each theme, marked as a whole or through a quote that is not deleted, each once. Deleted voices, and
/// those of an import that does not show, are among them: VoiceTraits says who counts.
using VoicesByTheme = QHash<ThemeId, std::vector<VoiceId>>;

/// Reads all marks: two for each of a million voices take a few tenths of a second.
[[nodiscard]] Result<VoicesByTheme> voicesByTheme(db::Connection& connection);

} // namespace throughline::core
