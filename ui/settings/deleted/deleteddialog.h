// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/deletion/deletedrecords.h"
#include "core/workspace/deletion/purging.h"
#include "ui/shell/pagecontext.h"

#include <QDialog>

class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace throughline::ui {

class DeletedModel;
class EmptyState;
class PlainLabel;
class SearchField;

/// The window `Deleted`: what was deleted and when. The selected records are restored, or taken away for good.
class DeletedDialog : public QDialog {
    Q_OBJECT
public:
    explicit DeletedDialog(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] SearchField* search() const { return m_search; }
    [[nodiscard]] QPushButton* restoreButton() const { return m_restore; }
    [[nodiscard]] QPushButton* purgeButton() const { return m_purge; }

private:
    void build();
    void read();
    void fitMergedColumn();
    void refresh();
    void restore();
    void askPurge();
    void purge(const QList<core::RecordKey>& keys, const core::PurgeCounts& counts);
    [[nodiscard]] const core::DeletedRecord& record(const QModelIndex& shown) const;
    [[nodiscard]] QList<core::RecordKey> selected() const;

    PageContext m_context;
    DeletedModel* m_model;
    QSortFilterProxyModel* m_found;
    SearchField* m_search;
    QTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    PlainLabel* m_note;
    QPushButton* m_restore;
    QPushButton* m_purge;
};

} // namespace throughline::ui
