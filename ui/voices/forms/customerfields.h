// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerentry.h"
#include "ui/common/fields/customerchoices.h"
#include "ui/common/whendone.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace throughline::core {
class Workspace;
}

namespace throughline::ui {

class DateField;
class LabelledGrid;
class NameField;
class PlainLabel;

/// Who spoke: person and account with completion; unknown names open the few fields that a new record needs.
class CustomerFields : public QWidget {
    Q_OBJECT
public:
    explicit CustomerFields(core::Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] core::CustomerEntry entry() const;
    /// Names to propose a title from.
    [[nodiscard]] QString personName() const;
    [[nodiscard]] QString accountName() const;
    [[nodiscard]] const CustomerChoices& choices() const { return m_choices; }

    /// Whom the form made itself: they are not offered, so that they stay the form's own to rename.
    void setMade(const core::SavedCustomer& saved);
    /// Shows a saved voice's customer.
    void setCustomer(std::optional<core::PersonId> person, std::optional<core::AccountId> account);

    [[nodiscard]] QWidget* firstField() const;

Q_SIGNALS:
    void changed();
    void choicesChanged();

private:
    QWidget* makeNewPerson();
    QWidget* makeNewAccount();
    void load();
    void offer();
    void personCommitted();
    void refresh();

    core::Workspace& m_workspace;
    CustomerChoices m_choices;
    NewestAnswer m_newest;
    core::SavedCustomer m_made;
    bool m_personIsNew = false;
    std::optional<qint64> m_followedAccount; ///< filled in because the person works there

    NameField* m_person;
    NameField* m_account;
    PlainLabel* m_known;
    PlainLabel* m_somebodyElse;
    QLineEdit* m_role = nullptr;
    QComboBox* m_consent = nullptr;
    DateField* m_until = nullptr;
    PlainLabel* m_consentWords = nullptr;
    NameField* m_segment = nullptr;
    QWidget* m_newPerson; ///< behind the fields that it is made of
    QWidget* m_newAccount;
};

} // namespace throughline::ui
