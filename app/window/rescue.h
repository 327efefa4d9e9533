// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace throughline::ui {
class Prompts;
}

namespace throughline::app {

/// What a person chose to do about a damaged workspace.
struct Rescue {
    QString backup; ///< goes in the place of the damaged file; empty: recover instead
    QString target; ///< the new workspace for what can be recovered

    bool operator==(const Rescue&) const = default;
};

/// Offers the newest backups of a damaged workspace and to recover what is readable; none: the person does neither.
[[nodiscard]] std::optional<Rescue> askRescue(ui::Prompts& prompts, const QString& damaged, const core::Error& error);

} // namespace throughline::app
