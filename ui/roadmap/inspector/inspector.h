// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/mix/representation.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/touchpoints/datapointrepository.h"
#include "core/workspace/deletion/mergedrecords.h"
#include "ui/common/whendone.h"
#include "ui/roadmap/evidencelinking.h"
#include "ui/shell/pagecontext.h"

#include <QWidget>

class QListView;
class QScrollArea;
class QStackedWidget;

namespace throughline::ui {

class DemandView;
class EmptyState;
class EvidenceHalves;
struct EvidenceBelow;
class ItemHead;
class MergedSection;
class NarrativeEdit;
class PlanView;
class ScoresView;

/// One item in full: head, narrative, demand explained, scores, evidence. Every edit of it is a step of its own.
class Inspector : public QWidget {
    Q_OBJECT
public:
    Inspector(EvidenceLinking& linking, const PageContext& context, QWidget* parent = nullptr);
    ~Inspector() override;

    void setItem(std::optional<core::ItemId> item);
    [[nodiscard]] std::optional<core::ItemId> item() const { return m_id; }

    /// Whether it has the page to itself.
    void setAlone(bool alone);
    void editTitle();
    void editNarrative();
    void copyAsText();
    /// The item as text with its numbers.
    [[nodiscard]] QString asText() const;
    /// The list `Evidence`: what customers say.
    [[nodiscard]] QListView* evidenceList() const;
    /// The half of the evidence that has the focus, else that list.
    [[nodiscard]] QListView* currentEvidenceList() const;
    [[nodiscard]] EvidenceHalves* evidence() const { return m_evidence; }
    [[nodiscard]] ScoresView* scores() const { return m_scores; }
    [[nodiscard]] PlanView* plan() const { return m_plan; }
    [[nodiscard]] QList<core::EvidenceId> selectedEvidence() const;
    void setImportanceOfSelected(int importance);
    void turnStanceOfSelected();
    void unlinkSelected();
    void noteSelected();
    /// Opens the window of all goals, at this one.
    void openGoals(std::optional<core::GoalId> goal);

Q_SIGNALS:
    void backWanted(); ///< To the roadmap, from an item that has the page to itself.
    void deleteWanted();
    void selectionChanged();
    void itemWanted(throughline::core::ItemId item); ///< The item that this is part of, or a part, should show.

private:
    /// Everything that is shown of an item, read in one go.
    struct Details {
        core::Item item;
        QList<core::Goal> goals;
        QList<core::Contribution> contributions;
        QStringList stages;
        QList<core::EvidenceRow> rows;
        QList<core::DemandEvidence> evidence;
        core::Representation segments; ///< of the evidence
        QList<core::DatapointEvidence> numbers;
        QList<core::MergedRecord> merged;
        QList<core::Datapoint> scored; ///< what the opportunity score rests on, where it is no evidence any more
    };

    void build();
    void connectParts();
    void reload();
    void show(const Details& details);
    [[nodiscard]] EvidenceBelow evidenceBelow(const Details& details) const;
    void openEvidence(const core::EvidenceRow& row);
    [[nodiscard]] static core::Result<Details> read(core::db::Connection& connection, core::ItemId id);
    void change(const std::function<void(core::Item&)>& set, const QString& mergeKey = {});
    void moveTo(core::Horizon horizon);
    void saveField(const QString& field, const std::function<void(core::Item&)>& set);
    void setContribution(core::GoalId goal, std::optional<int> contribution);
    void askForGoal();
    void askForOwner();
    void showMore();
    void saveNarrative(const QString& narrative);
    void takeApart(const core::MergedRecord& part);

    EvidenceLinking& m_linking;
    PageContext m_context;
    std::optional<core::ItemId> m_id;
    std::optional<Details> m_details;
    NewestAnswer m_newest;
    QStackedWidget* m_stack;
    EmptyState* m_nothing;
    QScrollArea* m_area;
    ItemHead* m_head;
    NarrativeEdit* m_narrative;
    DemandView* m_demand;
    PlanView* m_plan;
    ScoresView* m_scores;
    EvidenceHalves* m_evidence;
    MergedSection* m_merged;
};

} // namespace throughline::ui
