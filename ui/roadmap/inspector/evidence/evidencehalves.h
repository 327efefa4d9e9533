// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmaprepository.h"
#include "core/touchpoints/datapointrepository.h"

#include <QWidget>

class QBoxLayout;
class QListView;

namespace throughline::ui {

class EvidenceListModel;
class NumbersModel;
class PlainLabel;

/// What the items below add to the evidence of an item: cards and demand count it, the lists do not show it.
struct EvidenceBelow {
    core::StanceCounts words;
    core::StanceCounts numbers;
};

/// The evidence of an item in two halves, side by side or one below the other where narrow: what customers say, and
/// numbers. A half that is empty says what that means.
class EvidenceHalves : public QWidget {
    Q_OBJECT
public:
    /// Rows can be dragged to another item where they are `movable`.
    explicit EvidenceHalves(bool movable, QWidget* parent = nullptr);

    void setEvidence(const QList<core::EvidenceRow>& words, const QList<core::DatapointEvidence>& numbers,
                     const EvidenceBelow& below);
    /// Takes the selection away, before another item shows.
    void clearSelection();

    [[nodiscard]] QListView* words() const { return m_words.list; }
    [[nodiscard]] QListView* numbers() const { return m_numbers.list; }
    [[nodiscard]] const EvidenceListModel& wordRows() const { return *m_wordRows; }
    [[nodiscard]] const NumbersModel& numberRows() const { return *m_numberRows; }
    /// The list that has the focus; that of words where none has.
    [[nodiscard]] QListView* current() const;
    /// Of one of the halves: selecting in one ends the selection in the other.
    [[nodiscard]] QList<core::EvidenceId> selected() const;
    [[nodiscard]] bool numbersAreSelected() const;
    /// What one half lacks, in words; empty where both are there or none is.
    [[nodiscard]] QString oneSided() const;

Q_SIGNALS:
    void selectionChanged();
    void wordsOpened(const throughline::core::EvidenceRow& row);
    void numberOpened(throughline::core::DatapointId id);
    /// A row became current; where it lies in this widget.
    void rowShown(const QRect& row);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Half {
        QWidget* pane = nullptr;
        QBoxLayout* layout = nullptr;
        QListView* list = nullptr;
        PlainLabel* count = nullptr;
        PlainLabel* supports = nullptr;
        PlainLabel* contradicts = nullptr;
        PlainLabel* beside = nullptr; ///< Why other places count more or less than the list has.
        PlainLabel* none = nullptr;
    };

    Half makeHalf(const QString& title);
    void follow(const Half& half, const Half& other);
    void showBelow();
    void goToNumbers();
    /// @param own  what the list has, cases of the individual lane aside
    static void showCounts(const Half& half, int rows, const core::StanceCounts& own, const core::StanceCounts& below);

    QBoxLayout* m_layout;
    EvidenceListModel* m_wordRows;
    NumbersModel* m_numberRows;
    Half m_words;
    Half m_numbers;
    PlainLabel* m_below; ///< What the other half holds, where that stands below a long list.
};

} // namespace throughline::ui
