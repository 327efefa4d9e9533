// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/demand.h"
#include "core/roadmap/item.h"

#include <QHash>

namespace throughline::core {

namespace db {
class Connection;
}

/// What the evidence list shows of one row.
struct EvidenceRow {
    Evidence evidence;
    QString words;  ///< the quote's verbatim, else the voice's title or first words
    QString person; ///< the customer, by name; empty: unnamed
    QString account;
    QDate date; ///< of the voice
    VoiceId voice;
    std::optional<TextRange> range; ///< of the quote
    VoiceKind kind = VoiceKind::Interview;
    Lane lane = Lane::Aggregate;

    bool operator==(const EvidenceRow&) const = default;
};

/// A goal that an item adds to.
struct ItemGoal {
    Goal goal;
    int contribution = 0; ///< 0–3

    bool operator==(const ItemGoal&) const = default;
};

/// An item as cards and lists show it.
struct ItemSummary {
    Item item;
    Demand demand;
    QList<ItemGoal> goals;
    QList<int> months;      ///< supporting voices in each of the last six months, oldest first
    QDateTime lastLinkedAt; ///< UTC, of the newest evidence of its own; invalid: none yet

    bool operator==(const ItemSummary&) const = default;
};

/// Reads the roadmap: items, goals, evidence and the demand behind items.
class RoadmapRepository {
public:
    explicit RoadmapRepository(db::Connection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<Item> item(ItemId id) const;

    /// By horizon and rank.
    [[nodiscard]] Result<QList<Item>> items() const;

    /// All items with demand (that of children counted once with their parent) and goals.
    /// @param today  ends the last of the six months
    [[nodiscard]] Result<QList<ItemSummary>> summaries(QDate today) const;

    /// The evidence behind demand: of one item with its children, or of all items (each row under its own item).
    [[nodiscard]] Result<QList<DemandEvidence>> demandEvidence(std::optional<ItemId> item = {}) const;

    /// The evidence of each item together with that of its children; items without any are left out.
    [[nodiscard]] Result<QHash<ItemId, QList<DemandEvidence>>> evidenceByItem() const;

    /// What voices would be as evidence for an item, to say what demand would become before they are dropped.
    [[nodiscard]] Result<QList<DemandEvidence>> asEvidence(const QList<VoiceId>& voices) const;

    /// The newest voice first.
    [[nodiscard]] Result<QList<EvidenceRow>> evidence(ItemId item) const;

    [[nodiscard]] Result<QList<Goal>> goals() const;
    [[nodiscard]] Result<QList<Contribution>> contributions() const;

private:
    db::Connection& m_connection;
};

} // namespace throughline::core
