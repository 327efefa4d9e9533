// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/shrinking.h"

#include "core/db/connection.h"

namespace throughline::core::db {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPagesAStep = 2000; ///< 8 MB: an edit that comes meanwhile does not wait long

/// The number of free pages where they are many, else 0.
Result<qint64> freePagesWorthIt(Connection& connection) {
    TRY_ASSIGN(const QVariant free, connection.value(u"PRAGMA freelist_count"_s));
    TRY_ASSIGN(const QVariant all, connection.value(u"PRAGMA page_count"_s));
    const bool worthIt = free.toLongLong() > kPagesAStep / 8 && free.toLongLong() > all.toLongLong() / 20;
    return worthIt ? free.toLongLong() : 0;
}

} // namespace

Result<void> allowShrinking(Connection& connection) {
    return connection.script("PRAGMA auto_vacuum=INCREMENTAL");
}

Result<bool> shrinkSome(Connection& connection) {
    TRY_ASSIGN(const qint64 before, freePagesWorthIt(connection));
    if (before == 0)
        return false;
    TRY(connection.script("PRAGMA incremental_vacuum(" + QByteArray::number(kPagesAStep) + ')'));
    TRY_ASSIGN(const qint64 after, freePagesWorthIt(connection));
    return after > 0 && after < before; // a file made otherwise does not shrink
}

} // namespace throughline::core::db
