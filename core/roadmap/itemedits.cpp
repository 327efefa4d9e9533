// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemedits.h"

#include "core/base/datewords.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/settings/settingsrepository.h"
#include "core/settings/stages.h"
#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

Result<void> requireTitle(const QString& title) {
    return requireText(title,
                       QCoreApplication::translate("throughline::core", "A title is needed. Nothing was changed."));
}

Fields fieldsOf(const Item& item) {
    return {{u"parent_id"_s, stored(item.parent)},
            {u"title"_s, item.title.trimmed()},
            {u"narrative"_s, item.narrative},
            {u"stage"_s, item.stage},
            {u"horizon"_s, stored(item.horizon)},
            {u"rank"_s, item.rank},
            {u"start"_s, stored(item.start)},
            {u"end"_s, stored(item.end)},
            {u"owner"_s, item.owner},
            {u"investment"_s, item.investment},
            {u"reach"_s, stored(item.reach)},
            {u"impact"_s, stored(item.impact)},
            {u"confidence"_s, stored(item.confidence)},
            {u"confidence_reason"_s, item.confidenceReason},
            {u"confidence_on"_s, stored(item.confidenceOn)},
            {u"importance_datapoint_id"_s, stored(item.importanceDatapoint)},
            {u"satisfaction_datapoint_id"_s, stored(item.satisfactionDatapoint)},
            {u"effort"_s, stored(item.effort)},
            {u"first_seen_on"_s, stored(item.firstSeenOn)},
            {u"first_seen_stage"_s, item.firstSeenStage},
            {u"external_id"_s, item.externalId},
            {u"attributes"_s, stored(item.attributes)}};
}

Fields fieldsOf(const Goal& goal) {
    return {{u"title"_s, goal.title.trimmed()}, {u"level"_s, stored(goal.level)}, {u"parent_id"_s, stored(goal.parent)},
            {u"weight"_s, goal.weight},         {u"metric"_s, goal.metric},       {u"target"_s, goal.target},
            {u"period"_s, goal.period}};
}

/// A record of a tree and what it is part of, upwards; `missing` says that one is not there.
template <typename Id>
Result<QList<Id>> withThoseAbove(Editor& editor, const QString& table, std::optional<Id> id, const QString& missing) {
    QList<Id> found;
    while (id && !found.contains(*id)) {
        found.append(*id);
        TRY_ASSIGN(db::Rows rows,
                   editor.connection().query(u"SELECT parent_id FROM %1 WHERE id = ?"_s.arg(table), {id->value}));
        if (!rows.next()) {
            TRY(rows.finished());
            return Error{ErrorCode::NotFound, missing.arg(id->value), {}};
        }
        id = rows.template optionalId<Id>(0);
        TRY(rows.finished());
    }
    return found;
}

Result<QList<ItemId>> withItemsAbove(Editor& editor, std::optional<ItemId> item) {
    return withThoseAbove(
        editor, u"item"_s, item,
        QCoreApplication::translate("throughline::core",
                                    "There is no roadmap item with the number %1. Nothing was changed."));
}

/// Refuses a parent that is not there, is the item itself, or lies below it.
Result<void> requireParent(Editor& editor, const Item& item) {
    TRY_ASSIGN(const QList<ItemId> above, withItemsAbove(editor, item.parent));
    if (!above.contains(item.id))
        return {};
    return Error{
        ErrorCode::InvalidInput,
        QCoreApplication::translate(
            "throughline::core", "“%1” cannot be part of itself or of an item that is part of it. Nothing was changed.")
            .arg(item.title.trimmed()),
        {}};
}

/// Refuses what a goal cannot be.
Result<void> require(Editor& editor, const Goal& goal) {
    TRY(requireTitle(goal.title));
    if (!(goal.weight >= 0))
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("throughline::core",
                                                 "The weight of a goal is a number from 0 on. Nothing was changed."),
                     {}};
    TRY_ASSIGN(const QList<GoalId> above,
               withThoseAbove(editor, u"goal"_s, goal.parent,
                              QCoreApplication::translate(
                                  "throughline::core", "There is no goal with the number %1. Nothing was changed.")));
    if (!above.contains(goal.id))
        return {};
    return Error{
        ErrorCode::InvalidInput,
        QCoreApplication::translate(
            "throughline::core", "“%1” cannot be part of itself or of a goal that is part of it. Nothing was changed.")
            .arg(goal.title.trimmed()),
        {}};
}

struct Ranked {
    ItemId id;
    double rank;
};

