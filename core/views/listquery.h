// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace throughline::core {

/// What a list of records shows and how, as a saved view of it keeps it: {"text": "export", "filter": {…},
/// "order": "demand", "descending": true, "layout": "table"}. Parts that say nothing are left out. (A view of voices
/// keeps a VoiceQuery.)
struct ListQuery {
    QString text = {};       ///< what was searched for
    QJsonObject filter = {}; ///< in the form of the filter of these records
    QString order = {};      ///< stored name of what the list is ordered by; empty: as the list begins
    bool descending = false;
    QString layout = {}; ///< where a page has several; empty: its first

    bool operator==(const ListQuery&) const = default;
};

[[nodiscard]] QJsonObject toJson(const ListQuery& query);
/// InvalidInput for a part that this program does not know.
[[nodiscard]] Result<ListQuery> listQueryFrom(const QJsonObject& json);

} // namespace throughline::core
