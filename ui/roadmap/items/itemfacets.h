// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filters/facetbar.h"

namespace throughline::ui {

class ItemsModel;

/// What the roadmap can be narrowed by, under the names of a core::ItemFilter, with the values that items have.
[[nodiscard]] QList<Facet> itemFacets(const ItemsModel& items);

} // namespace throughline::ui
