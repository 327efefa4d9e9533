// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerrepository.h"
#include "ui/common/filters/facetbar.h"

namespace throughline::ui {

/// What the list of accounts can be narrowed by, under the names of a core::CustomerFilter.
[[nodiscard]] QList<Facet> accountFacets(const QList<core::AccountSummary>& accounts);
/// What the list of people can be narrowed by.
[[nodiscard]] QList<Facet> personFacets(const QList<core::PersonSummary>& people);
/// What the list of segments can be narrowed by.
[[nodiscard]] QList<Facet> segmentFacets();

} // namespace throughline::ui
