// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/namefield.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <utility>

namespace throughline::ui {

namespace {

/// A choice on one line: its name, and muted what tells it from its namesakes.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        paintRowGround(*painter, option);
        const Tokens& t = tokens(option.palette);
        QRect rect = option.rect.adjusted(metrics::kPaneMargin, 0, -metrics::kPaneMargin, 0);
        const QString name = index.data(Qt::DisplayRole).toString();
        const QFont font = textFont(TextSize::Px13);
        paintLine(*painter, rect, name, font, t.text);
        rect.setLeft(rect.left() + QFontMetrics(font).horizontalAdvance(name) + metrics::kRowGap);
        if (rect.width() > metrics::kListRow)
            paintLine(*painter, rect, index.data(NameChoicesModel::DetailRole).toString(), textFont(TextSize::Px12),
                      t.muted);
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {0, scaled(metrics::kDenseRow)};
    }
};

} // namespace

NameField::NameField(const QString& name, QWidget* parent) : QLineEdit(parent), m_model(new NameChoicesModel(this)) {
    setAccessibleName(name);
    auto* completer = new QCompleter(m_model, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->popup()->setItemDelegate(new ChoiceDelegate(completer->popup()));
    completer->popup()->setAccessibleName(name);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_choice.reset();
        m_model->setTyped(text);
    });
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &NameField::pick);
    connect(this, &QLineEdit::returnPressed, this, &NameField::commit);
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
        completer()->popup()->isVisible()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void NameField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

} // namespace throughline::ui
