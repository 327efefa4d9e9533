// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include <optional>

class QMimeData;

namespace throughline::ui {

/// Records that lie below each other. A filter leaves out what does not fit; what lies above a fitting record stays.
/// Siblings are ordered when that is asked for and when records come or go, never because their numbers changed. Rows
/// that may be dragged onto each other change nothing by that: the model says what a person wants.
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
    /// Records that the filter lets pass; not what stands above them for their sake.
    [[nodiscard]] int fittingCount() const;
    /// The topmost of them.
    [[nodiscard]] std::optional<qint64> firstFitting() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    /// Not below itself.
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// Records were dropped on another, or beside the topmost ones.
    void moveWanted(const QList<qint64>& ids, std::optional<qint64> below);

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

    /// Rows are dragged onto each other in a format of their own; with an empty one they stay where they are.
    void setDragFormat(const QString& format) { m_dragFormat = format; }
    [[nodiscard]] bool isMovable() const { return !m_dragFormat.isEmpty(); }

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

    [[nodiscard]] QList<qint64> draggedRecords(const QMimeData& data) const;

    QList<qint64> m_order; ///< all records
    QList<Node> m_nodes;
    QList<qsizetype> m_top;
    QString m_dragFormat;
    int m_sortColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace throughline::ui
