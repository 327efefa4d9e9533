// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/search/voicequery.h"
#include "ui/common/filters/filterbar.h"

#include <QHash>

namespace throughline::core::db {
class Connection;
}

namespace throughline::ui {

/// The names behind the ids of a filter.
struct FilterNames {
    QHash<core::AccountId, QString> accounts;
    QHash<core::PersonId, QString> people;
    QHash<core::SegmentId, QString> segments;
    QHash<core::ThemeId, QString> themes;
    QHash<core::ItemId, QString> items;
    QHash<core::ImportId, QString> imports;
};
[[nodiscard]] core::Result<FilterNames> readFilterNames(core::db::Connection& connection,
                                                        const core::VoiceFilter& filter);

/// What the list shows on a first visit: everything that is not archived.
[[nodiscard]] core::VoiceQuery firstQuery();

/// A chip for every part of a filter, in a fixed order.
[[nodiscard]] QList<FilterBar::Filter> chipsOf(const core::VoiceFilter& filter, const FilterNames& names, QDate today);
/// The filter without the part that a chip stands for.
[[nodiscard]] core::VoiceFilter withoutPart(core::VoiceFilter filter, const QString& key);

} // namespace throughline::ui
