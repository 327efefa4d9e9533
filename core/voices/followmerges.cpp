// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/followmerges.h"

#include "core/db/connection.h"

#include <QHash>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Where each of these went; those that were not merged are missing.
template <typename Id>
Result<QHash<Id, Id>> survivorsOf(db::Connection& connection, const QString& table, const QList<Id>& ids) {
    QStringList numbers; // ids are integers of ours: written out, because a list may exceed the limit of binds
    for (const Id id : ids)
        numbers.append(QString::number(id.value));
    // What was merged into a record that was merged later leads on to the end.
    TRY_ASSIGN(
        db::Rows rows,
        connection.query(
            u"WITH RECURSIVE way (first_id, id) AS (SELECT id, merged_into FROM %1 WHERE merged_into IS NOT NULL "
            "AND id IN (%2) UNION SELECT way.first_id, r.merged_into FROM way JOIN %1 r ON r.id = way.id WHERE "
            "r.merged_into IS NOT NULL) SELECT way.first_id, way.id FROM way JOIN %1 r ON r.id = way.id WHERE "
            "r.merged_into IS NULL"_s.arg(table, numbers.join(u','))));
    QHash<Id, Id> survivors;
    while (rows.next())
        survivors.insert(rows.id<Id>(0), rows.id<Id>(1));
    TRY(rows.finished());
    return survivors;
}

template <typename Id>
Result<void> follow(db::Connection& connection, const QString& table, QList<Id>& ids) {
    if (ids.isEmpty())
        return {};
    TRY_ASSIGN(const auto survivors, survivorsOf(connection, table, ids));
    if (survivors.isEmpty())
        return {};
    QList<Id> followed;
    for (const Id id : std::as_const(ids)) {
        const Id now = survivors.value(id, id);
        if (!followed.contains(now))
            followed.append(now);
    }
    ids = followed;
    return {};
}

} // namespace

Result<VoiceFilter> followMerges(db::Connection& connection, VoiceFilter filter) {
    TRY(follow(connection, u"account"_s, filter.accounts));
    TRY(follow(connection, u"person"_s, filter.people));
    TRY(follow(connection, u"theme"_s, filter.themes));
    if (filter.item) {
        QList<ItemId> item{*filter.item};
        TRY(follow(connection, u"item"_s, item));
        filter.item = item.constFirst();
    }
    return filter;
}

} // namespace throughline::core
