// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/menus.h"

#include "ui/shell/actionregistry.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

/// Adds the actions of one menu; a line stands between those of the whole program and those of pages.
void fill(QMenu& target, Menu menu, const ActionRegistry& actions) {
    bool ofPages = false;
    for (const ActionSpec& spec : actions.specs()) {
        if (spec.menu != menu)
            continue;
        if (!spec.page.isEmpty() && !ofPages)
            target.addSeparator();
        ofPages = ofPages || !spec.page.isEmpty();
        target.addAction(actions.action(spec.id));
    }
}

} // namespace

void addMenuKey(QWidget& window) {
    auto* key = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), &window);
    QObject::connect(key, &QShortcut::activated, &window, [] {
        QWidget* const asked = QApplication::focusWidget();
        if (asked == nullptr)
            return;
        const QPoint position = asked->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, position, asked->mapToGlobal(position));
        QApplication::sendEvent(asked, &event);
    });
}

void fillMenus(QMenuBar& bar, const ActionRegistry& actions) {
    bar.clear();
    const QList<std::pair<Menu, QString>> menus{
        {Menu::File, Texts::tr("&File")}, {Menu::Edit, Texts::tr("&Edit")},     {Menu::View, Texts::tr("&View")},
        {Menu::Go, Texts::tr("&Go")},     {Menu::Insert, Texts::tr("&Insert")}, {Menu::Tools, Texts::tr("&Tools")},
        {Menu::Help, Texts::tr("&Help")}};
    for (const auto& [menu, title] : menus) {
        QMenu* target = bar.addMenu(title);
        target->setToolTipsVisible(true); // why an action of a read-only workspace does nothing
        fill(*target, menu, actions);
        if (menu == Menu::View) {
            target->addSeparator();
            fill(*target->addMenu(Texts::tr("&Appearance")), Menu::Appearance, actions);
        }
    }
}

void popupViewMenu(const ActionRegistry& actions, const QString& page, const QPoint& position, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto act : {".updateView"_L1, ".renameView"_L1, ".viewUp"_L1, ".viewDown"_L1, ".deleteView"_L1})
        menu->addAction(actions.action(page + act));
    menu->popup(position);
}

} // namespace throughline::ui
