// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/actionmenu.h"

#include "ui/shell/actionregistry.h"

#include <QAbstractItemView>
#include <QMenu>

namespace throughline::ui {

QMenu* actionMenu(const ActionRegistry& actions, const QStringList& ids, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else
            menu->addAction(actions.action(id));
    }
    return menu;
}

void openActionMenu(const ActionRegistry& actions, const QStringList& ids, QAbstractItemView& view,
                    const QPoint& position) {
    if (view.selectionModel()->hasSelection())
        actionMenu(actions, ids, &view)->popup(view.viewport()->mapToGlobal(position));
}

} // namespace throughline::ui
