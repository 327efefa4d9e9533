// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTreeView>

#include <optional>

namespace throughline::ui {

class RecordTreeModel;

/// A tree of records, sorted by a click on a column's head. Where the tree takes another shape, what is folded up,
/// current and selected stays; while it is filtered all of it is unfolded.
class RecordTreeView : public QTreeView {
    Q_OBJECT
public:
    /// Makes a record current and the only one selected.
    void selectRecord(qint64 id);
    /// J and K.
    void step(int rows);
    /// In the order shown.
    [[nodiscard]] QList<qint64> selectedRecords() const;

Q_SIGNALS:
    void settled(); ///< Other rows are selected, or the same are told anew.
    void opened();  ///< Enter or a double click on a row.

protected:
    RecordTreeView(const QString& name, RecordTreeModel& model, QWidget* parent);

    /// After the tree took another shape, where no record is current any more.
    virtual void chooseCurrent() {}
    [[nodiscard]] bool isArranging() const { return m_arranging; }
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void keep();
    void restore();

    RecordTreeModel& m_records;
    QSet<qint64> m_folded;
    QList<qint64> m_selected;
    std::optional<qint64> m_current;
    bool m_arranging = false;
};

} // namespace throughline::ui
