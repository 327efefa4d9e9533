// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/history/journal.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

class QSortFilterProxyModel;
class QStackedWidget;

namespace throughline::ui {

class DenseTableView;
class EmptyState;
class HistoryModel;
class KeyButton;
class PageHead;
class SearchField;

/// The page `history`: every step that was made, who made it and when; goes back to any of them, and forward again.
class HistoryPage : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(const PageContext& context, QWidget* parent = nullptr);

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QWidget* searchField() const override;
    void step(int rows) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void reload();
    void setEntries(const QList<core::HistoryEntry>& entries);
    void showChoice();
    [[nodiscard]] std::optional<core::HistoryEntry> chosen() const;
    /// How many steps going to `entry` takes back; below 0: brings again.
    [[nodiscard]] qsizetype stepsTo(const core::HistoryEntry& entry) const;
    void goToChosen();
    void goTo(std::optional<core::ChangeId> newest, const QString& sentence);

    PageContext m_context;
    HistoryModel* m_model;
    QSortFilterProxyModel* m_found;
    PageHead* m_head;
    SearchField* m_search;
    KeyButton* m_go;
    DenseTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    bool m_stale = true;
};

} // namespace throughline::ui
