// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/searchfield.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace throughline::ui {

SearchField::SearchField(const QString& name, QWidget* parent)
    : QLineEdit(parent), m_clear(new QAction(icon(u"x"_s, IconTone::Muted), tr("Clear search"), this)) {
    setPlaceholderText(name);
    setAccessibleName(name);
    auto* glass = new QAction(icon(u"search"_s, IconTone::Muted), tr("Search"), this);
    addAction(glass, QLineEdit::LeadingPosition);
    addAction(m_clear, QLineEdit::TrailingPosition);
    for (QToolButton* button : findChildren<QToolButton*>()) {
        button->setAccessibleName(button->defaultAction()->text());
        if (button->defaultAction() == glass)
            button->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear,
            [this](const QString& text) { m_clear->setVisible(!text.isEmpty()); });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::submitted);
}

bool SearchField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        !text().isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            event->ignore();
        else
            clear();
        return;
    case Qt::Key_Down:
        Q_EMIT downPressed();
        return;
    case Qt::Key_Backspace:
        if (text().isEmpty()) {
            Q_EMIT backspaceInEmpty();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace throughline::ui
