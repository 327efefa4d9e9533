// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/demand.h"
#include "core/roadmap/item.h"

namespace throughline::core {

namespace db {
class Connection;
}

/// How one customer, or the people of one account, stand to an item.
struct ItemSupport {
    ItemId item;
    QString title;
    Horizon horizon = Horizon::None;
    Stance stance = Stance::Supports;
    std::optional<int> importance; ///< the highest that demand counts for them; none: not said, or contradicting
    QList<VoiceId> voices;         ///< what they said about it, distinct

    bool operator==(const ItemSupport&) const = default;
};

/// The items that a person, or anybody of an account, supports or contradicts, in the order of the roadmap; an item of
/// which they say both stands twice. Individual cases are left out, as in demand.
/// @param customer  a person, or an account with all its people
[[nodiscard]] Result<QList<ItemSupport>> supportBy(db::Connection& connection, const Customer& customer);

} // namespace throughline::core
