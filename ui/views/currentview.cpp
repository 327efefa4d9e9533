// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/currentview.h"

#include "core/views/viewedits.h"
#include "core/views/viewrepository.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/views/viewsbutton.h"

#include <QMenu>

#include <algorithm>
#include <memory>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::View;
using core::ViewId;

bool mayChangeViews(const core::ChangeSet& changes) {
    const auto named = {core::Record::View, core::Record::Account, core::Record::Person, core::Record::Item,
                        core::Record::Theme};
    return std::any_of(named.begin(), named.end(), [&](core::Record record) { return changes.touches(record); });
}

CurrentView::CurrentView(const PageContext& context, const ViewedList& list, ViewsButton& button, QObject* parent)
    : QObject(parent), m_context(context), m_list(list), m_button(button) {
    handleActions();
    connect(&m_button, &QToolButton::clicked, this, &CurrentView::openMenu);
    connect(&m_context.workspace, &core::Workspace::changed, this, &CurrentView::takeChanges);
    refresh();
}

QString CurrentView::action(const char* verb) const {
    return u"%1.%2"_s.arg(m_button.page(), QLatin1StringView(verb));
}

void CurrentView::handleActions() {
    ActionRegistry& actions = m_context.actions;
    actions.handle(action("saveView"), this, [this] { save(); });
    actions.handle(action("updateView"), this, [this] {
        if (m_view)
            update(*m_view);
    });
    actions.handle(action("renameView"), this, [this] { rename(); });
    actions.handle(action("viewUp"), this, [this] { move(-1); });
    actions.handle(action("viewDown"), this, [this] { move(1); });
    actions.handle(action("deleteView"), this, [this] { remove(); });
}

bool CurrentView::activate(const Target& target) {
    if (target.kind == RecordKind::View) {
        open(ViewId{target.id});
        return true;
    }
    if (target.kind || target.filter.isValid() || !m_id)
        return false;
    leave();
    m_list.showAll();
    return true;
}

void CurrentView::withViews(const std::function<void(const Views& views)>& act) {
    const auto read = [page = m_button.page()](core::db::Connection& c) { return core::ViewRepository(c).views(page); };
    whenDone(m_context.workspace.read<Views>(read), this, [this, act](const core::Result<Views>& views) {
        if (views)
            act(*views);
        else
            m_context.notifier.showFailure(views.error());
    });
}

void CurrentView::open(ViewId id) {
    m_id = id;
    m_view.reset();
    refresh();
    const auto read = [id](core::db::Connection& c) { return core::ViewRepository(c).view(id); };
    whenDone(m_context.workspace.read<View>(read), this, [this, id](const core::Result<View>& view) {
        if (m_id != id)
            return; // another one was chosen since
        if (view) {
            show(*view);
            return;
        }
        leave();
        m_list.showAll();
        m_context.notifier.show({Notification::Kind::Warning, view.error().text, {}});
    });
}

void CurrentView::show(const View& view) {
    m_view = view; // before the list tells that it shows something else
    if (const core::Result<void> shown = m_list.show(view.filter); !shown) {
        leave();
        m_list.showAll();
        m_context.notifier.show({Notification::Kind::Warning, shown.error().text, {}});
        return;
    }
    refresh();
}

void CurrentView::leave() {
    m_id.reset();
    m_view.reset();
    refresh();
}

bool CurrentView::isUnchanged() const {
    return m_view && m_view->filter == m_list.query();
}

/// Whether something is looked for, left out or in an order of its own; how it is laid out alone is none of these.
bool CurrentView::isWorthSaving() const {
    QJsonObject query = m_list.query();
    query.remove("layout"_L1);
    return !query.isEmpty() && query != m_list.plain;
}

/// Tells the actions and the head of the list which view shows and whether its filters are those that show.
void CurrentView::refresh() {
    ActionRegistry& actions = m_context.actions;
    for (const char* verb : {"renameView", "viewUp", "viewDown", "deleteView"})
        actions.setAvailable(action(verb), m_id.has_value());
    actions.setAvailable(action("updateView"), m_view && !isUnchanged());
    actions.setAvailable(action("saveView"), !isUnchanged() && isWorthSaving());
    m_button.setViewName(m_view ? m_view->name : QString());
    Q_EMIT changed();
}

