// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/viewrepository.h"

#include "core/db/connection.h"
#include "core/voices/followmerges.h"
#include "core/voices/voicefilterjson.h"
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

/// Views of this page keep a VoiceQuery, with a filter of voices under this name, where it has any.
constexpr auto kVoices = "voices"_L1;
constexpr auto kFilter = "filter"_L1;

Result<View> viewFrom(db::Connection& connection, const db::Rows& row) {
    View view{row.id<ViewId>(0), row.text(1), row.text(2), objectFrom(row.text(3)), row.real(4)};
    if (view.page != kVoices)
        return view;
    // What this version cannot read stays as it is; whoever shows the view says so.
    if (const Result<VoiceFilter> filter = voiceFilterFrom(view.filter.value(kFilter).toObject())) {
        TRY_ASSIGN(const VoiceFilter now, followMerges(connection, *filter));
        if (now != *filter)
            view.filter.insert(kFilter, toJson(now));
    }
    return view;
}

} // namespace

Result<QList<View>> ViewRepository::views(const QString& page) const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(viewSql() + u"page = ? ORDER BY rank, id"_s, {page}));
    QList<View> found;
    while (rows.next()) {
        TRY_ASSIGN(const View view, viewFrom(m_connection, rows));
        found.append(view);
    }
    TRY(rows.finished());
    return found;
}

Result<View> ViewRepository::view(ViewId id) const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(viewSql() + u"id = ?"_s, {id.value}));
    if (rows.next())
        return viewFrom(m_connection, rows);
    TRY(rows.finished());
    return Error{ErrorCode::NotFound, Texts::tr("There is no saved view with the number %1.").arg(id.value), {}};
}

} // namespace throughline::core
