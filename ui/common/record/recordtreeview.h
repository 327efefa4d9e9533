// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTreeView>

#include <optional>

namespace throughline::ui {

class RecordTreeModel;

/// A tree of records, sorted by a click on a column's head. Where the tree takes another shape, what is folded up,
/// current and selected stays; while it is filtered all of it is unfolded. Where the model lets them, rows are dragged
/// onto each other.
class RecordTreeView : public QTreeView {
    Q_OBJECT
public:
    /// Makes a record current and the only one selected.
    void selectRecord(qint64 id);
    /// J and K.
    void step(int rows);
    /// In the order shown.
    [[nodiscard]] QList<qint64> selectedRecords() const;
    /// Whether its own rows are dragged over a place where they cannot be.
    [[nodiscard]] bool refusesDrop() const { return m_refuses; }

Q_SIGNALS:
    void settled(); ///< Other rows are selected, or the same are told anew.
    void opened();  ///< Enter or a double click on a row.
    void refusesDropChanged();

protected:
    RecordTreeView(const QString& name, RecordTreeModel& model, QWidget* parent);

    /// Lets rows be dragged onto each other.
    /// @param word     what one is: "Theme"
    /// @param several  what many are, with a place for the number: "%1 themes"
    void setMovable(const QString& word, const QString& several);
    /// After the tree took another shape, where no record is current any more.
    virtual void chooseCurrent() {}
    [[nodiscard]] bool isArranging() const { return m_arranging; }
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setRefuses(bool refuses);
    void keep();
    void restore();

    RecordTreeModel& m_records;
    QSet<qint64> m_folded;
    QList<qint64> m_selected;
    std::optional<qint64> m_current;
    QString m_word;
    QString m_several;
    bool m_arranging = false;
    bool m_refuses = false;
};

} // namespace throughline::ui
