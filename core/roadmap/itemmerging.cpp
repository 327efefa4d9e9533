// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemmerging.h"

#include "core/db/connection.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/workspace/deletion/merging.h"
#include "core/workspace/editor.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ItemMerging)
};

/// Evidence with what it is made of; exactly one of the three has a value.
struct EvidenceOf {
    qint64 id = 0;
    QVariantList madeOf; ///< voice, quote, datapoint
    QVariant importance;
    QString note;
};

Result<QList<EvidenceOf>> evidenceOf(Editor& editor, qint64 item) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(u"SELECT id, voice_id, quote_id, datapoint_id, importance, note FROM evidence "
                                         "WHERE item_id = ? AND deleted_at IS NULL ORDER BY id"_s,
                                         {item}));
    QList<EvidenceOf> found;
    while (rows.next())
        found.append({rows.integer(0), {rows.value(1), rows.value(2), rows.value(3)}, rows.value(4), rows.text(5)});
    TRY(rows.finished());
    return found;
}

Result<void> moveEvidenceOf(Editor& editor, qint64 from, qint64 into) {
    TRY_ASSIGN(const QList<EvidenceOf> there, evidenceOf(editor, into));
    TRY_ASSIGN(const QList<EvidenceOf> moving, evidenceOf(editor, from));
    for (const EvidenceOf& one : moving) {
        const auto same = std::find_if(there.begin(), there.end(),
                                       [&](const EvidenceOf& other) { return other.madeOf == one.madeOf; });
        if (same == there.end()) {
            TRY(editor.update(Record::Evidence, one.id, {{u"item_id"_s, into}}));
            continue;
        }
        TRY(editor.update(Record::Evidence, same->id,
                          {{u"importance"_s, same->importance.isNull() ? one.importance : same->importance},
                           {u"note"_s, joinedNotes(same->note, one.note)}}));
        TRY(editor.remove(Record::Evidence, one.id));
    }
    return {};
}

Result<void> moveGoalsOf(Editor& editor, ItemId from, ItemId into) {
    TRY_ASSIGN(const QList<Contribution> all, RoadmapRepository(editor.connection()).contributions());
    QSet<GoalId> there;
    for (const Contribution& link : all) {
        if (link.item == into)
            there.insert(link.goal);
    }
    for (const Contribution& link : all) {
        if (link.item != from)
            continue;
        if (there.contains(link.goal)) {
            TRY(editor.remove(Record::Contribution, link.id.value));
        } else {
            TRY(editor.update(Record::Contribution, link.id.value, {{u"item_id"_s, into.value}}));
        }
    }
    return {};
}

/// Puts an item that lies below one that goes, at any depth, into that one's place.
Result<void> takePlace(Editor& editor, ItemId from, ItemId into) {
    TRY_ASSIGN(const QList<Item> all, RoadmapRepository(editor.connection()).items());
    QHash<ItemId, std::optional<ItemId>> parents;
    for (const Item& item : all)
        parents.insert(item.id, item.parent);
    std::optional<ItemId> above = parents.value(into);
    for (qsizetype steps = 0; above && *above != from && steps < all.size(); ++steps)
        above = parents.value(*above);
    if (above != from)
        return {};
    return setRecord(editor, Record::Item, into, {{u"parent_id"_s, stored(parents.value(from))}});
}

Result<void> mergeOne(Editor& editor, ItemId from, ItemId into) {
    TRY_ASSIGN(const Fields kept, rowwriter::readAll(editor.connection(), Record::Item, into.value));
    TRY_ASSIGN(const Fields other, rowwriter::readAll(editor.connection(), Record::Item, from.value));
    Fields fields = fillingOpen(Record::Item, kept, other);
    const QString seen = kept.value(u"first_seen_on"_s).toString();
    const QString otherSeen = other.value(u"first_seen_on"_s).toString();
    if (!otherSeen.isEmpty() && (seen.isEmpty() || otherSeen < seen)) {
        fields.insert(u"first_seen_on"_s, otherSeen);
        fields.insert(u"first_seen_stage"_s, other.value(u"first_seen_stage"_s));
    }
    TRY(editor.update(Record::Item, into.value, fields));
    TRY(takePlace(editor, from, into));
    TRY(moveEvidenceOf(editor, from.value, into.value));
    TRY(moveGoalsOf(editor, from, into));
    TRY(moveReferences(editor, {Record::Item, from.value}, into.value, {Record::Evidence, Record::Contribution}));
    return takeOut(editor, {Record::Item, from.value}, into.value);
}

} // namespace

Result<void> mergeItems(Editor& editor, const QList<ItemId>& merged, ItemId into) {
    const RoadmapRepository roadmap(editor.connection());
    TRY_ASSIGN(const Item target, roadmap.item(into));
    QList<qint64> ids;
    for (const ItemId id : merged)
        ids.append(id.value);
    TRY_ASSIGN(const QList<qint64> others,
               othersThan(into.value, ids,
                          Texts::tr("Choose another item to merge into “%1”. Nothing was changed.").arg(target.title)));
    for (const qint64 other : others) {
        TRY(roadmap.item(ItemId{other})); // only one that shows
        TRY(mergeOne(editor, ItemId{other}, into));
    }
    return {};
}

} // namespace throughline::core
