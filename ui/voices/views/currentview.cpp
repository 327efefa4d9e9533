// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/views/currentview.h"

#include "core/search/voicequery.h"
#include "core/views/viewedits.h"
#include "core/views/viewrepository.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/voices/list/voiceslistpane.h"

#include <QMenu>

#include <algorithm>
#include <memory>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::View;
using core::ViewId;

namespace {

const QString kPage = u"voices"_s;

} // namespace

bool mayChangeViews(const core::ChangeSet& changes) {
    const auto named = {core::Record::View, core::Record::Account, core::Record::Person, core::Record::Item,
                        core::Record::Theme};
    return std::any_of(named.begin(), named.end(), [&](core::Record record) { return changes.touches(record); });
}

CurrentView::CurrentView(const PageContext& context, VoicesListPane& list, QObject* parent)
    : QObject(parent), m_context(context), m_list(list) {
    handleActions();
    connect(&m_list, &VoicesListPane::queryChanged, this, &CurrentView::refresh);
    connect(&m_context.workspace, &core::Workspace::changed, this, &CurrentView::takeChanges);
    refresh();
}

void CurrentView::handleActions() {
    ActionRegistry& actions = m_context.actions;
    actions.handle(u"voices.saveView"_s, this, [this] { save(); });
    actions.handle(u"voices.updateView"_s, this, [this] {
        if (m_view)
            update(*m_view);
    });
    actions.handle(u"voices.renameView"_s, this, [this] { rename(); });
    actions.handle(u"voices.viewUp"_s, this, [this] { move(-1); });
    actions.handle(u"voices.viewDown"_s, this, [this] { move(1); });
    actions.handle(u"voices.deleteView"_s, this, [this] { remove(); });
}

void CurrentView::withViews(const std::function<void(const Views& views)>& act) {
    const auto read = [](core::db::Connection& c) { return core::ViewRepository(c).views(kPage); };
    whenDone(m_context.workspace.read<Views>(read), this, [act](const core::Result<Views>& views) {
        if (views)
            act(*views);
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
        m_list.start();
        m_context.notifier.show({Notification::Kind::Warning, view.error().text, {}});
    });
}

void CurrentView::show(const View& view) {
    const core::Result<core::VoiceQuery> query = core::voiceQueryFrom(view.filter);
    if (!query) {
        leave();
        m_list.start();
        m_context.notifier.show({Notification::Kind::Warning, query.error().text, {}});
        return;
    }
    m_view = view;
    m_list.setQuery(*query);
    refresh();
}

void CurrentView::leave() {
    m_id.reset();
    m_view.reset();
    refresh();
}

bool CurrentView::isUnchanged() const {
    return m_view && m_view->filter == core::toJson(m_list.query());
}

/// Tells the actions and the head of the list which view shows and whether its filters are those that show.
void CurrentView::refresh() {
    ActionRegistry& actions = m_context.actions;
    for (const char* id : {"voices.renameView", "voices.viewUp", "voices.viewDown", "voices.deleteView"})
        actions.setAvailable(QString::fromLatin1(id), m_id.has_value());
    actions.setAvailable(u"voices.updateView"_s, m_view && !isUnchanged());
    actions.setAvailable(u"voices.saveView"_s, !isUnchanged() && m_list.query() != firstQuery());
    m_list.setViewName(m_view ? m_view->name : QString());
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
        const std::optional<QString> answer =
            m_context.prompts.askText(tr("Save view"), tr("Name"), m_list.query().text);
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
    const View view{{}, name, kPage, core::toJson(m_list.query()), 0};
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
    view.filter = core::toJson(m_list.query());
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
    const std::optional<QString> name = m_context.prompts.askText(tr("Rename view"), tr("Name"), m_view->name);
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

void CurrentView::openMenu(QWidget& anchor) {
    const QPoint below = anchor.mapToGlobal(QPoint(0, anchor.height()));
    withViews([this, below](const Views& views) {
        auto* menu = new QMenu(&m_list);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto add = [&](const QString& text, bool current, const Target& target) {
            QAction* action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(current);
            connect(action, &QAction::triggered, this, [this, target] { m_context.navigator.open(target); });
        };
        add(tr("All voices"), !m_id, Target::toPage(kPage));
        for (const View& view : views)
            add(menuText(view.name), view.id == m_id, Target::to(RecordKind::View, view.id));
        menu->addSeparator();
        for (const char* id : {"voices.saveView", "voices.updateView", "voices.renameView", "voices.deleteView"})
            menu->addAction(m_context.actions.action(QString::fromLatin1(id)));
        menu->popup(below);
    });
}

} // namespace throughline::ui
