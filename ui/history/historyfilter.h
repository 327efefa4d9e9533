// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/history/journal.h"
#include "ui/common/filters/facetbar.h"

#include <QDate>
#include <QSortFilterProxyModel>

namespace throughline::ui {

class HistoryModel;

/// What a step is about, of the few kinds that the history is narrowed by: "items"; empty for a step without a name.
[[nodiscard]] QString areaOf(const QString& stepKey);

/// What the steps can be narrowed by: kind of record, who, and since when.
[[nodiscard]] QList<Facet> historyFacets(const QList<core::HistoryEntry>& entries);

/// The steps that hold the searched words, and are of the chosen kinds, people and days.
class HistoryFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit HistoryFilterModel(HistoryModel& steps, QObject* parent = nullptr);

    /// @param chosen  as FacetBar has it
    void setChosen(const QJsonObject& chosen, QDate today);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    HistoryModel& m_steps;
    QStringList m_areas;
    QStringList m_people;
    QDate m_since; ///< invalid: from the beginning
};

} // namespace throughline::ui
