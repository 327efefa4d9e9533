// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/target.h"

namespace throughline::ui {

/// How pages reach each other.
class Navigator {
public:
    Navigator() = default;
    virtual ~Navigator() = default;
    Q_DISABLE_COPY_MOVE(Navigator)

    /// Shows the page of `target`, hands it the target and remembers where the person was.
    virtual void open(const Target& target) = 0;
    virtual void back() = 0;
};

} // namespace throughline::ui
