// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/spokenquotes.h"
#include "core/workspace/workspace.h"
#include "ui/common/whendone.h"

#include <QDialog>

class QListView;

namespace throughline::ui {

class KeyButton;
class PlainLabel;
class QuoteListModel;
class SearchField;

/// Finds quotes by their words, theme, roadmap item, person or account, and hands the chosen ones over.
class QuoteDialog : public QDialog {
    Q_OBJECT
public:
    explicit QuoteDialog(const core::Workspace& workspace, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QList<throughline::core::QuoteId>& quotes);

private:
    void search();
    void showFound(const core::Result<QList<core::SpokenQuote>>& found, const QString& words, QDate today);
    void take();

    const core::Workspace& m_workspace;
    QuoteListModel* m_model;
    SearchField* m_search;
    QListView* m_list;
    PlainLabel* m_message;
    KeyButton* m_add;
    core::Cancellation m_searching;
    NewestAnswer m_newest;
};

} // namespace throughline::ui
