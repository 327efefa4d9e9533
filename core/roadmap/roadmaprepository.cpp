// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/roadmaprepository.h"

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/db/statement.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>
#include <QHash>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMonths = 6;
constexpr int kOpeningCharacters = 160;

QString itemSql() {
    return u"SELECT id, parent_id, title, narrative, stage, horizon, rank, start, \"end\", owner, investment, reach, "
           u"impact, confidence, "
           "effort, first_seen_on, first_seen_stage, external_id, attributes, confidence_reason, confidence_on, "
           "importance_datapoint_id, satisfaction_datapoint_id FROM item i WHERE "_s +
           db::live(u"i"_s);
}

Item itemFrom(const db::Statement& row) {
    Item item;
    item.id = ItemId{row.integer(0)};
    item.parent = row.optionalId<ItemId>(1);
    item.title = row.text(2);
    item.narrative = row.text(3);
    item.stage = row.text(4);
    item.horizon = row.named<Horizon>(5).value_or(Horizon::None);
    item.rank = row.real(6);
    item.start = row.date(7);
    item.end = row.date(8);
    item.owner = row.text(9);
    item.investment = row.text(10);
    item.reach = row.optionalReal(11);
    item.impact = row.optionalReal(12);
    item.confidence = row.optionalReal(13);
    item.effort = row.optionalReal(14);
    item.firstSeenOn = row.date(15);
    item.firstSeenStage = row.text(16);
    item.externalId = row.text(17);
    if (const QString attributes = row.text(18); attributes != "{}"_L1) // most have none
        item.attributes = objectFrom(attributes);
    item.confidenceReason = row.text(19);
    item.confidenceOn = row.date(20);
    item.importanceDatapoint = row.optionalId<DatapointId>(21);
    item.satisfactionDatapoint = row.optionalId<DatapointId>(22);
    return item;
}

/// Joins evidence e with its quote q, voice v, the speaker's turn's person through q.person_id, and names.
QString evidenceJoins() {
    return u"FROM evidence e LEFT JOIN quote q ON q.id = e.quote_id JOIN voice v ON v.id = coalesce(e.voice_id, "
           u"q.voice_id) "
           "LEFT JOIN person p ON p.id = coalesce(q.person_id, v.person_id) "
           "WHERE e.deleted_at IS NULL AND (e.quote_id IS NULL OR q.deleted_at IS NULL) AND "_s +
           db::live(u"v"_s);
}

/// The account of who speaks in evidence that evidenceJoins() gives: of a quote's own speaker first that person's.
QString speakersAccount() {
    return u"CASE WHEN q.person_id IS NULL "
           "THEN coalesce(v.account_id, (SELECT account_id FROM person WHERE id = v.person_id)) "
           "ELSE coalesce((SELECT account_id FROM person WHERE id = q.person_id), v.account_id) END"_s;
}

Customer customerFrom(std::optional<PersonId> person, std::optional<AccountId> account) {
    if (person)
        return *person;
    if (account)
        return *account;
    return std::monostate();
}

DemandEvidence demandEvidenceFrom(const db::Statement& row) {
    const auto person = row.optionalId<PersonId>(2);
    const auto account = row.optionalId<AccountId>(3);
    return {EvidenceId{row.integer(0)},
            ItemId{row.integer(1)},
            customerFrom(person, account),
            account,
            row.isNull(4) ? std::nullopt : std::optional(static_cast<int>(row.integer(4))),
            row.named<Stance>(5).value_or(Stance::Supports),
            row.named<Lane>(6).value_or(Lane::Aggregate),
            row.date(7),
            row.time(8),
            VoiceId{row.integer(9)},
            !row.isNull(10),
            row.named<VoiceKind>(11).value_or(VoiceKind::Interview),
            row.integer(12) != 0};
}

/// Months before the month of `today`: 0 for that month itself.
int monthsBefore(QDate date, QDate today) {
    return (today.year() - date.year()) * 12 + today.month() - date.month();
}

QList<int> voicesByMonth(const QList<DemandEvidence>& evidence, QDate today) {
    QList<int> months(kMonths, 0);
    QSet<VoiceId> seen;
    for (const DemandEvidence& one : evidence) {
        if (one.stance != Stance::Supports || one.lane != Lane::Aggregate || !one.voiceDate.isValid() ||
            seen.contains(one.voice))
            continue;
        const int before = monthsBefore(one.voiceDate, today);
        if (before >= 0 && before < kMonths) {
            ++months[kMonths - 1 - before];
            seen.insert(one.voice);
        }
    }
    return months;
}

