// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/fields/namechoices.h"

#include <QLineEdit>
#include <QPointer>

#include <optional>

namespace throughline::ui {

class NameChoiceList;

/// A line that names a record: typing lists those that fit, Down all; it also takes a name that none has yet.
class NameField : public QLineEdit {
    Q_OBJECT
public:
    /// `name` is the accessible name, the visible label of the field ("Person").
    explicit NameField(const QString& name, QWidget* parent = nullptr);
    ~NameField() override;
    Q_DISABLE_COPY_MOVE(NameField)

    /// What completion offers; the record that is meant stays as long as it is among them.
    void setChoices(const QList<NameChoice>& choices);

    /// The record that is meant: picked, or the only one of that name. None for a new name and an empty field.
    [[nodiscard]] std::optional<qint64> choice() const { return m_choice; }
    /// Shows and means a record; none empties the field.
    void setChoice(std::optional<qint64> id);
    /// The name of a record that does not exist yet; empty when there is none such.
    [[nodiscard]] QString newName() const;
    /// Whether what is typed names none of the choices: leaving the field would make one.
    [[nodiscard]] bool isNew() const;

Q_SIGNALS:
    /// The person is done with the name: picked one, pressed Enter or left the field, and it means another than before.
    void committed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void pick(const QModelIndex& index);
    void commit();

    NameChoicesModel* m_model;
    QPointer<NameChoiceList> m_list; ///< a window that ends takes it along
    std::optional<qint64> m_choice;
    QString m_committedText;
    std::optional<qint64> m_committedChoice;
};

} // namespace throughline::ui
