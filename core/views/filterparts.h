// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/partsjson.h"
#include "core/views/listquery.h"

namespace throughline::core {

/// Whether a part of a filter lets a value pass: a part that names no values lets all pass.
template <typename T>
[[nodiscard]] bool allows(const QList<T>& wanted, const T& value) {
    return wanted.isEmpty() || wanted.contains(value);
}
/// No value passes only where nothing is asked for. (Where the wanted values may be none, the first of the two asks.)
template <typename T>
[[nodiscard]] bool allows(const QList<T>& wanted, const std::optional<T>& value) {
    return wanted.isEmpty() || (value && wanted.contains(*value));
}

/// The filter of a query, with the text of the query as its words; InvalidInput for what this program does not know.
template <typename Parts, typename Filter>
[[nodiscard]] Result<Filter> filterFrom(const ListQuery& query) {
    TRY_ASSIGN(Filter filter, (partsFrom<Parts, Filter>(query.filter)));
    filter.words = query.text;
    return filter;
}

} // namespace throughline::core
