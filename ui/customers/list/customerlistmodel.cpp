// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/list/customerlistmodel.h"

#include "core/customers/customers.h"
#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"

#include <algorithm>
#include <utility>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// What a row is ordered by: the words where the numbers are equal.
struct SortKey {
    bool said = true;
    qint64 number = 0;
    QString words = {};
};

SortKey sortKey(const CustomerRow& row, int column) {
    if (column == CustomerListModel::Voices)
        return {true, row.traits.heard.voices};
    if (column == CustomerListModel::LastHeard)
        return {row.traits.heard.lastVoice.isValid(), row.traits.heard.lastVoice.toJulianDay()};
    const QString detail = core::matchKey(row.details.value(column - CustomerListModel::FirstDetail));
    return {!detail.isEmpty(), 0, detail};
}

} // namespace

QString CustomerRow::detail() const {
    QStringList said = details;
    said.removeAll(QString());
    return said.join(u" · "_s);
}

CustomerListModel::CustomerListModel(QDate today, QObject* parent) : QAbstractListModel(parent), m_today(today) {}

void CustomerListModel::setRows(const QList<CustomerRow>& rows) {
    if (rows == m_rows)
        return;
    m_rows = rows;
    arrange();
}

void CustomerListModel::setFilter(const core::CustomerFilter& filter) {
    m_filter = filter;
    m_words = core::searchWords(std::exchange(m_filter.words, QString())); // once for all rows
    arrange();
}

void CustomerListModel::setOrder(const ListOrder& order) {
    m_order = order;
    arrange();
}

void CustomerListModel::arrange() {
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const core::CustomerTraits& traits = m_rows.at(i).traits;
        if (core::passes(m_filter, traits, m_today) && core::matchesSearch(traits.key, m_words))
            shown.append(i);
    }
    order(shown);
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

/// Places in m_rows, which are by name.
void CustomerListModel::order(QList<qsizetype>& places) const {
    const bool down = !m_order.ascending;
    if (m_order.column == Name) {
        if (down)
            std::reverse(places.begin(), places.end());
        return;
    }
    QList<SortKey> keys;
    for (const CustomerRow& row : m_rows)
        keys.append(sortKey(row, m_order.column));
    std::stable_sort(places.begin(), places.end(), [&](qsizetype one, qsizetype other) {
        const SortKey& left = keys.at(one);
        const SortKey& right = keys.at(other);
        if (left.said != right.said)
            return left.said;
        if (left.number != right.number)
            return (left.number < right.number) != down;
        const int compared = QString::localeAwareCompare(left.words, right.words);
        return compared != 0 && (compared < 0) != down;
    });
}

QModelIndex CustomerListModel::indexOf(qint64 id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(m_shown.at(row)).id == id)
            return index(row);
    }
    return {};
}

std::optional<qint64> CustomerListModel::idAt(const QModelIndex& index) const {
    return index.isValid() ? std::optional(index.data(IdRole).toLongLong()) : std::nullopt;
}

int CustomerListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CustomerListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CustomerRow& row = m_rows.at(m_shown.at(index.row()));
    const core::Heard& heard = row.traits.heard;
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(row.name);
    case Qt::AccessibleTextRole: {
        QStringList parts{oneLine(row.name), oneLine(row.detail())};
        parts.append(heard.voices == 1 ? tr("1 voice") : tr("%1 voices").arg(heard.voices));
        if (heard.lastVoice.isValid())
            parts.append(tr("last heard %1").arg(longDate(heard.lastVoice)));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case IdRole:
        return row.id;
    case DetailRole:
        return oneLine(row.detail());
    case VoicesRole:
        return heard.voices;
    case LastVoiceRole:
        return heard.lastVoice;
    default:
        return {};
    }
}

} // namespace throughline::ui
