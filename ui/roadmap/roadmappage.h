// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/board/columnmodel.h"
#include "ui/roadmap/evidencelinking.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

class QStackedWidget;
class QToolButton;

namespace throughline::ui {

class Board;
class EmptyState;
class Inspector;
class PageHead;
class PaneSplitter;
class PlainLabel;
class SearchField;

/// The page Roadmap: the board, and beside it the item that is current.
class RoadmapPage : public Page {
    Q_OBJECT
public:
    RoadmapPage(EvidenceLinking& linking, const PageContext& context, QWidget* parent = nullptr);

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QWidget* searchField() const override;
    void step(int rows) override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    void toggleInspector() override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;

    [[nodiscard]] Board* board() const { return m_board; }
    [[nodiscard]] Inspector* inspector() const { return m_inspector; }

    /// Makes one item of each line, in one step.
    void addLines(const QString& text);
    /// Deletes the current item, with Undo.
    void deleteCurrent();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* makeFilterRow();
    void connectParts();
    void handleActions();
    void handleKey(const QString& id, std::function<void()> handler);
    void showContent();
    void setFilter(const BoardFilter& filter);
    void chooseGoal();
    void chooseOwner();
    void importance(int importance);
    void addEvidence();
    void paste();
    void showInspector(bool alone);
    void arrange();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] bool evidenceHasFocus() const;

    EvidenceLinking& m_linking;
    PageContext m_context;
    BoardFilter m_filter;
    PageHead* m_head;
    SearchField* m_find;
    QToolButton* m_goal;
    QToolButton* m_owner;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    PaneSplitter* m_panes;
    QWidget* m_left;
    Board* m_board;
    Inspector* m_inspector;
    bool m_inspectorWished = true;
    bool m_inspectorAlone = false;
};

/// The page for the shell. `linking` and `context` outlive the page.
[[nodiscard]] PageSpec roadmapPageSpec(EvidenceLinking& linking, const PageContext& context);

} // namespace throughline::ui
