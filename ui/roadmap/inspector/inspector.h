// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/evidencelinking.h"
#include "ui/shell/pagecontext.h"

#include <QWidget>

class QListView;
class QScrollArea;
class QStackedWidget;

namespace throughline::ui {

class DemandView;
class EmptyState;
class EvidenceListModel;
class ItemHead;
class NarrativeEdit;
class PlainLabel;

/// One item in full: head, narrative, demand explained, evidence. Every edit of it is a step of its own.
class Inspector : public QWidget {
    Q_OBJECT
public:
    Inspector(EvidenceLinking& linking, const PageContext& context, QWidget* parent = nullptr);
    ~Inspector() override;

    void setItem(std::optional<core::ItemId> item);
    [[nodiscard]] std::optional<core::ItemId> item() const { return m_id; }

    void editTitle();
    void editNarrative();
    void copyAsText();
    /// The item as text with its numbers.
    [[nodiscard]] QString asText() const;
    [[nodiscard]] QListView* evidenceList() const { return m_list; }
    [[nodiscard]] QList<core::EvidenceId> selectedEvidence() const;
    void setImportanceOfSelected(int importance);
    void turnStanceOfSelected();
    void unlinkSelected();
    void noteSelected();

Q_SIGNALS:
    void deleteWanted();
    void selectionChanged();

private:
    /// Everything that is shown of an item, read in one go.
    struct Details {
        core::Item item;
        QList<core::Goal> goals;
        QList<core::Contribution> contributions;
        QList<core::EvidenceRow> rows;
        QList<core::DemandEvidence> evidence;
    };

    QWidget* makeEvidenceHead();
    void build();
    void connectParts();
    void reload();
    void show(const Details& details);
    void fitList();
    void openEvidence(const QModelIndex& index);
    void change(const core::Item& item);
    void setContribution(core::GoalId goal, std::optional<int> contribution);
    void askForGoal();
    void askForOwner();
    void showMore();
    void saveNarrative(const QString& narrative);

    EvidenceLinking& m_linking;
    PageContext m_context;
    std::optional<core::ItemId> m_id;
    std::optional<Details> m_details;
    int m_generation = 0;
    QStackedWidget* m_stack;
    EmptyState* m_nothing;
    QScrollArea* m_area;
    ItemHead* m_head;
    NarrativeEdit* m_narrative;
    DemandView* m_demand;
    PlainLabel* m_evidenceCount;
    PlainLabel* m_supports;
    PlainLabel* m_contradicts;
    EvidenceListModel* m_rows;
    QListView* m_list;
    PlainLabel* m_noEvidence;
};

} // namespace throughline::ui
