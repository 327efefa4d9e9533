// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmaprepository.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace throughline::ui {

class FlowLayout;
class PlainLabel;

/// The head of an item's page: title, horizon, stage, goals, owner and when we first saw it. It shows and asks; the
/// inspector makes the edits.
class ItemHead : public QWidget {
    Q_OBJECT
public:
    /// @param whyReadOnly  why nothing can be changed; empty: it can
    explicit ItemHead(const QString& whyReadOnly, QWidget* parent = nullptr);

    /// @param stages  those to choose from
    void setItem(const core::Item& item, const QList<core::Goal>& goals, const QList<core::Contribution>& contributions,
                 const QStringList& stages);
    /// Whether the item has the page to itself, with a way back beside its title.
    void setAlone(bool alone);
    /// F2: the title becomes a field.
    void editTitle();
    [[nodiscard]] QToolButton* moreButton() const { return m_more; }
    [[nodiscard]] QLineEdit* titleField() const { return m_field; }

Q_SIGNALS:
    /// The title or the stage should become another.
    void changed(const std::function<void(throughline::core::Item& item)>& set);
    void horizonWanted(throughline::core::Horizon horizon);
    void contributionWanted(throughline::core::GoalId goal, std::optional<int> contribution);
    void newGoalWanted();
    /// Goals are to be edited, this one first.
    void goalsWanted(std::optional<throughline::core::GoalId> goal);
    void ownerWanted();
    void copyWanted();
    void wallWanted(); ///< Its quotes side by side.
    void moreWanted();
    void backWanted(); ///< To the roadmap, from an item that has the page to itself.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QHBoxLayout* makeTitleLine();
    QToolButton* addChip(const QString& text, const QString& name, bool opens = false);
    void showChips();
    void chooseHorizon(QToolButton* chip);
    void chooseStage(QToolButton* chip);
    void chooseGoals(QToolButton* chip);
    void endTitle(bool save);
    [[nodiscard]] std::optional<int> contributionTo(core::GoalId goal) const;

    QString m_whyReadOnly;
    core::Item m_item;
    QList<core::Goal> m_goals;
    QList<core::Contribution> m_contributions;
    QStringList m_stages;
    QStackedWidget* m_titles;
    PlainLabel* m_title;
    QLineEdit* m_field;
    QToolButton* m_back;
    QToolButton* m_more;
    QWidget* m_chips;
    FlowLayout* m_chipLayout;
    PlainLabel* m_about;
};

} // namespace throughline::ui
