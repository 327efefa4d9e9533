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

class NameField;

/// The fields of an account.
class AccountForm : public RecordForm {
    Q_OBJECT
public:
    /// Sets one field of the record, in the step that saves it.
    using Change = std::function<core::Result<void>(core::Editor& editor, core::Account& account)>;

    explicit AccountForm(QWidget* parent = nullptr);
    void setAccount(const core::Account& account, const CustomerChoices& choices);

Q_SIGNALS:
    /// @param field  its stored name, to join steps that change the same
    void edited(const QString& field, const throughline::ui::AccountForm::Change& change);

private:
    void addText(const QString& label, const QString& field, QString core::Account::*member, int row, int column,
                 QLineEdit** line);
    void valueEdited();

    QLineEdit* m_name = nullptr;
    QLineEdit* m_domain = nullptr;
    NameField* m_segment = nullptr;
    QLineEdit* m_industry = nullptr;
    QLineEdit* m_region = nullptr;
    QComboBox* m_lifecycle = nullptr;
    QComboBox* m_fit = nullptr;
    QLineEdit* m_value = nullptr;
    QLineEdit* m_currency = nullptr;
    NoteField* m_note = nullptr;
};

} // namespace throughline::ui
