// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filters/facetbar.h"
#include "ui/views/viewcounter.h"

namespace throughline::ui {

/// What the tree of themes can be narrowed by, under the names of a core::ThemeFilter.
[[nodiscard]] QList<Facet> themeFacets();

/// Saved views of themes; each keeps a core::ListQuery with a core::ThemeFilter.
[[nodiscard]] ViewCounter themeViewCounter();

} // namespace throughline::ui
