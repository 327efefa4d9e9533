// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

#include <QDateTime>

namespace throughline::core {

namespace db {
class Connection;
}

/// A record that went into another one and can be taken apart from it again.
struct MergedRecord {
    RecordKey key;
    QString name;
    QDateTime mergedAt; ///< UTC

    bool operator==(const MergedRecord&) const = default;
};

/// What was merged into a record, the latest first.
[[nodiscard]] Result<QList<MergedRecord>> mergedInto(db::Connection& connection, const RecordKey& survivor);

} // namespace throughline::core
