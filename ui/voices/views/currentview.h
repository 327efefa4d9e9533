// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/view.h"
#include "core/workspace/workspace.h"
#include "ui/shell/pagecontext.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace throughline::ui {

class VoicesListPane;

/// Whether a change is one of saved views, or may merge what their filters name.
[[nodiscard]] bool mayChangeViews(const core::ChangeSet& changes);

/// Which saved view the list of voices shows, and what can be done with it: saving what shows under a name, taking the
/// filters that show now, renaming, moving, deleting.
class CurrentView : public QObject {
    Q_OBJECT
public:
    CurrentView(const PageContext& context, VoicesListPane& list, QObject* parent);

    void open(core::ViewId id);
    /// No view any more; what the list shows stays.
    void leave();
    /// The view that shows, or that is being read.
    [[nodiscard]] std::optional<core::ViewId> id() const { return m_id; }
    /// Lists all views below `anchor`, to open one.
    void openMenu(QWidget& anchor);

Q_SIGNALS:
    void changed(); ///< Another view, none, or another name.

private:
    using Views = QList<core::View>;
    void handleActions();
    void withViews(const std::function<void(const Views& views)>& act);
    void show(const core::View& view);
    void takeChanges(const core::ChangeSet& changes);
    void refresh();
    void save();
    void add(const QString& name);
    void update(core::View view);
    void rename();
    void move(int places);
    void remove();
    [[nodiscard]] bool isUnchanged() const;

    const PageContext& m_context;
    VoicesListPane& m_list;
    std::optional<core::ViewId> m_id;
    std::optional<core::View> m_view; ///< As it is stored; none until it was read.
};

} // namespace throughline::ui
