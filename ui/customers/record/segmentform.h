// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customers.h"
#include "ui/common/record/recordform.h"

namespace throughline::ui {

class NoteField;

/// The fields of a segment.
class SegmentForm : public RecordForm {
    Q_OBJECT
public:
    /// Sets one field of the record.
    using Change = std::function<void(core::Segment& segment)>;

    explicit SegmentForm(QWidget* parent = nullptr);
    void setSegment(const core::Segment& segment);

Q_SIGNALS:
    /// @param field  its stored name, to join steps that change the same
    void edited(const QString& field, const throughline::ui::SegmentForm::Change& change);

private:
    QLineEdit* m_name;
    QLineEdit* m_population;
    NoteField* m_definition;
};

} // namespace throughline::ui