/// The evidence of an item and of all items below it.
QList<DemandEvidence> withChildren(ItemId root, const QHash<ItemId, QList<ItemId>>& children,
                                   const QHash<ItemId, QList<DemandEvidence>>& evidence, int depth = 0) {
    constexpr int kDeepest = 20;
    QList<DemandEvidence> all = evidence.value(root);
    if (depth < kDeepest) {
        for (const ItemId child : children.value(root))
            all += withChildren(child, children, evidence, depth + 1);
    }
    return all;
}

QHash<ItemId, QList<ItemId>> childrenOf(const QList<Item>& items) {
    QHash<ItemId, QList<ItemId>> children;
    for (const Item& item : items) {
        if (item.parent)
            children[*item.parent].append(item.id);
    }
    return children;
}

} // namespace

Result<Item> RoadmapRepository::item(ItemId id) const {
    std::optional<Item> found;
    TRY(db::scan(m_connection, itemSql() + u" AND i.id = ?"_s, {id.value},
                 [&](const db::Statement& row) { found = itemFrom(row); }));
    if (found)
        return *std::move(found);
    return Error{
        ErrorCode::NotFound,
        QCoreApplication::translate("throughline::core", "There is no roadmap item with the number %1.").arg(id.value),
        {}};
}

Result<QList<Item>> RoadmapRepository::items() const {
    QList<Item> found;
    TRY(db::scan(m_connection,
                 itemSql() + u" ORDER BY CASE i.horizon WHEN 'now' THEN 0 WHEN 'next' THEN 1 "
                             "WHEN 'later' THEN 2 ELSE 3 END, i.rank, i.id"_s,
                 {}, [&](const db::Statement& row) { found.append(itemFrom(row)); }));
    return found;
}

Result<QList<ItemSummary>> RoadmapRepository::summaries(QDate today) const {
    TRY_ASSIGN(const QList<Item> all, items());
    TRY_ASSIGN(const QList<DemandEvidence> evidence, demandEvidence());
    TRY_ASSIGN(const QList<Goal> allGoals, goals());
    TRY_ASSIGN(const QList<Contribution> links, contributions());
    QHash<ItemId, QList<DemandEvidence>> byItem;
    for (const DemandEvidence& one : evidence)
        byItem[one.item].append(one);
    const auto children = childrenOf(all);
    QList<ItemSummary> summaries;
    for (const Item& item : all) {
        const QList<DemandEvidence> theirs = withChildren(item.id, children, byItem);
        ItemSummary summary{item, demandOf(theirs), {}, voicesByMonth(theirs, today), {}};
        for (const DemandEvidence& one : byItem.value(item.id))
            summary.lastLinkedAt = std::max(summary.lastLinkedAt, one.linkedAt);
        for (const Contribution& link : links) {
            const auto goal =
                std::find_if(allGoals.begin(), allGoals.end(), [&](const Goal& g) { return g.id == link.goal; });
            if (link.item == item.id && goal != allGoals.end())
                summary.goals.append({*goal, link.contribution});
        }
        summaries.append(std::move(summary));
    }
    return summaries;
}

Result<QList<DemandEvidence>> RoadmapRepository::demandEvidence(std::optional<ItemId> item) const {
    QHash<ItemId, QList<DemandEvidence>> byItem;
    QList<DemandEvidence> all;
    TRY(db::scan(
        m_connection,
        u"SELECT e.id, e.item_id, coalesce(q.person_id, v.person_id), "_s + speakersAccount() +
            u", e.importance, e.stance, v.lane, v.date, e.created_at, v.id, e.quote_id, v.kind, v.incentivised "_s +
            evidenceJoins(),
        {}, [&](const db::Statement& row) {
            DemandEvidence one = demandEvidenceFrom(row);
            (item ? byItem[one.item] : all).append(std::move(one));
        }));
    if (!item)
        return all;
    TRY_ASSIGN(const QList<Item> everyItem, items());
    return withChildren(*item, childrenOf(everyItem), byItem);
}

