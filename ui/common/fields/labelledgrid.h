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
    /// Shows or hides a field together with its label.
    void setFieldVisible(QWidget* field, bool visible);

private:
    void followInReadingOrder() const;

    QHash<QWidget*, PlainLabel*> m_labels;
    QMap<std::pair<int, int>, QPointer<QWidget>> m_fields; ///< by row and column
};

} // namespace throughline::ui
