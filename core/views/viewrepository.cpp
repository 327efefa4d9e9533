// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/viewrepository.h"

#include "core/db/connection.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ViewRepository)
};

QString viewSql() {
    return u"SELECT id, name, page, filter, rank FROM view WHERE deleted_at IS NULL AND "_s;
}

View viewFrom(const db::Rows& row) {
    return {row.id<ViewId>(0), row.text(1), row.text(2), objectFrom(row.text(3)), row.real(4)};
}

} // namespace

Result<QList<View>> ViewRepository::views(const QString& page) const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(viewSql() + u"page = ? ORDER BY rank, id"_s, {page}));
    QList<View> found;
    while (rows.next())
        found.append(viewFrom(rows));
    TRY(rows.finished());
    return found;
}

Result<View> ViewRepository::view(ViewId id) const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(viewSql() + u"id = ?"_s, {id.value}));
    if (rows.next())
        return viewFrom(rows);
    TRY(rows.finished());
    return Error{ErrorCode::NotFound, Texts::tr("There is no saved view with the number %1.").arg(id.value), {}};
}

} // namespace throughline::core
