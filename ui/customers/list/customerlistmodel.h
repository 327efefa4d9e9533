// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    qint64 voices = 0;
    QDate lastVoice;
    QString segment = {}; ///< Of the account; may be empty.

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
    /// Shows those in whose name or detail every typed word begins a word.
    void setSearch(const QString& text);
    /// Shows those of one segment only; empty: all.
    void setSegment(const QString& segment);
    /// Equal ones follow by name; those without a value come last in either direction.
    void setOrder(const ListOrder& order);
    /// The segment of each row, of those that do not show too.
    [[nodiscard]] QStringList segments() const;

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
    QList<CustomerRow> m_rows; ///< by name
    QStringList m_keys;        ///< of m_rows: " word word"
    QList<qsizetype> m_shown;  ///< positions in m_rows
    QString m_search;
    QString m_segment;
    ListOrder m_order;
};

} // namespace throughline::ui
