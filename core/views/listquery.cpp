// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/listquery.h"

#include "core/base/partsjson.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    template <typename Query, typename Visit>
    static void each(Query& query, Visit visit) {
        visit("text"_L1, query.text);
        visit("filter"_L1, query.filter);
        visit("order"_L1, query.order);
        visit("descending"_L1, query.descending);
        visit("layout"_L1, query.layout);
    }
};

} // namespace

QJsonObject toJson(const ListQuery& query) {
    return partsToJson<Parts>(query);
}

Result<ListQuery> listQueryFrom(const QJsonObject& json) {
    return partsFrom<Parts, ListQuery>(json);
}

} // namespace throughline::core
