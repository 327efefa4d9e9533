// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"
#include "ui/common/record/recordform.h"

namespace throughline::ui {

class NameField;

/// The fields of a goal.
class GoalForm : public RecordForm {
    Q_OBJECT
public:
    /// Sets one field of the record.
    using Change = std::function<void(core::Goal& goal)>;

    explicit GoalForm(QWidget* parent = nullptr);
    /// @param all  every goal; of these it can be part of those that are not part of it
    void setGoal(const core::Goal& goal, const QList<core::Goal>& all);

Q_SIGNALS:
    /// @param field  its stored name, to join steps that change the same
    void edited(const QString& field, const throughline::ui::GoalForm::Change& change);

private:
    void takeWeight(const QString& text);
    void takeParent();

    core::Goal m_goal;
    QLineEdit* m_title;
    QComboBox* m_level;
    QLineEdit* m_weight;
    NameField* m_parent;
    QLineEdit* m_metric;
    QLineEdit* m_target;
    QLineEdit* m_period;
};

/// The goal and all that is part of it.
[[nodiscard]] QList<core::GoalId> withGoalsBelow(core::GoalId goal, const QList<core::Goal>& all);

} // namespace throughline::ui
