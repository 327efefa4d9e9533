// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

namespace throughline::ui {

/// The pages under the headings of their groups. Headings cannot be chosen.
class NavigationModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PageIdRole = Qt::UserRole, IconRole, CountRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    void setPages(const QList<PageSpec>& pages);
    /// The number behind a page's name; none takes it away.
    void setCount(const QString& page, std::optional<qint64> count);
    [[nodiscard]] QModelIndex indexOf(const QString& page) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString page; ///< Empty: a heading.
        QString text;
        QString icon;
    };

    QList<Row> m_rows;
    QHash<QString, qint64> m_counts;
};

} // namespace throughline::ui
