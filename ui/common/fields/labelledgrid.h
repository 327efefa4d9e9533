// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QHash>
#include <QMap>
#include <QPointer>

#include <utility>

namespace throughline::ui {

class PlainLabel;

/// Lays a form out: each field under its label, fields side by side in columns. Tab goes from field to field as they
/// are read, whatever the order in which they are made and added.
class LabelledGrid : public QGridLayout {
    Q_OBJECT
public:
    explicit LabelledGrid(QWidget* parent = nullptr);

    /// Puts `field` at a row and column of fields; the label names it. Gives the label.
    PlainLabel* addField(const QString& label, QWidget* field, int row, int column, int columns = 1);
    /// Says in a line below a field why what stands in it is not taken, and marks the field; empty takes both away.
    void setProblem(QWidget* field, const QString& problem);
    [[nodiscard]] bool hasProblem(const QWidget* field) const;
    /// Shows or hides a field together with its label.
    void setFieldVisible(QWidget* field, bool visible);

private:
    void followInReadingOrder() const;
    [[nodiscard]] PlainLabel* lineBelow(QWidget* field);

    QHash<QWidget*, PlainLabel*> m_labels;
    QHash<QWidget*, PlainLabel*> m_problems;               ///< made when a field first has one
    QMap<std::pair<int, int>, QPointer<QWidget>> m_fields; ///< by row and column
};

} // namespace throughline::ui