Result<QHash<ItemId, QList<DemandEvidence>>> RoadmapRepository::evidenceByItem() const {
    TRY_ASSIGN(const QList<DemandEvidence> all, demandEvidence());
    TRY_ASSIGN(const QList<Item> everyItem, items());
    QHash<ItemId, QList<DemandEvidence>> own;
    for (const DemandEvidence& one : all)
        own[one.item].append(one);
    const auto children = childrenOf(everyItem);
    QHash<ItemId, QList<DemandEvidence>> byItem;
    for (const Item& each : everyItem) {
        if (const auto theirs = withChildren(each.id, children, own); !theirs.isEmpty())
            byItem.insert(each.id, theirs);
    }
    return byItem;
}

Result<QList<DemandEvidence>> RoadmapRepository::asEvidence(const QList<VoiceId>& voices) const {
    QList<DemandEvidence> found;
    TRY_ASSIGN(
        db::Statement row,
        db::Statement::prepare(
            m_connection, u"SELECT 0, 0, v.person_id, coalesce(v.account_id, p.account_id), NULL, 'supports', v.lane, "
                          "v.date, '9999-12-31T23:59:59.999Z', v.id, NULL, v.kind, v.incentivised FROM voice v "
                          "LEFT JOIN person p ON p.id = v.person_id WHERE v.id = ? AND "_s +
                              db::live(u"v"_s)));
    for (const VoiceId voice : voices) {
        QByteArray noText;
        row.reset();
        TRY(row.bind(0, voice.value, noText));
        TRY_ASSIGN(const bool isThere, row.step());
        if (isThere)
            found.append(demandEvidenceFrom(row));
    }
    return found;
}

Result<QList<EvidenceRow>> RoadmapRepository::evidence(ItemId item) const {
    TRY_ASSIGN(
        db::Rows rows,
        m_connection.query(
            u"SELECT e.id, e.item_id, e.voice_id, e.quote_id, e.importance, e.stance, e.note, "
            "coalesce(q.verbatim, CASE WHEN v.title <> '' THEN v.title ELSE substr(v.text, 1, %1) END), p.name, "
            "(SELECT a.name FROM account a WHERE a.id = %2), v.date, v.id, "
            "q.\"from\", q.\"to\", v.kind, v.lane "_s.arg(QString::number(kOpeningCharacters), speakersAccount()) +
                evidenceJoins() + u" AND e.item_id = ? ORDER BY v.date IS NULL, v.date DESC, e.id DESC"_s,
            {item.value}));
    QList<EvidenceRow> found;
    while (rows.next()) {
        EvidenceRow row;
        row.evidence = {rows.id<EvidenceId>(0),
                        rows.id<ItemId>(1),
                        rows.optionalId<VoiceId>(2),
                        rows.optionalId<QuoteId>(3),
                        std::nullopt,
                        rows.isNull(4) ? std::nullopt : std::optional(static_cast<int>(rows.integer(4))),
                        valueNamed<Stance>(rows.text(5)).value_or(Stance::Supports),
                        rows.text(6)};
        row.words = rows.text(7);
        row.person = rows.text(8);
        row.account = rows.text(9);
        row.date = rows.date(10);
        row.voice = rows.id<VoiceId>(11);
        if (!rows.isNull(12))
            row.range = TextRange{static_cast<int>(rows.integer(12)), static_cast<int>(rows.integer(13))};
        row.kind = valueNamed<VoiceKind>(rows.text(14)).value_or(VoiceKind::Interview);
        row.lane = valueNamed<Lane>(rows.text(15)).value_or(Lane::Aggregate);
        found.append(row);
    }
    TRY(rows.finished());
    return found;
}

Result<QList<Goal>> RoadmapRepository::goals() const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(u"SELECT id, title, level, parent_id, weight, metric, target, period FROM goal "
                                  "WHERE deleted_at IS NULL ORDER BY weight DESC, lower(title), id"_s));
    QList<Goal> found;
    while (rows.next()) {
        found.append({rows.id<GoalId>(0), rows.text(1),
                      valueNamed<GoalLevel>(rows.text(2)).value_or(GoalLevel::Product), rows.optionalId<GoalId>(3),
                      rows.real(4), rows.text(5), rows.text(6), rows.text(7)});
    }
    TRY(rows.finished());
    return found;
}

Result<QList<Contribution>> RoadmapRepository::contributions() const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(
                   u"SELECT id, item_id, goal_id, contribution FROM contribution ORDER BY contribution DESC, id"_s));
    QList<Contribution> found;
    while (rows.next())
        found.append(
            {rows.id<ContributionId>(0), rows.id<ItemId>(1), rows.id<GoalId>(2), static_cast<int>(rows.integer(3))});
    TRY(rows.finished());
    return found;
}

} // namespace throughline::core
