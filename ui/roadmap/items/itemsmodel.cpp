// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemsmodel.h"

#include "core/base/datewords.h"
#include "core/metrics/explained/demandwords.h"
#include "core/settings/settingsrepository.h"
#include "core/touchpoints/datapointrepository.h"
#include "ui/common/textdisplay.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

using core::Record;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ItemsModel)
};

/// The score from the survey figures of an item; none where one of them is missing or gone.
core::Result<std::optional<core::Opportunity>> opportunityOf(const core::Item& item, core::db::Connection& connection) {
    if (!item.importanceDatapoint || !item.satisfactionDatapoint)
        return std::optional<core::Opportunity>();
    const core::DatapointRepository datapoints(connection);
    const auto importance = datapoints.find(*item.importanceDatapoint);
    const auto satisfaction = datapoints.find(*item.satisfactionDatapoint);
    for (const auto* one : {&importance, &satisfaction}) {
        if (!*one && one->error().code != core::ErrorCode::NotFound)
            return one->error();
    }
    return importance && satisfaction ? core::opportunityOf(*importance, *satisfaction) : std::nullopt;
}

/// The numbers of each item together with those of the items below it.
core::Result<QHash<core::ItemId, core::StanceCounts>> readNumbers(const QList<core::ItemSummary>& items,
                                                                  core::db::Connection& connection) {
    constexpr int kDeepest = 20; // levels of items; a circle of parents ends here
    using Counts = QHash<core::ItemId, core::StanceCounts>;
    TRY_ASSIGN(const Counts own, core::DatapointRepository(connection).evidenceCounts());
    QHash<core::ItemId, std::optional<core::ItemId>> parents;
    for (const core::ItemSummary& one : items)
        parents.insert(one.item.id, one.item.parent);
    Counts all;
    for (auto counts = own.begin(); counts != own.end(); ++counts) {
        std::optional<core::ItemId> item = counts.key();
        for (int depth = 0; item && parents.contains(*item) && depth < kDeepest; ++depth) {
            all[*item] += *counts;
            item = parents.value(*item);
        }
    }
    return all;
}

core::Result<QList<ItemCard>> readCards(core::db::Connection& connection, QDate today) {
    TRY_ASSIGN(QList<core::ItemSummary> summaries, core::RoadmapRepository(connection).summaries(today));
    std::sort(summaries.begin(), summaries.end(),
              [](const core::ItemSummary& one, const core::ItemSummary& other) { return one.item.id < other.item.id; });
    QList<core::PlannedDemand> planned;
    for (const core::ItemSummary& summary : summaries)
        planned.append({summary.item.horizon, summary.demand});
    const auto warnings = core::planWarnings(planned);
    TRY_ASSIGN(const auto numbers, readNumbers(summaries, connection));
    QList<ItemCard> cards;
    for (qsizetype i = 0; i < summaries.size(); ++i) {
        TRY_ASSIGN(const auto opportunity, opportunityOf(summaries.at(i).item, connection));
        cards.append({summaries.at(i), warnings.at(i), opportunity, numbers.value(summaries.at(i).item.id)});
    }
    return cards;
}

bool isBefore(const ItemCard& card, core::ItemId id) {
    return card.summary.item.id < id;
}

} // namespace

ItemsModel::ItemsModel(core::Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent), m_workspace(workspace) {
    connect(&workspace, &core::Workspace::changed, this, &ItemsModel::follow);
    refresh();
}

int ItemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant ItemsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ItemCard& card = m_cards.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(card.summary.item.title);
    case Qt::AccessibleTextRole:
        return accessibleName(card);
    case IdRole:
        return card.summary.item.id.value;
    case CardRole:
        return QVariant::fromValue(card);
    default:
        return {};
    }
}

QList<core::ItemId> ItemsModel::withItemsBelow(const QList<core::ItemId>& ids) const {
    QList<core::ItemId> found = ids;
    for (qsizetype at = 0; at < found.size(); ++at) {
        for (const ItemCard& card : m_cards) {
            const core::Item& item = card.summary.item;
            if (item.parent == found.at(at) && !found.contains(item.id))
                found.append(item.id);
        }
    }
    return found;
}

const ItemCard* ItemsModel::card(core::ItemId id) const {
    const auto found = std::lower_bound(m_cards.begin(), m_cards.end(), id, isBefore);
    return found != m_cards.end() && found->summary.item.id == id ? &*found : nullptr;
}

core::ItemId ItemsModel::idOf(const QModelIndex& index) {
    return core::ItemId{index.data(IdRole).toLongLong()};
}

