// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapointrepository.h"
#include "ui/common/filters/facetbar.h"

namespace throughline::ui {

/// What the list of datapoints can be narrowed by, under the names of a core::DatapointFilter, with the values that
/// datapoints have.
[[nodiscard]] QList<Facet> datapointFacets(const QList<core::DatapointRow>& rows);

} // namespace throughline::ui
