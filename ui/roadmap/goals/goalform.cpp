// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/goals/goalform.h"

#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/fields/numbertext.h"
#include "ui/common/textdisplay.h"
#include "ui/common/words/roadmapwords.h"

#include <QComboBox>
#include <QLineEdit>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Goal;
using core::GoalId;
using core::GoalLevel;

GoalForm::GoalForm(QWidget* parent) : RecordForm(parent), m_parent(new NameField(tr("Part of"), this)) {
    m_title = new QLineEdit(this);
    grid()->addField(tr("Title"), m_title, 0, 0, 2);
    watch(m_title, [this](const QString& text) {
        Q_EMIT edited(u"title"_s, [title = text.simplified()](Goal& goal) { goal.title = title; });
    });
    m_level = addCombo(tr("Level"), 1, 0, [this](int level) {
        Q_EMIT edited(u"level"_s, [level](Goal& goal) { goal.level = static_cast<GoalLevel>(level); });
    });
    for (const auto& [level, name] : core::EnumNames<GoalLevel>::kNames)
        m_level->addItem(levelName(level), static_cast<int>(level));
    m_weight = addLine(tr("Weight"), 1, 1, [this](const QString& text) { takeWeight(text); });
    m_parent->setPlaceholderText(tr("no larger goal"));
    grid()->addField(tr("Part of"), m_parent, 2, 0, 2);
    connect(m_parent, &NameField::committed, this, &GoalForm::takeParent);
    const auto line = [this](const QString& label, const QString& field, QString Goal::*member, int row, int column,
                             int columns) {
        auto* made = new QLineEdit(this);
        grid()->addField(label, made, row, column, columns);
        watch(made, [this, field, member](const QString& text) {
            Q_EMIT edited(field, [member, text = text.trimmed()](Goal& goal) { goal.*member = text; });
        });
        return made;
    };
    m_metric = line(tr("Metric"), u"metric"_s, &Goal::metric, 3, 0, 2);
    m_target = line(tr("Target"), u"target"_s, &Goal::target, 4, 0, 1);
    m_period = line(tr("Period"), u"period"_s, &Goal::period, 4, 1, 1);
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
}

void GoalForm::takeWeight(const QString& text) {
    const std::optional<double> weight = numberFromText(text);
    if (!weight || *weight < 0) {
        refuse(m_weight, tr("The weight is a number from 0 on; it stays %1.").arg(numberText(m_goal.weight)));
        return;
    }
    refuse(m_weight, {});
    Q_EMIT edited(u"weight"_s, [weight = *weight](Goal& goal) { goal.weight = weight; });
}

void GoalForm::takeParent() {
    if (const QString name = m_parent->newName(); !name.isEmpty()) {
        refuse(m_parent, tr("No goal that it could be part of is named %1.").arg(isolated(name)));
        return;
    }
    refuse(m_parent, {});
    const auto choice = m_parent->choice();
    const auto parent = choice ? std::optional(GoalId{*choice}) : std::nullopt;
    if (parent != m_goal.parent)
        Q_EMIT edited(u"parent_id"_s, [parent](Goal& goal) { goal.parent = parent; });
}

void GoalForm::setGoal(const Goal& goal, const QList<Goal>& all) {
    const bool isAnother = goal.id != m_goal.id;
    m_goal = goal;
    const QList<GoalId> below = withGoalsBelow(goal.id, all);
    QList<NameChoice> parents;
    for (const Goal& other : all) {
        if (!below.contains(other.id))
            parents.append({other.id.value, oneLine(other.title), levelName(other.level), {}});
    }
    m_parent->setChoices(parents);
    if (isAnother || mayShow(m_parent))
        m_parent->setChoice(goal.parent ? std::optional(goal.parent->value) : std::nullopt);
    show(m_title, goal.title);
    m_level->setCurrentIndex(m_level->findData(static_cast<int>(goal.level)));
    show(m_weight, numberText(goal.weight));
    show(m_metric, goal.metric);
    show(m_target, goal.target);
    show(m_period, goal.period);
}

QList<GoalId> withGoalsBelow(GoalId goal, const QList<Goal>& all) {
    QList<GoalId> found{goal};
    for (qsizetype at = 0; at < found.size(); ++at) {
        for (const Goal& other : all) {
            if (other.parent == found.at(at) && !found.contains(other.id))
                found.append(other.id);
        }
    }
    return found;
}

} // namespace throughline::ui
