// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/safety/autobackup.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

class QCheckBox;
class QSpinBox;
class QStackedWidget;

namespace throughline::ui {

class BackupsModel;
class DenseTableView;
class EmptyState;
class KeyButton;
class PageHead;
class PlainLabel;

/// The page `backups`: the copies of this workspace, each opened and checked while the page shows; makes another, puts
/// one in the workspace's place, opens one to look at it.
class BackupsPage : public Page {
    Q_OBJECT
public:
    BackupsPage(const PageContext& context, core::AutoBackup& backups, QWidget* parent = nullptr);

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    void step(int rows) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;

Q_SIGNALS:
    /// The person wants this backup in the place of the workspace, which has to be closed first.
    void restoreChosen(const QString& backup);
    /// … to look at this backup, read-only.
    void openChosen(const QString& backup);

private:
    void build();
    [[nodiscard]] QWidget* makeFoot();
    void handleButtons();
    void reload();
    void select(const QString& path);
    void verifyNext();
    void showChoice();
    void backUpNow();
    void askRestore();
    void storePolicy();
    [[nodiscard]] std::optional<core::Backup> chosen() const;

    PageContext m_context;
    core::AutoBackup& m_backups;
    BackupsModel* m_model;
    PageHead* m_head;
    KeyButton* m_now;
    KeyButton* m_restore;
    KeyButton* m_open;
    KeyButton* m_folder;
    DenseTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QCheckBox* m_automatic;
    QSpinBox* m_recent;
    bool m_verifying = false;
    bool m_making = false;
};

} // namespace throughline::ui
