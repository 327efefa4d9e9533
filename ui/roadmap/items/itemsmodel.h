// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/explained/planwarnings.h"
#include "core/metrics/priority/opportunity.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/workspace/workspace.h"
#include "ui/common/whendone.h"
#include "ui/roadmap/items/itemwords.h"

#include <QAbstractListModel>

namespace throughline::ui {

/// What lists and cards show of one item.
struct ItemCard {
    core::ItemSummary summary;
    std::optional<core::PlanWarning> warning;
    std::optional<core::Opportunity> opportunity; ///< where both survey figures are said and can be compared
    core::StanceCounts numbers;                   ///< datapoints, those of the items below included

    /// Words and numbers against it.
    [[nodiscard]] int contradicting() const { return summary.demand.contradicting + numbers.contradicts; }

    bool operator==(const ItemCard&) const = default;
};

/// All roadmap items, read once and kept in step with the workspace; pane, chooser and board show it through proxies.
/// Rows stand in the order in which items were made, so that only what changed is told.
class ItemsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        CardRole,                  ///< ItemCard
    };

    explicit ItemsModel(core::Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const QList<ItemCard>& cards() const { return m_cards; }
    [[nodiscard]] const ItemCard* card(core::ItemId id) const; ///< null: no such item
    /// These and all that is part of them.
    [[nodiscard]] QList<core::ItemId> withItemsBelow(const QList<core::ItemId>& ids) const;
    /// The stages that items go through, in their order.
    [[nodiscard]] const QStringList& stages() const { return m_stages; }
    /// The largest score, which the full width of every importance bar stands for; at least 1.
    [[nodiscard]] int scaleMax() const { return m_scaleMax; }
    /// Reads once more.
    void refresh();

    [[nodiscard]] static core::ItemId idOf(const QModelIndex& index);
    [[nodiscard]] static ItemCard cardOf(const QModelIndex& index);

Q_SIGNALS:
    void loaded();  ///< The first read came in.
    void updated(); ///< Items or their numbers changed; rows were told before.
    void failed(const throughline::core::Error& error);

private:
    void follow(const core::ChangeSet& changes);
    struct Content {
        QList<ItemCard> cards;
        QStringList stages;
    };
    [[nodiscard]] static core::Result<Content> read(core::db::Connection& connection, QDate today);
    void show(const Content& content);
    void replace(const QList<ItemCard>& cards);

    core::Workspace& m_workspace;
    QList<ItemCard> m_cards; // by id
    QStringList m_stages;
    int m_scaleMax = 1;
    NewestAnswer m_newest;
    bool m_loaded = false;
};

/// Whether a change can alter an item, its goals or a number of its demand.
[[nodiscard]] bool touchesRoadmap(const core::ChangeSet& changes);

/// "Background exports, demand 30, 14 customers at 9 accounts, Next, goals …, 19 support, 2 contradict, …"
[[nodiscard]] QString accessibleName(const ItemCard& card);

} // namespace throughline::ui

Q_DECLARE_METATYPE(throughline::ui::ItemCard)
