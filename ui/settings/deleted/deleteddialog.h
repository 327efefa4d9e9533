// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/deletion/purging.h"
#include "ui/shell/pagecontext.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace throughline::ui {

class DeletedModel;
class EmptyState;
class PlainLabel;

/// The window `Deleted`: what was deleted and when. The selected records are restored, or taken away for good.
class DeletedDialog : public QDialog {
    Q_OBJECT
public:
    explicit DeletedDialog(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QPushButton* restoreButton() const { return m_restore; }
    [[nodiscard]] QPushButton* purgeButton() const { return m_purge; }

private:
    void build();
    void read();
    void refresh();
    void restore();
    void askPurge();
    void purge(const QList<core::RecordKey>& keys, const core::PurgeCounts& counts);
    [[nodiscard]] QList<core::RecordKey> selected() const;

    PageContext m_context;
    DeletedModel* m_model;
    QTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    PlainLabel* m_note;
    QPushButton* m_restore;
    QPushButton* m_purge;
};

} // namespace throughline::ui