Result<QList<Ranked>> rankedIn(Editor& editor, Horizon horizon) {
    TRY_ASSIGN(
        db::Rows rows,
        editor.connection().query(
            u"SELECT i.id, i.rank FROM item i WHERE i.horizon = ? AND %1 ORDER BY i.rank, i.id"_s.arg(db::live(u"i"_s)),
            {stored(horizon)}));
    QList<Ranked> found;
    while (rows.next())
        found.append({rows.id<ItemId>(0), rows.real(1)});
    TRY(rows.finished());
    return found;
}

} // namespace

Result<ItemId> addItem(Editor& editor, const Item& item) {
    TRY(requireTitle(item.title));
    TRY_ASSIGN(const QList<Ranked> others, rankedIn(editor, item.horizon));
    Item added = item;
    added.id = {};
    TRY(requireParent(editor, added));
    TRY_ASSIGN(const QStringList stages, SettingsRepository(editor.connection()).stages());
    added.stage = listedStage(stages, item.stage);
    added.rank = others.isEmpty() ? 1 : others.last().rank + 1;
    if (!added.firstSeenOn.isValid())
        added.firstSeenOn = localDay(editor.now());
    if (added.firstSeenStage.isEmpty())
        added.firstSeenStage = added.stage;
    return addRecord<ItemId>(editor, Record::Item, fieldsOf(added));
}

Result<void> updateItem(Editor& editor, const Item& item) {
    TRY(requireTitle(item.title));
    TRY(requireParent(editor, item));
    return setRecord(editor, Record::Item, item.id, fieldsOf(item));
}

Result<void> placeItems(Editor& editor, const QList<ItemId>& ids, std::optional<ItemId> parent) {
    for (const ItemId id : ids) {
        TRY_ASSIGN(Item item, RoadmapRepository(editor.connection()).item(id));
        TRY_ASSIGN(const QList<ItemId> above, withItemsAbove(editor, item.parent));
        if (std::any_of(above.begin(), above.end(), [&](ItemId one) { return ids.contains(one); }))
            continue; // it goes along
        item.parent = parent;
        TRY(requireParent(editor, item));
        TRY(setRecord(editor, Record::Item, id, {{u"parent_id"_s, stored(parent)}}));
    }
    return {};
}

Result<void> removeItem(Editor& editor, ItemId id) {
    return editor.remove(Record::Item, id.value);
}

Result<void> moveItem(Editor& editor, ItemId id, Horizon horizon, std::optional<ItemId> before) {
    TRY_ASSIGN(QList<Ranked> others, rankedIn(editor, horizon));
    others.removeIf([=](const Ranked& other) { return other.id == id; });
    qsizetype place = others.size();
    for (qsizetype i = 0; before && i < others.size(); ++i) {
        if (others.at(i).id == *before)
            place = i;
    }
    const double low = place == 0 ? (others.isEmpty() ? 0 : others.first().rank - 2) : others.at(place - 1).rank;
    const double high = place == others.size() ? low + 2 : others.at(place).rank;
    const double rank = (low + high) / 2;
    if (rank > low && rank < high) {
        return setRecord(editor, Record::Item, id, {{u"horizon"_s, stored(horizon)}, {u"rank"_s, rank}});
    }
    others.insert(place, {id, 0}); // no number left between the neighbours: number the horizon anew
    for (qsizetype i = 0; i < others.size(); ++i)
        TRY(editor.update(Record::Item, others.at(i).id.value,
                          {{u"horizon"_s, stored(horizon)}, {u"rank"_s, static_cast<double>(i + 1)}}));
    return {};
}

Result<GoalId> addGoal(Editor& editor, const Goal& goal) {
    Goal added = goal;
    added.id = {};
    TRY(require(editor, added));
    return addRecord<GoalId>(editor, Record::Goal, fieldsOf(added));
}

Result<void> updateGoal(Editor& editor, const Goal& goal) {
    TRY(require(editor, goal));
    return setRecord(editor, Record::Goal, goal.id, fieldsOf(goal));
}

Result<void> removeGoal(Editor& editor, GoalId id) {
    return editor.remove(Record::Goal, id.value);
}

Result<void> setContribution(Editor& editor, ItemId item, GoalId goal, std::optional<int> contribution) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(u"SELECT id FROM contribution WHERE item_id = ? AND goal_id = ?"_s,
                                         {item.value, goal.value}));
    std::optional<qint64> existing;
    if (rows.next())
        existing = rows.integer(0);
    TRY(rows.finished());
    if (!contribution)
        return existing ? editor.remove(Record::Contribution, *existing) : Result<void>();
    if (existing)
        return editor.update(Record::Contribution, *existing, {{u"contribution"_s, *contribution}}).transform([](bool) {
        });
    return editor
        .insert(Record::Contribution,
                {{u"item_id"_s, item.value}, {u"goal_id"_s, goal.value}, {u"contribution"_s, *contribution}})
        .transform([](qint64) {});
}

} // namespace throughline::core
