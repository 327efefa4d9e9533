// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/customers/customers.h"
#include "core/touchpoints/datapoint.h"
#include "ui/common/record/recordform.h"

#include <QStringList>

#include <functional>

namespace throughline::core {
class Editor;
namespace db {
class Connection;
}
} // namespace throughline::core

namespace throughline::ui {

class DateField;
class NameField;
class PlainLabel;

/// What the fields of a datapoint offer.
struct DatapointChoices {
    QStringList metrics;
    QList<core::Segment> segments;
};

/// For a reader thread.
[[nodiscard]] core::Result<DatapointChoices> readDatapointChoices(core::db::Connection& connection);

/// The fields of a datapoint. What cannot be read is not handed on; the reason stands below the fields.
class DatapointFields : public RecordForm {
    Q_OBJECT
public:
    /// Sets one field of the datapoint, in the step that saves it.
    using Change = std::function<core::Result<void>(core::Editor& editor, core::Datapoint& datapoint)>;

    explicit DatapointFields(QDate today, QWidget* parent = nullptr);

    void setDatapoint(const core::Datapoint& datapoint, const DatapointChoices& choices);
    /// What keeps the fields from being a datapoint, in words; empty: nothing.
    [[nodiscard]] QString problem() const;
    /// Says at each field what keeps it from being part of one.
    void showProblem();
    [[nodiscard]] NameField* metricField() const { return m_metric; }

Q_SIGNALS:
    /// A field whose text may be unreadable was left.
    void left();
    /// @param field  its stored name, to join steps that change the same
    void edited(const QString& field, const throughline::ui::DatapointFields::Change& change);

private:
    void addText(const QString& label, const QString& field, QString core::Datapoint::*member, int row, int column,
                 int columns, QLineEdit** line);
    void addNames();
    void addNumbers();
    void showNewSegment();
    /// What each field that must be mended is told; empty where nothing must be.
    [[nodiscard]] QList<std::pair<QWidget*, QString>> problems() const;

    QDate m_today;
    QStringList m_metrics;
    NameField* m_metric;
    QLineEdit* m_value = nullptr;
    QLineEdit* m_unit = nullptr;
    QLineEdit* m_n = nullptr;
    DateField* m_asOf;
    QDate m_shownAsOf; ///< as it is stored
    NameField* m_segment;
    PlainLabel* m_newSegment;
    NameField* m_touchpoint;
    QLineEdit* m_source = nullptr;
    NoteField* m_note = nullptr;
};

} // namespace throughline::ui
