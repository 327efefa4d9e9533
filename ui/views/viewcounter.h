// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/views/listquery.h"
#include "core/views/view.h"
#include "core/workspace/changeset.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace throughline::core::db {
class Connection;
}

namespace throughline::ui {

/// How many records each view holds; one that this version cannot read is not among them.
using ViewCounts = QHash<core::ViewId, qint64>;

/// How the saved views of a page are counted.
struct ViewCounter {
    QString page;
    /// Called off the window's thread.
    std::function<core::Result<ViewCounts>(core::db::Connection& connection, const QList<core::View>& views)> count;
    /// Whether a change may alter one of the counts.
    std::function<bool(const core::ChangeSet& changes, const QList<core::View>& views)> mayChange;
};

template <typename Row>
using RowMatch = std::function<bool(const Row& row)>;

/// Counts the rows of each view whose core::ListQuery `matchOf` can make a RowMatch of.
template <typename Row, typename MatchOf>
[[nodiscard]] ViewCounts countRows(const QList<Row>& rows, const QList<core::View>& views, const MatchOf& matchOf) {
    ViewCounts counts;
    for (const core::View& view : views) {
        const core::Result<RowMatch<Row>> match = core::listQueryFrom(view.filter).and_then(matchOf);
        if (match)
            counts.insert(view.id, std::count_if(rows.begin(), rows.end(), *match));
    }
    return counts;
}

} // namespace throughline::ui
