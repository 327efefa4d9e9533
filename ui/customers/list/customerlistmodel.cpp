// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/list/customerlistmodel.h"

#include "core/customers/customers.h"
#include "ui/common/recordnames.h"
#include "ui/common/textdisplay.h"

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

CustomerListModel::CustomerListModel(QDate today, QObject* parent) : QAbstractListModel(parent), m_today(today) {}

void CustomerListModel::setRows(const QList<CustomerRow>& rows) {
    if (rows == m_rows)
        return;
    m_rows = rows;
    m_keys.clear();
    for (const CustomerRow& row : m_rows)
        m_keys.append(u' ' + core::matchKey(row.name) + u' ' + core::matchKey(row.detail));
    arrange();
}

void CustomerListModel::setSearch(const QString& text) {
    m_search = text;
    arrange();
}

void CustomerListModel::setSegment(const QString& segment) {
    m_segment = segment;
    arrange();
}

QStringList CustomerListModel::segments() const {
    QStringList segments;
    for (const CustomerRow& row : m_rows)
        segments.append(row.segment);
    return segments;
}

void CustomerListModel::setOrder(Order order) {
    m_order = order;
    arrange();
}

void CustomerListModel::arrange() {
    const QStringList words = core::matchKey(m_search).split(u' ', Qt::SkipEmptyParts);
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!m_segment.isEmpty() && m_rows.at(i).segment != m_segment)
            continue;
        const QString& key = m_keys.at(i);
        if (std::all_of(words.begin(), words.end(), [&](const QString& word) { return key.contains(u' ' + word); }))
            shown.append(i);
    }
    if (m_order == Order::Voices) {
        std::stable_sort(shown.begin(), shown.end(), [this](qsizetype one, qsizetype other) {
            return m_rows.at(one).voices > m_rows.at(other).voices;
        });
    } else if (m_order == Order::LastHeard) {
        std::stable_sort(shown.begin(), shown.end(), [this](qsizetype one, qsizetype other) {
            return m_rows.at(one).lastVoice > m_rows.at(other).lastVoice; // never heard: last
        });
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
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
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(row.name);
    case Qt::AccessibleTextRole: {
        QStringList parts{oneLine(row.name), oneLine(row.detail)};
        parts.append(row.voices == 1 ? tr("1 voice") : tr("%1 voices").arg(row.voices));
        if (row.lastVoice.isValid())
            parts.append(tr("last heard %1").arg(longDate(row.lastVoice)));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case IdRole:
        return row.id;
    case DetailRole:
        return oneLine(row.detail);
    case VoicesRole:
        return row.voices;
    case LastVoiceRole:
        return row.lastVoice;
    default:
        return {};
    }
}

} // namespace throughline::ui
