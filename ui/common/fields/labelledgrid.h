// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QHash>

namespace throughline::ui {

class PlainLabel;

/// Lays a form out: each field under its label, fields side by side in columns.
class LabelledGrid : public QGridLayout {
    Q_OBJECT
public:
    explicit LabelledGrid(QWidget* parent = nullptr);

    /// Puts `field` at a row and column of fields; the label names it. Gives the label.
    PlainLabel* addField(const QString& label, QWidget* field, int row, int column, int columns = 1);
    /// Shows or hides a field together with its label.
    void setFieldVisible(QWidget* field, bool visible);

private:
    QHash<QWidget*, PlainLabel*> m_labels;
};

} // namespace throughline::ui
