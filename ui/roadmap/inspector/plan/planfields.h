// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"
#include "ui/common/record/recordform.h"

#include <functional>

namespace throughline::ui {

class DateField;
class NameField;
struct NameChoice;

/// What an item is part of, when it is planned for and what is put into it, changed in place. What cannot be taken is
/// not handed on; the reason stands below.
class PlanFields : public RecordForm {
    Q_OBJECT
public:
    explicit PlanFields(QDate today, QWidget* parent = nullptr);

    /// @param parents  the items that it can be part of
    void setItem(const core::Item& item, const QList<NameChoice>& parents);

Q_SIGNALS:
    /// @param field  its stored name, to join steps that change the same
    /// @param set    changes it in the item as it is stored then
    void edited(const QString& field, const std::function<void(throughline::core::Item&)>& set);

private:
    void addParent();
    void addDates();
    void takeDates(DateField* typed);

    core::Item m_item;
    NameField* m_parent;
    DateField* m_start;
    DateField* m_end;
    QLineEdit* m_investment = nullptr;
};

} // namespace throughline::ui
