// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/views/view.h"

#include <QList>

namespace throughline::core {

namespace db {
class Connection;
}

/// Reads saved views. What a filter names and was merged since is the record that it went into (followMerges()).
class ViewRepository {
public:
    explicit ViewRepository(db::Connection& connection) : m_connection(connection) {}

    /// Those of a page, in their order.
    [[nodiscard]] Result<QList<View>> views(const QString& page) const;
    /// NotFound when there is none with that id.
    [[nodiscard]] Result<View> view(ViewId id) const;

private:
    db::Connection& m_connection;
};

} // namespace throughline::core
