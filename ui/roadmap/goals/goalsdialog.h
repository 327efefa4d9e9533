// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"
#include "ui/common/whendone.h"
#include "ui/roadmap/goals/goalform.h"
#include "ui/shell/pagecontext.h"

#include <QDialog>
#include <QHash>

#include <optional>

class QListView;
class QStackedWidget;

namespace throughline::ui {

class EmptyState;
class KeyButton;
class PlainLabel;
class RelatedModel;

/// The window `Goals`: all goals, and the fields of the one that is chosen. What is changed is saved at once.
class GoalsDialog : public QDialog {
    Q_OBJECT
public:
    /// @param goal  the one to begin with; none: the weightiest
    GoalsDialog(const PageContext& context, std::optional<core::GoalId> goal, QWidget* parent = nullptr);
    ~GoalsDialog() override;

    /// The goal whose fields show.
    [[nodiscard]] std::optional<core::GoalId> goal() const { return m_goal; }
    void addGoal();
    void removeGoal();

private:
    struct Content {
        QList<core::Goal> goals;
        QHash<core::GoalId, int> items; ///< that contribute to each
    };

    void build();
    [[nodiscard]] QWidget* makeRecord();
    void connectParts();
    void read();
    void show(const Content& content);
    using QDialog::show;
    void showGoal(std::optional<core::GoalId> goal);
    void say(const QString& note);
    void save(const QString& field, const GoalForm::Change& change);
    [[nodiscard]] const core::Goal* found(std::optional<core::GoalId> goal) const;
    [[nodiscard]] QString itemsInWords(core::GoalId goal) const;
    [[nodiscard]] QString detailOf(const core::Goal& goal) const;

    PageContext m_context;
    Content m_content;
    std::optional<core::GoalId> m_goal;
    NewestAnswer m_newest;
    RelatedModel* m_model;
    QListView* m_list;
    GoalForm* m_form;
    PlainLabel* m_use;
    PlainLabel* m_note;
    PlainLabel* m_undo;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    KeyButton* m_add;
    KeyButton* m_delete;
};

} // namespace throughline::ui
