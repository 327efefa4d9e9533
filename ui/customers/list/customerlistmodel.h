// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerfilter.h"
#include "ui/common/filters/listorder.h"

#include <QAbstractListModel>
#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace throughline::ui {

/// An account or a person in its list.
struct CustomerRow {
    qint64 id = 0;
    QString name;
    QStringList details; ///< Segment, industry, region; or role and account. May be empty.
    core::CustomerTraits traits;

    bool operator==(const CustomerRow&) const = default;
    /// "Enterprise · Retail".
    [[nodiscard]] QString detail() const;
};

/// Accounts or people, searched and sorted in memory.
class CustomerListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, DetailRole, VoicesRole, LastVoiceRole };
    enum Column { Name, Voices, LastHeard, FirstDetail }; ///< and so on with the details

    explicit CustomerListModel(QDate today, QObject* parent = nullptr);

    void setRows(const QList<CustomerRow>& rows);
    void setFilter(const core::CustomerFilter& filter);
    /// Equal ones follow by name; those without a value come last in either direction.
    void setOrder(const ListOrder& order);

    [[nodiscard]] qsizetype total() const { return m_rows.size(); }
    /// All of them, by name.
    [[nodiscard]] const QList<CustomerRow>& rows() const { return m_rows; }
    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] QModelIndex indexOf(qint64 id) const;
    [[nodiscard]] std::optional<qint64> idAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void arrange();
    void order(QList<qsizetype>& places) const;

    QDate m_today;
    QList<CustomerRow> m_rows;     ///< by name
    QList<qsizetype> m_shown;      ///< positions in m_rows
    core::CustomerFilter m_filter; ///< without its words
    QStringList m_words;
    ListOrder m_order;
};

} // namespace throughline::ui
