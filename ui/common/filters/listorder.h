// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace throughline::ui {

/// What a list is ordered by, in the numbers of its owner, and in which direction.
struct ListOrder {
    int column = 0;
    bool ascending = true;

    bool operator==(const ListOrder&) const = default;
};

} // namespace throughline::ui
