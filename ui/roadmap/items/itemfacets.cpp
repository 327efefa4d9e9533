// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemfacets.h"

#include "ui/roadmap/items/itemsmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ItemFacets)
};

/// Those of the workspace in their order, then others that items have.
QList<Facet::Value> stageValues(const ItemsModel& items) {
    QStringList stages = items.stages();
    for (const ItemCard& card : items.cards())
        stages.append(card.summary.item.stage);
    stages.removeDuplicates();
    QList<Facet::Value> values;
    for (const QString& stage : std::as_const(stages))
        values.append({stage, stageName(stage)});
    return values;
}

} // namespace

QList<Facet> itemFacets(const ItemsModel& items) {
    QList<Facet::Value> horizonValues;
    for (const core::Horizon horizon : horizons())
        horizonValues.append({core::nameOf(horizon), horizonName(horizon)});
    QList<Facet::Value> goals;
    QList<Facet::Value> owners;
    for (const ItemCard& card : items.cards()) {
        const QString& owner = card.summary.item.owner;
        owners.append({owner, owner.isEmpty() ? Texts::tr("nobody") : owner});
        for (const core::ItemGoal& goal : card.summary.goals)
            goals.append({goal.goal.id.value, goal.goal.title});
    }
    return {{u"horizons"_s, Texts::tr("Horizon"), Facet::Kind::Values, horizonValues},
            {u"stages"_s, Texts::tr("Stage"), Facet::Kind::Values, stageValues(items)},
            {u"goals"_s, Texts::tr("Goal"), Facet::Kind::Values, distinctValues(goals)},
            {u"owners"_s, Texts::tr("Owner"), Facet::Kind::Values, distinctValues(owners)},
            {u"without_voices"_s, Texts::tr("No voices yet"), Facet::Kind::Switch}};
}

} // namespace throughline::ui
