// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customers.h"
#include "ui/common/fields/customerchoices.h"
#include "ui/common/record/recordform.h"

namespace throughline::core {
class Editor;
}

namespace throughline::ui {

class DateField;
class NameField;
class PlainLabel;

/// The fields of a person; below the consent stands in words what exports would show.
class PersonForm : public RecordForm {
    Q_OBJECT
public:
    /// Sets one field of the record, in the step that saves it.
    using Change = std::function<core::Result<void>(core::Editor& editor, core::Person& person)>;

    explicit PersonForm(QDate today, QWidget* parent = nullptr);
    void setPerson(const core::Person& person, const CustomerChoices& choices);

Q_SIGNALS:
    /// @param field  its stored name, to join steps that change the same
    void edited(const QString& field, const throughline::ui::PersonForm::Change& change);

private:
    void addText(const QString& label, const QString& field, QString core::Person::*member, int row, int column,
                 QLineEdit** line);
    void addConsent();

    QDate m_today;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_title = nullptr;
    NameField* m_account = nullptr;
    QLineEdit* m_email = nullptr;
    QLineEdit* m_alias = nullptr;
    QComboBox* m_consent = nullptr;
    DateField* m_until = nullptr;
    QDate m_shownUntil; ///< as it is stored
    PlainLabel* m_words = nullptr;
    NoteField* m_note = nullptr;
};

} // namespace throughline::ui
