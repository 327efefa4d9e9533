// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerentry.h"
#include "core/voices/voicerepository.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace throughline::core {
class Workspace;
}

namespace throughline::ui {

class CustomerFields;
class DateField;

/// The fields of a voice that a person sets, over the text while it is edited: who it is from, and what it is. What is
/// changed is told at once.
class DetailsStrip : public QWidget {
    Q_OBJECT
public:
    explicit DetailsStrip(core::Workspace& workspace, QWidget* parent = nullptr);

    void show(const core::VoiceDetail& detail);
    /// Opens or closes the strip. Whom the fields of the customer offer is read when it opens.
    void setOpen(bool open);
    /// Says that the customer was saved as these, before the voice is shown again.
    void customerSaved(const core::SavedCustomer& saved);
    [[nodiscard]] QWidget* firstField() const;

    /// Sets one field of a voice, whatever else it holds by then.
    using Change = std::function<void(core::Voice& voice)>;

Q_SIGNALS:
    /// @param field  which one, for joining the steps of typing in it
    void changed(const QString& field, const throughline::ui::DetailsStrip::Change& change);
    /// Who the voice is from.
    /// @param another  somebody else is named than before; else more is said of a person or account that was just made
    void customerChanged(const throughline::core::CustomerEntry& entry, bool another);
    void finished();

private:
    void connectFields();
    void tellCustomer();
    void showCustomer();

    core::Workspace& m_workspace;
    core::VoiceId m_shown;
    std::optional<core::PersonId> m_personSaved;
    std::optional<core::AccountId> m_accountSaved;
    core::CustomerEntry m_told;           ///< what customerChanged() said last
    int m_saving = 0;                     ///< customerChanged() without customerSaved() yet
    CustomerFields* m_customer = nullptr; ///< while the strip is open
    QVBoxLayout* m_customerPlace;
    QLineEdit* m_title;
    QComboBox* m_kind;
    DateField* m_date;
    QComboBox* m_sentiment;
    QCheckBox* m_individual;
    QCheckBox* m_incentivised;
};

} // namespace throughline::ui