void CurrentView::takeChanges(const core::ChangeSet& changes) {
    if (!m_id || !mayChangeViews(changes))
        return;
    withViews([this, id = *m_id](const Views& views) {
        if (m_id != id)
            return;
        const auto found = std::find_if(views.begin(), views.end(), [id](const View& view) { return view.id == id; });
        if (found == views.end()) {
            leave();
        } else if (isUnchanged() && found->filter != m_view->filter) { // undo of other filters: the list follows
            show(*found);
        } else {
            m_view = *found;
            refresh();
        }
    });
}

void CurrentView::save() {
    withViews([this](const Views& views) {
        const QString words = m_list.query().value("text"_L1).toString();
        const std::optional<QString> answer = m_context.prompts.askText({tr("Save view"), tr("Name"), words});
        const QString name = answer ? answer->trimmed() : QString();
        if (name.isEmpty())
            return;
        const auto same = std::find_if(views.begin(), views.end(), [&](const View& view) { return view.name == name; });
        if (same == views.end())
            add(name);
        else if (m_context.prompts.confirm({.title = tr("Replace the view “%1”?").arg(oneLine(name)),
                                            .text = tr("It then shows what the list shows now."),
                                            .accept = tr("Replace")}))
            update(*same);
    });
}

void CurrentView::add(const QString& name) {
    const View view{{}, name, m_button.page(), m_list.query(), 0};
    const auto made = std::make_shared<ViewId>();
    m_context.edits.make(
        {u"view.add"_s, 1, name, {}},
        [view, made](core::Editor& editor) -> core::Result<void> {
            TRY_ASSIGN(*made, core::addView(editor, view));
            return {};
        },
        this,
        [this, view, made](const core::ChangeSet&) {
            m_view = view;
            m_view->id = *made;
            m_id = *made;
            refresh();
        });
}

void CurrentView::update(View view) {
    view.filter = m_list.query();
    m_context.edits.make(
        {u"view.edit"_s, 1, view.name, {}}, [view](core::Editor& editor) { return core::updateView(editor, view); },
        this,
        [this, view](const core::ChangeSet&) {
            m_id = view.id;
            m_view = view;
            refresh();
        });
}

void CurrentView::rename() {
    if (!m_view)
        return;
    const std::optional<QString> name = m_context.prompts.askText({tr("Rename view"), tr("Name"), m_view->name});
    if (!name || name->trimmed().isEmpty() || name->trimmed() == m_view->name)
        return;
    View view = *m_view;
    view.name = name->trimmed();
    m_context.edits.make({u"view.edit"_s, 1, view.name, {}},
                         [view](core::Editor& editor) { return core::updateView(editor, view); });
}

void CurrentView::move(int places) {
    if (!m_view)
        return;
    m_context.edits.make({u"view.move"_s, 1, m_view->name, {}}, [id = m_view->id, places](core::Editor& editor) {
        return core::moveView(editor, id, places);
    });
}

void CurrentView::remove() {
    if (!m_view)
        return;
    m_context.edits.announce(
        {u"view.delete"_s, 1, m_view->name, {}},
        [id = m_view->id](core::Editor& editor) { return core::removeView(editor, id); },
        [name = oneLine(m_view->name)] { return tr("View “%1” deleted").arg(name); });
}

void CurrentView::openMenu() {
    withViews([this](const Views& views) {
        auto* menu = new QMenu(m_button.parentWidget()); // not of the button, which is laid out from the right
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto add = [&](const QString& text, bool current, const Target& target) {
            QAction* action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(current);
            connect(action, &QAction::triggered, this, [this, target] { m_context.navigator.open(target); });
        };
        const QString& page = m_button.page();
        add(m_button.all(), !m_id, Target::toPage(page));
        for (const View& view : views)
            add(menuText(view.name), view.id == m_id, {.page = page, .kind = RecordKind::View, .id = view.id.value});
        menu->addSeparator();
        for (const char* verb : {"saveView", "updateView", "renameView", "deleteView"})
            menu->addAction(m_context.actions.action(action(verb)));
        menu->popup(m_button.mapToGlobal(QPoint(0, m_button.height())));
    });
}

} // namespace throughline::ui
