// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"
#include "ui/common/record/recordform.h"

#include <functional>

namespace throughline::ui {

class DateField;

/// The parts of an item's RICE score, changed in place. What cannot be read is not handed on; the reason stands below.
class RiceFields : public RecordForm {
    Q_OBJECT
public:
    explicit RiceFields(QDate today, QWidget* parent = nullptr);

    void setItem(const core::Item& item);

Q_SIGNALS:
    /// @param field  its stored name, to join steps that change the same
    /// @param set    changes it in the item as it is stored then
    void edited(const QString& field, const std::function<void(throughline::core::Item&)>& set);

private:
    /// A number from 0 to `most`, or empty for not said.
    void addNumber(const QString& label, const QString& field, double most,
                   const std::function<void(core::Item&, std::optional<double>)>& set, int row, int column,
                   QLineEdit** line);
    void addImpact();
    void addConfidence();

    QDate m_today;
    QLineEdit* m_reach = nullptr;
    QComboBox* m_impact = nullptr;
    QLineEdit* m_confidence = nullptr;
    QLineEdit* m_effort = nullptr;
    QLineEdit* m_reason = nullptr;
    DateField* m_on;
    QDate m_shownOn; ///< as it is stored
};

} // namespace throughline::ui
