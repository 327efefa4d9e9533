// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"

#include <QSet>

#include <algorithm>

namespace throughline::ui {

ActionRegistry::ActionRegistry(const QList<ActionSpec>& table, QObject* parent) : QObject(parent) {
    m_entries.reserve(static_cast<std::size_t>(table.size()));
    for (const ActionSpec& spec : table)
        add(spec);
    refresh();
}

QAction* ActionRegistry::add(const ActionSpec& spec) {
    auto* action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setCheckable(spec.checkable);
    action->setMenuRole(QAction::NoRole);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon, IconTone::Muted));
    connect(action, &QAction::triggered, this, [this, id = spec.id] {
        if (entry(id).context == nullptr)
            return;
        const std::function<void()> handler = entry(id).handler; // a copy: it may register other actions
        handler();
    });
    m_entries.push_back({.spec = spec, .action = action, .context = nullptr, .handler = {}, .available = true});
    refresh();
    return action;
}

void ActionRegistry::handle(const QString& id, QObject* context, std::function<void()> handler) {
    Entry& handled = entry(id);
    handled.context = context;
    handled.handler = std::move(handler);
    connect(context, &QObject::destroyed, this, [this] { refresh(); });
    refresh();
}

void ActionRegistry::setAvailable(const QString& id, bool available) {
    Entry& changed = entry(id);
    if (changed.available == available)
        return;
    changed.available = available;
    refresh();
}

void ActionRegistry::setCurrentPage(const QString& page) {
    m_page = page;
    refresh();
}

void ActionRegistry::setReadOnly(const QString& why) {
    m_whyReadOnly = why;
    refresh();
}

void ActionRegistry::refresh() {
    QSet<QKeySequence> taken;
    for (const Entry& each : m_entries) {
        if (!each.spec.page.isEmpty() && each.spec.page == m_page && each.context != nullptr)
            taken.unite(QSet<QKeySequence>(each.spec.keys.begin(), each.spec.keys.end()));
    }
    for (const Entry& each : m_entries) {
        const bool everywhere = each.spec.page.isEmpty();
        const bool inScope = everywhere || each.spec.page == m_page;
        QList<QKeySequence> keys = each.spec.keys;
        if (everywhere)
            keys.removeIf([&taken](const QKeySequence& key) { return taken.contains(key); });
        each.action->setShortcuts(keys);
        each.action->setVisible(inScope);
        const bool locked = each.spec.edits && !m_whyReadOnly.isEmpty();
        each.action->setEnabled(inScope && each.available && each.context != nullptr && !locked);
        each.action->setToolTip(locked ? toolTipText(m_whyReadOnly) : QString());
    }
}

ActionRegistry::Entry& ActionRegistry::entry(const QString& id) {
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& e) { return e.spec.id == id; });
    if (found == m_entries.end())
        qFatal("No action is named %s", qUtf8Printable(id));
    return *found;
}

const ActionRegistry::Entry& ActionRegistry::entry(const QString& id) const {
    return const_cast<ActionRegistry*>(this)->entry(id); // NOLINT(cppcoreguidelines-pro-type-const-cast): one look-up
}

bool ActionRegistry::contains(const QString& id) const {
    return std::any_of(m_entries.begin(), m_entries.end(), [&id](const Entry& each) { return each.spec.id == id; });
}

QAction* ActionRegistry::action(const QString& id) const {
    return entry(id).action;
}

const ActionSpec& ActionRegistry::spec(const QString& id) const {
    return entry(id).spec;
}

QList<ActionSpec> ActionRegistry::specs(const QString& page) const {
    QList<ActionSpec> found;
    for (const Entry& each : m_entries) {
        if (each.spec.page == page)
            found.append(each.spec);
    }
    return found;
}

QList<ActionSpec> ActionRegistry::specs() const {
    QList<ActionSpec> all;
    for (const Entry& each : m_entries)
        all.append(each.spec);
    return all;
}

QString ActionRegistry::keyText(const QString& id) const {
    const QList<QKeySequence>& keys = entry(id).spec.keys;
    return keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
}

} // namespace throughline::ui
