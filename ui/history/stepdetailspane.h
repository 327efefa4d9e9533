// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/history/stepdetails.h"
#include "ui/common/whendone.h"

#include <QWidget>

class QListView;
class QModelIndex;
class QStackedWidget;

namespace throughline::core {
class Workspace;
}

namespace throughline::ui {

class EmptyState;
class Navigator;
class PageHead;
class StepDetailsModel;

/// Beside the steps: what the chosen one changed, record by record. Enter or a double click goes to the record.
class StepDetailsPane : public QWidget {
    Q_OBJECT
public:
    StepDetailsPane(core::Workspace& workspace, Navigator& navigator, QWidget* parent = nullptr);

    /// Shows a step; none: asks for one. The same one again is read again.
    void setStep(std::optional<core::ChangeId> step);
    [[nodiscard]] QListView* view() const { return m_view; }
    /// Goes to the lines, with the first one chosen where none is.
    void takeFocus();
    /// Whether the current line leads to a record.
    [[nodiscard]] bool leadsToRecord() const;

Q_SIGNALS:
    void currentChanged();

private:
    void showDetails(const core::StepDetails& details);
    void showEmpty(const QString& title, const QString& hint);
    void open(const QModelIndex& index);

    core::Workspace& m_workspace;
    Navigator& m_navigator;
    NewestAnswer m_answers;
    PageHead* m_head;
    StepDetailsModel* m_model;
    QListView* m_view;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace throughline::ui
