// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/view.h"
#include "core/workspace/workspace.h"
#include "ui/shell/pagecontext.h"
#include "ui/views/viewedlist.h"

#include <QObject>

#include <functional>
#include <optional>

namespace throughline::ui {

class ViewsButton;
struct Target;

/// Whether a change is one of saved views, or may merge what their filters name.
[[nodiscard]] bool mayChangeViews(const core::ChangeSet& changes);

/// Which saved view the list of a page shows, and what can be done with it: saving what shows under a name, taking the
/// filters that show now, renaming, moving, deleting.
class CurrentView : public QObject {
    Q_OBJECT
public:
    /// @param button  of the page; says which view shows and lists all
    CurrentView(const PageContext& context, const ViewedList& list, ViewsButton& button, QObject* parent);

    /// Opens the view that a target names; the page itself, chosen while a view shows, is all again. Whether the target
    /// was one of these two.
    bool activate(const Target& target);
    /// No view any more; what the list shows stays.
    void leave();
    /// The view that shows, or that is being read.
    [[nodiscard]] std::optional<core::ViewId> id() const { return m_id; }
    /// Call where the list shows something else.
    void refresh();

Q_SIGNALS:
    void changed(); ///< Another view, none, or another name.

private:
    using Views = QList<core::View>;
    void handleActions();
    [[nodiscard]] QString action(const char* verb) const;
    void open(core::ViewId id);
    void openMenu();
    void withViews(const std::function<void(const Views& views)>& act);
    void show(const core::View& view);
    void takeChanges(const core::ChangeSet& changes);
    void save();
    void add(const QString& name);
    void update(core::View view);
    void rename();
    void move(int places);
    void remove();
    [[nodiscard]] bool isUnchanged() const;
    [[nodiscard]] bool isWorthSaving() const;

    const PageContext& m_context;
    ViewedList m_list;
    ViewsButton& m_button;
    std::optional<core::ViewId> m_id;
    std::optional<core::View> m_view; ///< As it is stored; none until it was read.
};

} // namespace throughline::ui
