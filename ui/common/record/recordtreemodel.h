// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include <optional>

namespace throughline::ui {

/// Records that lie below each other. A filter leaves out what does not fit; what lies above a fitting record stays.
/// Siblings are ordered when that is asked for and when records come or go, never because their numbers changed.
class RecordTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    /// What does not say what it is sorted by comes last either way.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    /// Whether some records may be left out.
    [[nodiscard]] virtual bool isFiltered() const = 0;
    /// The number of the record of a row; 0 for an invalid index.
    [[nodiscard]] qint64 recordOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfRecord(qint64 id) const;
    /// Those above fitting ones included.
    [[nodiscard]] int shownCount() const { return static_cast<int>(m_nodes.size()); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;

protected:
    struct Entry {
        qint64 id = 0;
        std::optional<qint64> above; ///< one that is not among the entries: it stands topmost
        bool fits = true;
    };
    /// What a row is ordered by: the words where the numbers are equal.
    struct SortKey {
        bool said = true;
        double number = 0;
        QString words = {};
    };

    RecordTreeModel(int sortColumn, QObject* parent);

    /// All records, in the order of those that are otherwise equal.
    [[nodiscard]] virtual QList<Entry> entries() const = 0;
    [[nodiscard]] virtual SortKey sortKey(qint64 id, int column) const = 0;

    /// Call where the filter changed: everything is told anew.
    void arrange();
    /// Call where records changed: only where the tree takes another shape everything is told anew.
    void follow();
    /// Call where what the rows are ordered by is to count anew.
    void order();

private:
    struct Node {
        qint64 record = 0;
        qsizetype above = -1; ///< position in m_nodes; -1: topmost
        int row = 0;
        QList<qsizetype> below;

        bool operator==(const Node&) const = default;
    };

    [[nodiscard]] QList<Node> arranged() const;
    void take(const QList<Node>& nodes);
    [[nodiscard]] const QList<qsizetype>& siblingsBelow(const QModelIndex& parent) const;

    QList<qint64> m_order; ///< all records
    QList<Node> m_nodes;
    QList<qsizetype> m_top;
    int m_sortColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace throughline::ui
