// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/namefield.h"

#include "ui/common/fields/namechoicelist.h"

#include <QKeyEvent>

#include <utility>

namespace throughline::ui {

NameField::NameField(const QString& name, QWidget* parent) : QLineEdit(parent), m_model(new NameChoicesModel(this)) {
    setAccessibleName(name);
    m_list = new NameChoiceList(*m_model, *this);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_choice.reset();
        m_model->setTyped(text);
        text.isEmpty() ? m_list->hide() : m_list->open();
    });
    connect(m_list, &NameChoiceList::picked, this, &NameField::pick);
    connect(this, &QLineEdit::returnPressed, this, &NameField::commit);
}

NameField::~NameField() {
    delete m_list; // it may be a child of the window
}

void NameField::setChoices(const QList<NameChoice>& choices) {
    m_model->setChoices(choices);
    if (m_choice && !m_model->withId(*m_choice))
        m_choice.reset();
}

void NameField::setChoice(std::optional<qint64> id) {
    const NameChoice* found = id ? m_model->withId(*id) : nullptr;
    m_choice = found ? id : std::nullopt;
    setText(found ? found->name : QString());
    m_model->setTyped(text());
    m_committedText = text();
    m_committedChoice = m_choice;
}

QString NameField::newName() const {
    return m_choice ? QString() : text().trimmed();
}

bool NameField::isNew() const {
    return !newName().isEmpty() && m_model->named(text()) == nullptr;
}

void NameField::pick(const QModelIndex& index) {
    const qint64 id = index.data(NameChoicesModel::IdRole).toLongLong();
    const NameChoice* found = m_model->withId(id);
    if (!found)
        return;
    setText(found->name);
    m_choice = id;
    commit();
}

void NameField::commit() {
    if (!m_choice) {
        if (const NameChoice* same = m_model->named(text()))
            m_choice = same->id;
    }
    if (std::exchange(m_committedText, text()) == text() && std::exchange(m_committedChoice, m_choice) == m_choice)
        return;
    m_committedChoice = m_choice;
    Q_EMIT committed();
}

bool NameField::event(QEvent* event) {
    // Esc first closes the list of choices; only then may it close a window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_list->isVisible()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void NameField::keyPressEvent(QKeyEvent* event) {
    if (!m_list->takeKey(*event))
        QLineEdit::keyPressEvent(event);
}

bool NameField::focusNextPrevChild(bool next) {
    m_list->pickCurrent();
    return QLineEdit::focusNextPrevChild(next);
}

void NameField::focusOutEvent(QFocusEvent* event) {
    m_list->hide();
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

} // namespace throughline::ui
