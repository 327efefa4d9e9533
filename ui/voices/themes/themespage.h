// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/themes/themerepository.h"
#include "core/workspace/deletion/mergedrecords.h"
#include "ui/common/whendone.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

#include <functional>

class QStackedWidget;

namespace throughline::core {
struct ChangeSet;
} // namespace throughline::core

namespace throughline::ui {

class ChoicePopup;
class CurrentView;
class EmptyState;
class ThemeDetails;
class ThemesPane;
class ThemeTreeView;

/// The page `themes`: the tree of themes, and beside it one of them. Opens RecordKind::Theme.
class ThemesPage : public Page {
    Q_OBJECT
public:
    explicit ThemesPage(const PageContext& context, QWidget* parent = nullptr);
    ~ThemesPage() override;
    Q_DISABLE_COPY_MOVE(ThemesPage)

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QWidget* searchField() const override;
    void step(int rows) override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;
    [[nodiscard]] std::optional<core::ViewId> savedView() const override;

    [[nodiscard]] ThemeTreeView* tree() const;
    [[nodiscard]] ThemeDetails* details() const { return m_details; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void handleActions();
    void takeChanges(const core::ChangeSet& changes);
    void reload();
    void setThemes(const QList<core::ThemeSummary>& themes);
    void showSelected();
    void readWords();
    void refreshActions();
    /// A name that no theme has yet.
    [[nodiscard]] std::optional<QString> askName(const QString& title, const QString& label);
    void addTheme(std::optional<core::ThemeId> below);
    void edit(core::ThemeId id, const std::function<void(core::Theme&)>& set);
    void move(const QList<core::ThemeId>& ids, std::optional<core::ThemeId> below);
    void moveDragged(const QList<qint64>& ids, std::optional<qint64> below);
    void chooseParent();
    void chooseMerge();
    void merge(const QList<core::ThemeId>& ids, core::ThemeId into);
    void takeApart(const core::MergedRecord& part);
    void split();
    void removeSelected();
    void openVoices(bool withChildren);
    void openMenu(const QPoint& position);
    /// A popup over the current row; `choices` leave `without` out.
    ChoicePopup* makePopup(const QString& title, const QList<core::ThemeId>& without);
    void showPopup(ChoicePopup& popup);
    [[nodiscard]] std::optional<core::Theme> theme(core::ThemeId id) const;
    [[nodiscard]] QList<core::Theme> allThemes() const;

    PageContext m_context;
    ThemesPane* m_pane;
    CurrentView* m_view;
    ThemeDetails* m_details;
    EmptyState* m_several;
    QStackedWidget* m_right;
    std::optional<core::ThemeId> m_shown;
    std::optional<core::ThemeId> m_toSelect; ///< named by a target or just made, not in the tree yet
    NewestAnswer m_newestWords;
    bool m_reading = false;
    bool m_stale = true; ///< what shows is older than the workspace
};

} // namespace throughline::ui
