// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

namespace throughline::ui {

/// A saved view as the navigation shows it below its page.
struct NavigationView {
    core::ViewId id;
    QString name;
    std::optional<qint64> count; ///< None: not counted yet, or it cannot be.

    bool operator==(const NavigationView&) const = default;
};

/// The pages under the headings of their groups, each followed by its saved views. Headings cannot be chosen.
class NavigationModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PageIdRole = Qt::UserRole, IconRole, CountRole, HeadingRole, ViewIdRole };

    using QAbstractListModel::QAbstractListModel;

    void setPages(const QList<PageSpec>& pages);
    /// The number behind a page's name; none takes it away.
    void setCount(const QString& page, std::optional<qint64> count);
    void setViews(const QString& page, const QList<NavigationView>& views);
    /// The row of a page, or of one of its views; that of the page where it has no such view.
    [[nodiscard]] QModelIndex indexOf(const QString& page, std::optional<core::ViewId> view = {}) const;

    /// The page that a view stands below; empty: there is no such view.
    [[nodiscard]] QString pageOf(core::ViewId view) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString page; ///< Empty: a heading.
        QString text;
        QString icon;
        std::optional<NavigationView> view = {}; ///< None: the page itself, or a heading.

        bool operator==(const Row&) const = default;
    };

    [[nodiscard]] QString countOf(const Row& row) const;

    QList<Row> m_rows;
    QHash<QString, qint64> m_counts;
};

} // namespace throughline::ui
