// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/workspacesettings.h"
#include "core/workspace/workspace.h"
#include "ui/common/whendone.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

#include <functional>

class QVBoxLayout;

namespace throughline::ui {

class BrandForm;
class PlainLabel;
class StagesList;
class WorkspaceForm;

/// The page `settings`: what the workspace is called, what its slides look like, which
/// stages its items go through, and the way to what belongs to this
/// computer: backups, appearance.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext& context, QWidget* parent = nullptr);
    /// Hands on what a field still holds back.
    ~SettingsPage() override;
    Q_DISABLE_COPY_MOVE(SettingsPage)

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QString statusText() const override;

private:
    using Change = std::function<void(core::WorkspaceSettings&)>;

    void build();
    void addSection(QVBoxLayout& layout, const QString& title, QWidget* part, const QString& words = {});
    [[nodiscard]] QWidget* makeYou();
    [[nodiscard]] QWidget* makeBackups();
    [[nodiscard]] QWidget* makeAppearance();
    void read();
    void save(const QString& field, const Change& change);
    void chooseLogo();
    void handleStages();
    void changeStages(const QString& verb, const QString& stage, core::Workspace::EditWork work);

    PageContext m_context;
    WorkspaceForm* m_workspace;
    BrandForm* m_brand;
    StagesList* m_stages;
    PlainLabel* m_backups = nullptr;
    NewestAnswer m_newest;
};

} // namespace throughline::ui
