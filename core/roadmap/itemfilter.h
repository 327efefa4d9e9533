// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmaprepository.h"
#include "core/views/listquery.h"

#include <QStringList>

namespace throughline::core {

/// Which roadmap items; every empty part lets all pass, parts are joined by "and", the values of one part by "or".
struct ItemFilter {
    QString words; ///< in the title
    QList<Horizon> horizons;
    QStringList stages;
    QList<GoalId> goals;
    QStringList owners;         ///< an empty one: nobody decides yet
    bool withoutVoices = false; ///< no voice and no quote stands behind the item or its parts, or against them

    bool operator==(const ItemFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == ItemFilter(); }
};

[[nodiscard]] bool passes(const ItemFilter& filter, const ItemSummary& summary);

/// What a saved view keeps: {"horizons": ["now"], "without_voices": true}; the words are the text of its query.
[[nodiscard]] QJsonObject toJson(const ItemFilter& filter);
/// Text and filter of a query; InvalidInput for what this program does not know.
[[nodiscard]] Result<ItemFilter> itemFilterFrom(const ListQuery& query);

} // namespace throughline::core