ItemCard ItemsModel::cardOf(const QModelIndex& index) {
    return index.data(CardRole).value<ItemCard>();
}

void ItemsModel::refresh() {
    const QDate today = core::localDay(m_workspace.clock()());
    const auto content =
        m_workspace.read<Content>([today](core::db::Connection& connection) { return read(connection, today); });
    m_newest.await(content, this, [this](const core::Result<Content>& answer) {
        if (answer)
            show(*answer);
        else
            Q_EMIT failed(answer.error());
    });
}

core::Result<ItemsModel::Content> ItemsModel::read(core::db::Connection& connection, QDate today) {
    Content content;
    TRY_ASSIGN(content.cards, readCards(connection, today));
    TRY_ASSIGN(content.stages, core::SettingsRepository(connection).stages());
    return content;
}

void ItemsModel::follow(const core::ChangeSet& changes) {
    if (touchesRoadmap(changes))
        refresh();
}

void ItemsModel::show(const Content& content) {
    const QList<ItemCard>& cards = content.cards;
    m_stages = content.stages;
    int scaleMax = 1;
    for (const ItemCard& card : cards)
        scaleMax = std::max(scaleMax, card.summary.demand.score);
    const bool rescaled = scaleMax != m_scaleMax;
    m_scaleMax = scaleMax;
    replace(cards);
    if (rescaled && !m_cards.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_cards.size()) - 1), {CardRole});
    if (!m_loaded) {
        m_loaded = true;
        Q_EMIT loaded();
    }
    Q_EMIT updated();
}

void ItemsModel::replace(const QList<ItemCard>& cards) {
    for (int row = static_cast<int>(m_cards.size()) - 1; row >= 0; --row) {
        const core::ItemId id = m_cards.at(row).summary.item.id;
        const auto kept = std::lower_bound(cards.begin(), cards.end(), id, isBefore);
        if (kept != cards.end() && kept->summary.item.id == id)
            continue;
        beginRemoveRows({}, row, row);
        m_cards.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < cards.size(); ++row) {
        const ItemCard& card = cards.at(row);
        if (row >= m_cards.size() || m_cards.at(row).summary.item.id != card.summary.item.id) {
            beginInsertRows({}, row, row);
            m_cards.insert(row, card);
            endInsertRows();
        } else if (m_cards.at(row) != card) {
            m_cards[row] = card;
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

bool touchesRoadmap(const core::ChangeSet& changes) {
    if (changes.everything)
        return true;
    static const QStringList weighed{u"person_id"_s,  u"account_id"_s, u"lane"_s, u"date"_s,      u"kind"_s,
                                     u"deleted_at"_s, u"value"_s,      u"unit"_s, u"segment_id"_s};
    return std::any_of(changes.rows.begin(), changes.rows.end(), [](const core::TouchedRow& row) {
        switch (row.record) {
        case Record::Item:
        case Record::Evidence:
        case Record::Goal:
        case Record::Contribution:
        case Record::Setting: // the stages
            return true;
        case Record::Voice:
        case Record::Quote:
        case Record::Datapoint: // for the opportunity score
        case Record::Person:    // new ones and other fields weigh nothing until evidence points to them
            return row.action == core::RowAction::Update &&
                   std::any_of(row.fields.begin(), row.fields.end(),
                               [](const QString& field) { return weighed.contains(field); });
        default:
            return false;
        }
    });
}

QString accessibleName(const ItemCard& card) {
    const core::Demand& demand = card.summary.demand;
    QStringList parts{oneLine(card.summary.item.title), Texts::tr("demand %1").arg(demand.score),
                      core::customersInWords(demand), horizonName(card.summary.item.horizon)};
    QStringList goals;
    for (const core::ItemGoal& goal : card.summary.goals)
        goals.append(oneLine(goal.goal.title));
    if (!goals.isEmpty())
        parts.append(Texts::tr("goals %1").arg(goals.join(u", "_s)));
    parts.append(Texts::tr("%1 support").arg(demand.quotes + demand.voices));
    if (card.numbers.supports > 0)
        parts.append(card.numbers.supports == 1 ? Texts::tr("1 datapoint")
                                                : Texts::tr("%1 datapoints").arg(card.numbers.supports));
    if (card.contradicting() > 0)
        parts.append(Texts::tr("%1 contradict").arg(card.contradicting()));
    if (card.warning)
        parts.append(core::inWords(*card.warning));
    return parts.join(u", "_s);
}

} // namespace throughline::ui
