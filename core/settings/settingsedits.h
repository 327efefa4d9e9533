// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/workspacesettings.h"

#include <functional>

namespace throughline::core {

class Editor;

/// Changes what the workspace says about itself, as part of the step that `editor` makes: `change` gets the settings as
/// they are. Names become one line without blanks around them. InvalidInput for what is no colour, a name of more than
/// kLongestSetting characters, a logo that is not isLogo(), no stage and two of one name. Items do not follow their
/// stages here: see stageedits.h.
[[nodiscard]] Result<void> editSettings(Editor& editor, const std::function<void(WorkspaceSettings&)>& change);

inline constexpr qsizetype kLongestSetting = 120;

} // namespace throughline::core
